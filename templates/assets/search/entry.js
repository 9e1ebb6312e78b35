// The number of a release in, what is shown of it out: its title, address and text.

import { ofAnotherBuild, pieceName, plainSlug } from "./format.js";
import { termsIn } from "./terms.js";

/** @typedef {import("./search-index.js").SearchIndex} SearchIndex */

/** Its terms are made when they are first asked for. */
export class Entry {
  /** @type {string[] | undefined} */
  ofTitle;
  /** @type {string[] | undefined} */
  ofText;

  /**
   * @param {string} title
   * @param {string} url
   * @param {string} text  its lead, where it comes from disk
   */
  constructor(title, url, text) {
    this.title = title;
    this.url = url;
    this.text = text;
  }

  get termsOfTitle() {
    return (this.ofTitle ??= termsIn(this.title));
  }

  get termsOfText() {
    return (this.ofText ??= termsIn(this.text));
  }
}

/**
 * @param {number} release
 * @param {SearchIndex} index
 */
export async function loadEntry(release, index) {
  const folder = index.days[release].date.replaceAll("-", "/");
  const { title, url, text } = await (index.fromDisk ? entryOnDisk(release, index) : loadText(release, folder, index));
  return new Entry(title, url || `${folder}/${plainSlug(title)}.html`, text);
}

/**
 * @param {number} release
 * @param {SearchIndex} index
 */
async function entryOnDisk(release, index) {
  const { perPiece } = index.manifest;
  const entries = await index.piece(
    pieceName("entries", Math.floor(release / perPiece)),
    (/** @type {import("./format.js").EntriesData} */ data) => data.entries,
  );
  const [title, url, text] = entries[release % perPiece];
  return { title, url, text };
}

/**
 * A text is no piece of a build: it stays the same from build to build as long as its day does.
 * @param {number} release
 * @param {string} folder  of its day
 * @param {SearchIndex} index
 */
async function loadText(release, folder, index) {
  const { first, releases } = index.days[release];
  const name = pieceName("texts", folder, release - first);
  const text = /** @type {import("./format.js").TextData} */ (await index.load(name));
  if (text.releases !== releases) throw ofAnotherBuild(name);
  return text;
}
