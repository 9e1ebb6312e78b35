// A piece of the list of words: their forms, and where each of them occurs.

import { madeOnce } from "../collections.js";
import { splitWords, unpack, unpackAscending } from "./packing.js";

/** What a word in a title counts; see search/postings.py. */
const TITLE = 3;
/** The counts that are told apart; see there. */
const COUNTS = [1, 2, 3, 5, 8, 14];

/**
 * Where a word occurs.
 * @typedef {object} Postings
 * @property {ArrayLike<number>} releases  ascending
 * @property {ArrayLike<number>} counts  how often, in each of them; in a title it counts three times
 * @property {ArrayLike<number>} inTitle  1 where the title has it, else 0
 *
 * A word in all its forms. `joint`: the two parts of the form that was asked for, if some text hyphenates it. `seconds`:
 * the words that follow that form in a hyphenated word which another text writes as one.
 * @typedef {{ forms: string[], postings: Postings, joint?: string[] | undefined, seconds?: string[] | undefined }} Indexed
 */

export class TermPiece {
  /** Hyphenated forms: their two parts. @type {Map<string, string[]>} */
  joints = new Map();
  /** For a first part, its possible second parts. @type {Map<string, string[]>} */
  seconds = new Map();
  /** The place of the word by each of its forms. @type {Map<string, number>} */
  places = new Map();
  /** By the place of the word. @type {Map<number, Indexed>} */
  opened = new Map();

  /** @param {import("./format.js").TermsData} data */
  constructor(data) {
    /** The forms of each word. */
    this.forms = splitWords(data.terms).map((joined, place) => joined.split(",").map((written) => this.readForm(written, place)));
    this.packed = splitWords(data.postings);
    const homes = unpack(data.homes);
    /** By forms that lead here though their word is in another piece: its number. @type {Map<string, number>} */
    this.elsewhere = new Map(splitWords(data.elsewhere).map((form, place) => [form, homes[place]]));
  }

  /** @param {string} written @param {number} place */
  readForm(written, place) {
    const [parted, ...seconds] = written.split("+");
    const form = parted.replace("-", "");
    this.places.set(form, place);
    if (parted !== form) this.joints.set(form, parted.split("-"));
    if (seconds.length > 0) this.seconds.set(form, seconds);
    return form;
  }

  /** The word that has a form. @param {string} form @returns {Indexed | undefined} */
  word(form) {
    const place = this.places.get(form);
    if (place === undefined) return undefined;
    const word = madeOnce(this.opened, place, () => ({ forms: this.forms[place], postings: unpackPostings(this.packed[place]) }));
    return { ...word, joint: this.joints.get(form), seconds: this.seconds.get(form) };
  }

  /** The forms that begin with `prefix`. @param {string} prefix */
  formsFrom(prefix) {
    return this.forms.flat().filter((form) => form.startsWith(prefix));
  }
}

/**
 * @param {string} packed
 * @returns {Postings}
 */
function unpackPostings(packed) {
  /** @type {number[]} */
  const counts = [];
  /** @type {number[]} */
  const inTitle = [];
  const releases = unpackAscending(packed, (unary, bit) => {
    const count = COUNTS[unary()];
    counts.push(count);
    inTitle.push(count >= TITLE ? bit() : 0);
  });
  return { releases: Uint32Array.from(releases), counts: Uint8Array.from(counts), inTitle: Uint8Array.from(inTitle) };
}
