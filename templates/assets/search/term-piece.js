// A piece of the list of words: their forms, and where each of them occurs.

import { madeOnce } from "./collections.js";
import { splitWords, unpack, unpackAscending } from "./packing.js";

/** What a word in a title counts; see search/postings.py. */
const TITLE = 3;

/**
 * Where a word occurs.
 * @typedef {object} Postings
 * @property {ArrayLike<number>} releases  ascending
 * @property {ArrayLike<number>} counts  how often, in each of them; in a title it counts three times
 * @property {ArrayLike<number>} inTitle  1 where the title has it, else 0
 *
 * A word in all its forms. `joint` are its two parts, where some text writes the form that was asked for with a hyphen.
 * @typedef {{ forms: string[], postings: Postings, joint?: string[] | undefined }} Indexed
 */

export class TermPiece {
  /** The forms of each word. @type {string[][]} */
  forms = [];
  /** The place of the word by each of its forms. @type {Map<string, number>} */
  places = new Map();
  /** By the place of the word. @type {Map<number, Indexed>} */
  opened = new Map();

  /** @param {import("./format.js").TermsData} data */
  constructor(data) {
    const written = splitWords(data.terms).map((joined) => joined.split(","));
    this.forms = written.map((forms) => forms.map((form) => form.replace("-", "")));
    const joined = written.flat().filter((form) => form.includes("-"));
    this.joints = new Map(joined.map((form) => [form.replace("-", ""), form.split("-")]));
    for (const [place, forms] of this.forms.entries()) for (const form of forms) this.places.set(form, place);
    this.packed = splitWords(data.postings);
    const homes = unpack(data.homes);
    /** Forms whose name leads here, although their word stands so many pieces earlier. @type {Map<string, number>} */
    this.elsewhere = new Map(splitWords(data.elsewhere).map((form, place) => [form, homes[place]]));
  }

  /** The word that has a form. @param {string} form @returns {Indexed | undefined} */
  word(form) {
    const place = this.places.get(form);
    if (place === undefined) return undefined;
    const word = madeOnce(this.opened, place, () => ({ forms: this.forms[place], postings: unpackPostings(this.packed[place]) }));
    return { ...word, joint: this.joints.get(form) };
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
    const count = unary() + 1;
    counts.push(count);
    inTitle.push(count >= TITLE ? bit() : 0);
  });
  return { releases: Uint32Array.from(releases), counts: Uint8Array.from(counts), inTitle: Uint8Array.from(inTitle) };
}
