// The files of the index and what is in them; docs/index-format.md describes them field by field.

import { gettext } from "../../words.js";

/** The format of the index that this client reads. */
export const FORMAT_VERSION = 8;

/**
 * @typedef {object} Manifest
 * @property {number} version
 * @property {string} build
 * @property {number} size  releases
 * @property {string} newest  YYYY-MM-DD
 * @property {string} days  packed
 * @property {string} lengths  of releases in words, a digit each: five times the logarithm to the base 2
 * @property {number} perPiece  releases
 * @property {string} words  that many titles have
 * @property {string[]} terms  the first name of each piece; likewise of rest, starts and ends
 * @property {string[]} rest
 * @property {string[]} starts
 * @property {string[]} ends
 * @property {Record<string, Piece>} pieces  by path, those that come with the manifest
 * @property {number} [tooLarge]  releases, in place of all the above where there are too many for use from disk
 *
 * @typedef {{ build: string }} Piece
 * @typedef {{ terms: string, postings: string, elsewhere: string, homes: string }} TermsData
 * @typedef {{ words: string, counts: string }} WordsData
 * @typedef {{ terms: string }} CommonData
 * @typedef {{ words: string, releases: string }} StopsData
 * @typedef {{ titles: string[], urls: string[], marks: string, longer: string, issuers: string[][], flags: string[], leads?: string[] }} EntriesData
 * @typedef {object} FacetsData
 * @property {[id: string, name: string, acronym: string, issued: string, named: string][]} agencies
 * @property {[id: string, name: string, releases: string][]} topics
 * @property {string} unordered
 * @property {string} orders
 * @property {string} excerpts
 * @property {string} revised
 */

/**
 * The path of a piece of the index below the site's root: of `terms` and 0, `search/terms/0.json`.
 * @param {...(string | number)} names
 */
export function pieceName(...names) {
  return `search/${names.join("/")}.json`;
}

/** The path of the script that brings a piece to pages from disk. @param {string} name */
export function scriptOf(name) {
  return name.replace(/\.json$/, ".js");
}

/**
 * A name in lower-case ASCII letters and digits with hyphens between. Most ids and addresses are made so of a name,
 * and the index gives only the others.
 * @param {string} name
 */
export function plainSlug(name) {
  return name.replace(/['’‘]/g, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}

export const MANIFEST = pieceName("index");

/** @param {string} name */
export function ofAnotherBuild(name) {
  const files = { file: name, index: MANIFEST };
  return new Error(gettext("%(file)s is of another build than %(index)s: the archive was just published; reload the page", files));
}
