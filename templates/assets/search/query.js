// What a person typed in, what it asks for out: words, phrases, exclusions and filters.

import { addTo } from "./collections.js";
import { termsOfWord, wordsIn } from "./terms.js";

/** @typedef {import("./terms.js").Word} Word */

/**
 * What a person asks.
 * @typedef {object} Query
 * @property {Word[]} words  that are sought, those of phrases included; of equal ones the last
 * @property {Map<string, number>} times  how often each word is said, by its text
 * @property {boolean} isOpen  the last word may go on: it is still being typed
 * @property {string[][]} phrases  the terms of each
 * @property {Word[]} excluded
 * @property {string[][]} excludedPhrases  the terms of each
 * @property {{ field: string, value: string }[]} filters  agency:, topic:, after:, before: or is:, with its value
 * @property {boolean} isEmpty  nothing at all is asked, not even in signs
 */

/** Perhaps a minus and a field, then a phrase in quotes or anything up to a blank. */
const CLAUSE = /(-?)(?:([a-z]+):)?(?:["“”„]([^"“”„]*)["“”„]?|([^\s"“”„]+))/giu;
const DATE = /^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$/;

/**
 * @param {string} text
 * @returns {Query}
 */
export function parseQuery(text) {
  /** @type {Query} */
  const query = {
    words: [],
    times: new Map(),
    isOpen: false,
    phrases: [],
    excluded: [],
    excludedPhrases: [],
    filters: [],
    isEmpty: !text.trim(),
  };
  for (const clause of text.matchAll(CLAUSE)) addClause(query, clause);
  query.isOpen &&= !/\s$/u.test(text);
  for (const { text: word } of query.words) addTo(query.times, word);
  query.words = eachOnce(query.words);
  query.excluded = eachOnce(query.excluded);
  return query;
}

/**
 * @param {Query} query  to which the clause is added
 * @param {RegExpMatchArray} clause
 */
function addClause(query, [whole, minus, field = "", quoted, plain]) {
  const value = quoted ?? plain;
  const filter = { field: field.toLowerCase(), value };
  if (!minus && isFilter(filter)) {
    query.filters.push(filter);
    query.isOpen = false;
  } else if (quoted !== undefined && !field) {
    const phrase = wordsIn(quoted);
    const terms = phrase.flatMap(termsOfWord);
    if (minus && terms.length > 0) query.excludedPhrases.push(terms);
    if (!minus && terms.length > 1) query.phrases.push(terms);
    if (!minus) query.words.push(...phrase);
    query.isOpen = false;
  } else if (minus && !field) {
    query.excluded.push(...wordsIn(value));
  } else {
    query.words.push(...wordsIn(whole));
    query.isOpen = true;
  }
}

/**
 * Words, each once, where it is said last: the last word of a query may go on.
 * @param {Word[]} words
 */
function eachOnce(words) {
  return [...new Map([...words].reverse().map((word) => [word.text, word])).values()].reverse();
}

/** @param {{ field: string, value: string }} filter */
function isFilter({ field, value }) {
  if (field === "after" || field === "before") return isDate(value);
  if (field === "is") return value === "revised" || value === "excerpt";
  return (field === "agency" || field === "topic") && value !== "";
}

/** Whether a text reads YYYY, YYYY-MM or YYYY-MM-DD. @param {string} text */
export function isDate(text) {
  return DATE.test(text);
}
