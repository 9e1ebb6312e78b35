// A text and the terms that were found in it, the part of it out that shows why it was found.

import { addTo, madeOnce } from "../collections.js";
import { cutIntoWords, termsOfPiece } from "./highlighting.js";

/** Characters of a snippet. Chosen, not measured. */
const LENGTH = 280;
/** Characters of it before the first word that was found. Chosen, not measured. */
const BEFORE = 60;
/** Characters of the window that is searched for the most different terms: the snippet without BEFORE. */
const DENSE = LENGTH - BEFORE;

/**
 * @typedef {import("../index/entry.js").Text} Text
 * @typedef {{ start: number, end: number, terms: string[] }} Place  of a word in a text
 * @typedef {{ start: number, end: number, term: string }} Found  a place, and its first term that was found
 */

/** Where the words of the texts stand that were shown: the next query shows many of them again.
 * @type {WeakMap<Text, Place[]>}
 */
const places = new WeakMap();

/**
 * The part of a text with the most different terms that were found; its beginning where there are none.
 * @param {Text} text
 * @param {Set<string>} found
 */
export function snippetOf(text, found) {
  const words = madeOnce(places, text, () => placesOf(text.text));
  return stretchAround(text.text, densest(foundAmong(words, found)));
}

/**
 * Where the words stand that may be in a snippet.
 * @param {string} text
 */
function placesOf(text) {
  /** @type {Place[]} */
  const found = [];
  let start = 0;
  for (const [number, piece] of cutIntoWords(text).entries()) {
    const end = start + piece.length;
    const isWord = number % 2 === 0;
    if (isWord && piece.length <= DENSE) found.push({ start, end, terms: termsOfPiece(piece) });
    start = end;
  }
  return found;
}

/**
 * @param {Place[]} all
 * @param {Set<string>} found
 */
function foundAmong(all, found) {
  /** @type {Found[]} */
  const some = [];
  for (const { start, end, terms } of all) {
    const term = terms.find((each) => found.has(each));
    if (term) some.push({ start, end, term });
  }
  return some;
}

/**
 * Where the window of DENSE characters starts that has the most different terms; 0 where there are none.
 * @param {Found[]} found
 */
function densest(found) {
  /** Counts of terms in the current window, which starts at the present place. */
  const counts = new Map();
  let most = { start: 0, count: 0 };
  let last = 0;
  for (const { start, term } of found) {
    for (; last < found.length && found[last].end - start <= DENSE; last += 1) {
      addTo(counts, found[last].term);
    }
    if (counts.size > most.count) most = { start, count: counts.size };
    addTo(counts, term, -1);
    if (!counts.get(term)) counts.delete(term);
  }
  return most.start;
}

/**
 * The words around the one that starts at `place`.
 * @param {string} text
 * @param {number} place
 */
function stretchAround(text, place) {
  const start = place < BEFORE ? 0 : text.indexOf(" ", place - BEFORE) + 1;
  const cut = text.lastIndexOf(" ", start + LENGTH);
  const end = start + LENGTH >= text.length ? text.length : cut > start ? cut : start + LENGTH;
  return `${start ? "… " : ""}${text.slice(start, end)}${end < text.length ? " …" : ""}`.replace(/\s+/g, " ");
}
