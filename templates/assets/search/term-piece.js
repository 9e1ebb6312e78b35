// A piece of the list of terms: where each of its terms occurs, and which of them are forms of one word.

import { madeOnce, range } from "./collections.js";
import { splitWords, unpack, unpackAscending } from "./packing.js";

/**
 * Where a term occurs: releases, ascending, and its weight in each.
 * @typedef {{ releases: ArrayLike<number>, weights: Float32Array }} Postings
 *
 * A term with its postings, and what they are worth beside those of the term that is sought.
 * @typedef {{ term: string, postings: Postings, worth: number }} Form
 */

export class TermPiece {
  /** @type {string[]} */
  terms = [];
  /** For each term, where the forms of its word start and where the next word does. @type {[number, number][]} */
  classes = [];
  /** Postings by the place of their term. @type {Map<number, Postings>} */
  unpacked = new Map();

  /**
   * @param {import("./format.js").TermsData} data
   * @param {number[]} weights  of the levels of postings
   */
  constructor(data, weights) {
    this.weights = weights;
    for (const forms of splitWords(data.terms).map((joined) => joined.split(","))) {
      const start = this.terms.length;
      for (const form of forms) this.classes[this.terms.push(form) - 1] = [start, start + forms.length];
    }
    this.places = new Map(this.terms.map((term, place) => [term, place]));
    this.packed = splitWords(data.postings);
    const homes = unpack(data.homes);
    /** Terms whose name leads here, although they stand so many pieces earlier. @type {Map<string, number>} */
    this.elsewhere = new Map(splitWords(data.elsewhere).map((term, place) => [term, homes[place]]));
  }

  /** The term at a place, as it is. @param {number} place @returns {Form} */
  form(place) {
    return { term: this.terms[place], postings: this.postings(place), worth: 1 };
  }

  /** The releases that hold a term as it is written. @param {string} term @returns {number[]} */
  releasesOf(term) {
    const place = this.places.get(term);
    return place === undefined ? [] : Array.from(this.postings(place).releases);
  }

  /** The places of the forms of a word, that of the term at `place` included.
   * @param {number} place
   */
  placesOfForms(place) {
    return range(...this.classes[place]);
  }

  /** The places of the terms that begin with `prefix`.
   * @param {string} prefix
   */
  placesFrom(prefix) {
    return [...this.terms.keys()].filter((place) => this.terms[place].startsWith(prefix));
  }

  /**
   * @param {number} place
   * @returns {Postings}
   */
  postings(place) {
    return madeOnce(this.unpacked, place, () => {
      /** @type {number[]} */
      const marks = [];
      const releases = Uint32Array.from(unpackAscending(this.packed[place], marks));
      return { releases, weights: Float32Array.from(marks, (mark) => this.weights[mark]) };
    });
  }
}
