// A text in, its words and their terms out: what is looked up in the index.
//
// The rules of search/terms.py, which gives the reasons; tests/data/search_vectors.json holds the two to each other.

import { range } from "./collections.js";
import { DIGITS, IN_WORD, LETTERS, SYLLABLES, fold } from "./folding.js";

/** In characters; longer terms are cut. */
const LONGEST_TERM = 40;

/** Words that make one amount with the number before them. */
const UNITS = new Set(["million", "billion", "trillion"]);

const JOINT = "(?:\\.?[-\u2010\u2013]|[.&])";
const WORD = new RegExp(`${IN_WORD}+(?:${JOINT}${IN_WORD}+)*`, "gu");
const ABBREVIATION = `(?<![${LETTERS}])[${LETTERS}](?:[.&][${LETTERS}])+(?![${LETTERS}])`;
const DECIMAL = `(?<![${DIGITS}]\\.)[${DIGITS}]+\\.[${DIGITS}]+(?!\\.?[${DIGITS}])`;
const PART = new RegExp(`${ABBREVIATION}|${DECIMAL}|[${DIGITS}]+|[${LETTERS}]+|[${SYLLABLES}]+`, "gu");
const DOTS = new RegExp(`(?<=[${LETTERS}])[.&]`, "gu");
const NUMBER = new RegExp(`^[${DIGITS}.]+$`, "u");
const SYLLABLE = new RegExp(`^[${SYLLABLES}]`, "u");

/**
 * A word of a text, as it is indexed and searched.
 * @typedef {object} Word
 * @property {string} text  folded
 * @property {string[]} parts  the terms of its parts
 * @property {string} whole  the term of the word as a whole; empty where it has one part
 * @property {number} needed  how many of `parts` make a match: all, but of the pairs of syllables of a part half
 */

/**
 * The words of a text, in order.
 * @param {string} text
 * @returns {Word[]}
 */
export function wordsIn(text) {
  return (fold(text).match(WORD) ?? []).map((word) => {
    const parts = (word.match(PART) ?? []).map((part) => part.replace(DOTS, ""));
    const whole = parts.length > 1 ? parts.join("").slice(0, LONGEST_TERM) : "";
    const ofParts = parts.map(termsOfPart);
    const needed = ofParts.map((terms, part) => (SYLLABLE.test(parts[part]) ? Math.ceil(terms.length / 2) : 1));
    return {
      text: whole ? word : parts[0],
      parts: ofParts.flat(),
      whole,
      needed: needed.reduce((sum, count) => sum + count, 0),
    };
  });
}

/** The term of an amount; empty where it is none.
 * @param {string} before
 * @param {string} term
 */
function amountOf(before, term) {
  const unit = term.replace(/s$/, "");
  return UNITS.has(unit) && NUMBER.test(before) ? (before + unit).slice(0, LONGEST_TERM) : "";
}

/** @param {string} part */
function termsOfPart(part) {
  if (!SYLLABLE.test(part) || part.length === 1) return [part.slice(0, LONGEST_TERM)];
  return range(0, part.length - 1).map((start) => part.slice(start, start + 2));
}

/** @param {Word} word */
export function termsOfWord(word) {
  return word.whole ? [...word.parts, word.whole] : word.parts;
}

/**
 * The terms of a text, word by word, repeated as often as they occur.
 * @param {string} text
 */
export function termsIn(text) {
  /** @type {string[]} */
  const terms = [];
  for (const term of wordsIn(text).flatMap(termsOfWord)) {
    const amount = amountOf(terms.at(-1) ?? "", term);
    terms.push(term);
    if (amount) terms.push(amount);
  }
  return terms;
}

/**
 * The parts of the words of a text, in order: what a quoted phrase is compared with, whatever stands between.
 * @param {string} text
 */
export function partsIn(text) {
  return (fold(text).match(WORD) ?? []).flatMap((word) => word.match(PART) ?? []).map((part) => part.replace(DOTS, ""));
}

/**
 * Whether a term says something by itself: a single letter does not, a single syllable does. The K of K-beauty must
 * not find K-food.
 * @param {string} term
 */
export function isTelling(term) {
  return term.length > 1 || SYLLABLE.test(term);
}
