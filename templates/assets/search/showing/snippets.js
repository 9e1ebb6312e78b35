// A text and the terms that were found in it, the part of it out that shows why it was found.

import { madeOnce } from "../collections.js";
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
 * @typedef {{ start: number, end: number, word: number }} Found  a place, and which of the words sought stands there
 */

/** Where the words of the texts stand that were shown: the next query shows many of them again.
 * @type {WeakMap<Text, Place[]>}
 */
const places = new WeakMap();

/**
 * The part of a text with the most words that were found, where these stand closest together: so a phrase is shown where
 * it stands. The beginning of the text where there are none.
 * @param {Text} text
 * @param {Map<string, number>} found  terms, each with the number of the word that it is a form of
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
 * @param {Map<string, number>} found
 */
function foundAmong(all, found) {
  /** @type {Found[]} */
  const some = [];
  for (const { start, end, terms } of all) {
    const term = terms.find((each) => found.has(each));
    if (term) some.push({ start, end, word: found.get(term) ?? 0 });
  }
  return some;
}

/**
 * Where the stretch of at most DENSE characters starts that has the most different words, the shortest of these stretches;
 * 0 where there are none.
 * @param {Found[]} found
 */
function densest(found) {
  let best = { start: 0, words: 0, length: 0 };
  for (const [place, { start }] of found.entries()) {
    const words = new Set();
    for (let last = place; last < found.length && found[last].end - start <= DENSE; last += 1) {
      const length = found[last].end - start;
      words.add(found[last].word);
      const isBetter = words.size > best.words || (words.size === best.words && length < best.length);
      if (isBetter) best = { start, words: words.size, length };
    }
  }
  return best.start;
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
