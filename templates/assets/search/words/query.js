// What a person typed in, what it asks for out: clauses, exclusions and filters.

import { addTo } from "../collections.js";
import { isStopWord } from "./stop-words.js";
import { UNITS, wordsIn } from "./terms.js";

/**
 * @typedef {import("./terms.js").Word} Word
 *
 * A word, or the words of a quoted phrase.
 * @typedef {object} Sought
 * @property {string} text  as it was typed
 * @property {Word[]} words
 * @property {boolean} isPhrase  the words stand side by side, in their order
 * @property {boolean} inTitle  only titles count
 *
 * What a release should have: one of some alternatives, of which there are more where OR stands between.
 * @typedef {{ alternatives: Sought[], times: number }} Clause  times: how often the query says it
 *
 * What must hold of a release beside its words, or, with a minus, must not.
 * @typedef {{ field: string, value: string, isNot: boolean }} Filter  see FIELDS
 *
 * @typedef {object} Query
 * @property {Clause[]} clauses  what is sought, each once
 * @property {Word[]} said  all words, stop words too, in order: what titles are compared with
 * @property {boolean} hasLoneOr  there is an OR with no word before it, which is ignored
 * @property {boolean} isOpen  the last word may go on: it is still being typed
 * @property {Sought[]} excluded
 * @property {Filter[]} filters
 * @property {boolean} isEmpty  nothing at all is asked, not even in signs
 */

/** Filters: agency, named and topic by id, name or acronym (topics have none); after and before by date; is: revised or
 * excerpt.
 */
const FIELDS = new Set(["agency", "named", "topic", "after", "before", "is"]);

/** Perhaps a minus and a field, then a phrase in quotes or anything up to a blank. */
const CLAUSE = /(-?)(?:([a-z]+):)?(?:["“”„]([^"“”„]*)["“”„]?|([^\s"“”„]+))/giu;
/** A number and its unit are one word, as if a hyphen stood between. */
const AMOUNT = new RegExp(`(?<=\\d)\\s+(?=(?:${UNITS.join("|")})s?(?![\\p{L}\\p{N}]))`, "giu");

/**
 * @param {string} text
 * @returns {Query}
 */
export function parseQuery(text) {
  /** @type {Query} */
  const query = { clauses: [], said: [], hasLoneOr: false, isOpen: false, excluded: [], filters: [], isEmpty: text.trim() === "" };
  let isAlternative = false;
  for (const [whole, minus, field = "", quoted, plain] of text.replace(AMOUNT, "-").matchAll(CLAUSE)) {
    const name = field.toLowerCase();
    const value = quoted ?? plain;
    query.isOpen = false;
    if (whole === "OR") {
      isAlternative = query.clauses.length > 0;
      query.hasLoneOr ||= !isAlternative;
      continue;
    }
    if (FIELDS.has(name) && value !== "") query.filters.push({ field: name, value, isNot: minus !== "" });
    else {
      const isKnown = name === "title" || !field;
      const sought = soughtIn(isKnown ? value : whole, quoted !== undefined && isKnown, name === "title");
      if (minus && isKnown) query.excluded.push(...sought);
      else addSought(query, sought, isAlternative);
      query.isOpen = !minus && quoted === undefined;
    }
    isAlternative = false;
  }
  query.isOpen &&= !/\s$/u.test(text);
  query.clauses = eachOnce(withoutStopWords(query.clauses));
  return query;
}

/**
 * @param {string} text
 * @param {boolean} isQuoted
 * @param {boolean} inTitle
 * @returns {Sought[]}
 */
function soughtIn(text, isQuoted, inTitle) {
  const words = wordsIn(text);
  const isPhrase = isQuoted && (words.length > 1 || Boolean(words[0]?.whole));
  if (isPhrase) return [{ text, words, isPhrase, inTitle }];
  return words.map((word) => ({ text: words.length > 1 ? word.text : text, words: [word], isPhrase, inTitle }));
}

/**
 * @param {Query} query
 * @param {Sought[]} sought
 * @param {boolean} isAlternative  to what stands before
 */
function addSought(query, sought, isAlternative) {
  query.said.push(...sought.flatMap(({ words }) => words));
  if (isAlternative) query.clauses.at(-1)?.alternatives.push(...sought);
  else query.clauses.push(...sought.map((each) => ({ alternatives: [each], times: 1 })));
}

/** The clauses without stop words, unless the query has nothing else. @param {Clause[]} clauses */
export function withoutStopWords(clauses) {
  const telling = clauses.filter(({ alternatives: [{ isPhrase, words, text }] }) => isPhrase || !isStopWord(words[0].text, text));
  return telling.length > 0 ? telling : clauses;
}

/**
 * Each clause once, at the place where it is said last, because the last word of a query may still be typed.
 * @param {Clause[]} clauses
 * @returns {Clause[]}
 */
function eachOnce(clauses) {
  /** @type {Map<string, number>} */
  const times = new Map();
  /** @type {Map<string, Clause>} */
  const last = new Map();
  for (const clause of clauses) {
    const key = clause.alternatives.map(({ words, ...how }) => JSON.stringify([how.isPhrase, how.inTitle, words])).join();
    addTo(times, key);
    last.delete(key);
    last.set(key, clause);
  }
  return [...last].map(([key, clause]) => ({ ...clause, times: times.get(key) ?? 1 }));
}
