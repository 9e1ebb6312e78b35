// A text in, its words and their terms out: what is looked up in the index.
//
// The rules of search/terms.py, which gives the reasons;
// tests/data/search_vectors.json tests both against each other.

import { range } from "../collections.js";
import { DIGITS, IN_WORD, LETTERS, SYLLABLES, fold } from "./folding.js";

/** In characters; longer terms are cut. */
const LONGEST_TERM = 40;

/** Words that make one amount with the number before them. */
export const UNITS = ["million", "billion", "trillion"];

const JOINT = "(?:\\.?[-\u2010\u2013]|[.&\u00b7])";
const WORD = new RegExp(`${IN_WORD}+(?:${JOINT}${IN_WORD}+)*`, "gu");
const ABBREVIATION = `[${LETTERS}](?:[.&][${LETTERS}])+(?![${LETTERS}])|[${SYLLABLES}](?:${JOINT}[${SYLLABLES}])+(?![${SYLLABLES}])`;
const DECIMAL = `(?<![${DIGITS}]\\.)[${DIGITS}]+\\.[${DIGITS}]+(?!\\.?[${DIGITS}])`;
const PART = new RegExp(`${ABBREVIATION}|${DECIMAL}|[${DIGITS}]+|[${LETTERS}]+|[${SYLLABLES}]+`, "gu");
const JOINTS = new RegExp(`(?<![${DIGITS}])${JOINT}`, "gu");
const NUMBER = new RegExp(`^[${DIGITS}.]+$`, "u");
const SYLLABLE = new RegExp(`^[${SYLLABLES}]`, "u");
/** What Korean adds to a noun; after one syllable it may be part of the word. */
const PARTICLE = /(?<=[가-힣]{2})(?:으로|에서|에게|까지|부터|에는|에도|이나|[은는이가을를의에와과도로만])$/u;
/** From so many pairs of syllables on, one may be missing: another text may write the compound apart. docs/search.md has
 * the figures.
 */
const PAIRS_OF_A_COMPOUND = 3;

/**
 * A word of a query, as it is looked up.
 * @typedef {object} Word
 * @property {string} text  folded
 * @property {string[]} parts  the terms of its parts; of a part in Hangul without the particle at its end
 * @property {string} whole  the term of the word as a whole; empty where it has one part
 * @property {number} needed  how many of `parts` must match: all, minus one pair of syllables per long compound
 */

/**
 * The words of a query, in order.
 * @param {string} text
 * @returns {Word[]}
 */
export function wordsIn(text) {
  return cut(text).map(({ word, parts: apart }) => {
    const parts = withAmounts(apart);
    const whole = wholeOf(parts);
    const ofParts = parts.map((part) => termsOfPart(part.replace(PARTICLE, "")));
    return {
      text: whole ? word : parts[0],
      parts: ofParts.flat(),
      whole,
      needed: ofParts.reduce((sum, { length }) => sum + length - (length >= PAIRS_OF_A_COMPOUND ? 1 : 0), 0),
    };
  });
}

/** The words of a text with their parts, in order. @param {string} text */
function cut(text) {
  return (fold(text).match(WORD) ?? []).map((word) => {
    const parts = (word.match(PART) ?? []).map((part) => part.replace(JOINTS, ""));
    return { word, parts };
  });
}

/** @param {string[]} parts */
function wholeOf(parts) {
  return parts.length > 1 ? parts.join("").slice(0, LONGEST_TERM) : "";
}

/** The parts of a word, a number and its unit as one. @param {string[]} parts */
function withAmounts(parts) {
  /** @type {string[]} */
  const found = [];
  for (const part of parts) {
    const amount = amountOf(found.at(-1) ?? "", part);
    if (amount) found.pop();
    found.push(amount || part);
  }
  return found;
}

/** The term of an amount; empty where it is none.
 * @param {string} before
 * @param {string} term
 */
function amountOf(before, term) {
  const unit = term.replace(/s$/, "");
  return UNITS.includes(unit) && NUMBER.test(before) ? (before + unit).slice(0, LONGEST_TERM) : "";
}

/** @param {string} part */
function termsOfPart(part) {
  if (!SYLLABLE.test(part) || part.length === 1) return [part.slice(0, LONGEST_TERM)];
  return range(0, part.length - 1).map((start) => part.slice(start, start + 2));
}

/** @param {Pick<Word, "parts" | "whole">} word */
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
  for (const term of cut(text).flatMap(({ parts }) => termsOfWord({ parts: parts.flatMap(termsOfPart), whole: wholeOf(parts) }))) {
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
  return cut(text).flatMap(({ parts }) => parts);
}

/** Letters of the shortest word in which a typo is mended. The index lists no shorter words to mend by. */
export const SHORTEST_MENDED = 4;
const MENDABLE = new RegExp(`^[${LETTERS}${SYLLABLES}]{${SHORTEST_MENDED},}$`, "u");

/** Whether typos are mended in a term. Numbers and short words are too much like one another. @param {string} term */
export function isMendable(term) {
  return MENDABLE.test(term);
}

/**
 * Whether a term says something by itself: a single letter does not, a single syllable does. The K of K-beauty must
 * not find K-food.
 * @param {string} term
 */
export function isTelling(term) {
  return term.length > 1 || SYLLABLE.test(term);
}
