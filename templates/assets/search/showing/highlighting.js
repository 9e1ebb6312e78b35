// A text and terms in, the text out in pieces: those that hold one of the terms, and those between.

import { madeOnce } from "../collections.js";
import { UNITS, termsIn } from "../words/terms.js";

/** A number and its unit are one word. */
const IN_AMOUNT = `(?<=\\d)\\s+(?:${UNITS.join("|")})s?(?![\\p{L}\\p{N}])`;
/** What stands between words; a full stop does only where a blank follows, since 6.7 and U.S. are words. */
const BETWEEN_WORDS = new RegExp(`((?!${IN_AMOUNT})[\\s;:!?()[\\]"“”«»—–/]+|[.,'’]+(?!\\S))`, "iu");

/** The terms of pieces of text, which are kept because the same words come again and again.
 * @type {Map<string, string[]>}
 */
const termsOfPieces = new Map();
/** The most pieces that are kept, some megabytes: those of hundreds of texts. A page that stays open must not grow. */
const MOST_KEPT = 50_000;

/**
 * Cut a text where words begin and end. The pieces put together are the text; every second one, from the second on,
 * stands between words.
 * @param {string} text
 */
export function cutIntoWords(text) {
  return text.split(BETWEEN_WORDS);
}

/** A piece that is its own and only term but for capitals. Most are, and for them there is a short way. */
const PLAIN = /^[a-z]{1,40}$/i;

/** The terms of a piece. @param {string} piece */
export function termsOfPiece(piece) {
  if (termsOfPieces.size > MOST_KEPT) termsOfPieces.clear();
  return madeOnce(termsOfPieces, piece, () => (PLAIN.test(piece) ? [piece.toLowerCase()] : termsIn(piece)));
}

/**
 * Cut a text where words begin and end, and say which of the pieces hold one of the terms that a search found.
 * The pieces put together are the text.
 * @param {string} text
 * @param {string[]} found
 * @returns {{ text: string, found: boolean }[]}
 */
export function highlight(text, found) {
  const sought = new Set(found);
  return cutIntoWords(text)
    .filter(Boolean)
    .map((piece) => ({ text: piece, found: termsOfPiece(piece).some((term) => sought.has(term)) }));
}
