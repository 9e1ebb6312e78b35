// A text and the terms that were found in it, the part of it out that shows why it was found.

import { addTo } from "../collections.js";
import { cutIntoWords, foundIn } from "./highlighting.js";

/** Characters of a snippet. Chosen, not measured. */
const LENGTH = 280;
/** Characters of it before the first word that was found. Chosen, not measured. */
const BEFORE = 60;
/** Characters of the window that is searched for the most different terms: the snippet without BEFORE. */
const DENSE = LENGTH - BEFORE;

/** @typedef {{ start: number, end: number, term: string }} Place  of a word that was found */

/**
 * The part of a text with the most different terms that were found; its beginning where there are none.
 * @param {string} text
 * @param {Set<string>} found
 */
export function snippetOf(text, found) {
  return stretchAround(text, densest(placesOf(text, found)));
}

/**
 * Where the words stand that were found.
 * @param {string} text
 * @param {Set<string>} found
 */
function placesOf(text, found) {
  /** @type {Place[]} */
  const places = [];
  let start = 0;
  for (const [number, piece] of cutIntoWords(text).entries()) {
    const isWord = number % 2 === 0;
    const term = isWord && foundIn(piece, found);
    if (term && piece.length <= DENSE) places.push({ start, end: start + piece.length, term });
    start += piece.length;
  }
  return places;
}

/**
 * Where the window of DENSE characters starts that has the most different terms; 0 where there are none.
 * @param {Place[]} places
 */
function densest(places) {
  /** Counts of terms in the current window, which starts at the present place. */
  const counts = new Map();
  let most = { start: 0, count: 0 };
  let last = 0;
  for (const { start, term } of places) {
    for (; last < places.length && places[last].end - start <= DENSE; last += 1) {
      addTo(counts, places[last].term);
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
