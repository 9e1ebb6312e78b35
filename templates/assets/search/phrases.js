// Candidates in, those out whose texts hold the quoted phrases of the query, and none that it excludes.

import { releasesWith } from "./matching.js";
import { ORDERS } from "./ranking.js";

/**
 * @typedef {import("./query.js").Query} Query
 * @typedef {import("./search-index.js").SearchIndex} SearchIndex
 * @typedef {import("./ranking.js").Ranked} Ranked
 */

/** Texts that are read, at most, to find those that hold a phrase, and how many at once. */
const MOST_TEXTS = 100;
const TEXTS_AT_ONCE = 10;

/** Whether a query has phrases, wanted or excluded. @param {Query} query */
export function hasPhrases({ phrases, excludedPhrases }) {
  return phrases.length + excludedPhrases.length > 0;
}

/**
 * Whether the words of a phrase follow one another in a text.
 * @param {string[]} text  its terms
 * @param {Set<string>[]} phrase  the terms that stand for each word
 */
export function holdsPhrase(text, phrase) {
  return text.some((_, start) => phrase.every((terms, place) => terms.has(text[start + place])));
}

/**
 * Keep the releases that hold the phrases. Their texts are read, the best first, until there are more than are to be
 * shown; `isAtLeast` says that there may be more in texts that were not read.
 * @param {Ranked[]} candidates
 * @param {Query} query
 * @param {import("./options.js").Options} options
 * @param {import("./filters.js").Filters} filters
 * @param {SearchIndex} index
 * @returns {Promise<{ phrased: Ranked[], isAtLeast: boolean }>}
 */
export async function withPhrases(candidates, query, { limit, ranking, sort }, { agency, topic }, index) {
  if (!hasPhrases(query)) return { phrased: candidates, isAtLeast: false };
  const holding = await Promise.all(query.phrases.map((phrase) => releasesWith(phrase, index)));
  const possible = candidates
    .filter((each) => agency(each) && topic(each) && holding.every((some) => some.has(each.release)))
    .sort(ORDERS[sort]);
  /** @type {Ranked[]} */
  const phrased = [];
  let read = 0;
  const wanted = Math.max(limit, ranking.reordered);
  while (read < Math.min(possible.length, MOST_TEXTS) && phrased.length <= wanted) {
    const some = possible.slice(read, read + TEXTS_AT_ONCE);
    const kept = await Promise.all(some.map(({ release }) => fits(release, query, index)));
    phrased.push(...some.filter((_, place) => kept[place]));
    read += some.length;
  }
  return { phrased, isAtLeast: read < possible.length };
}

/**
 * Whether a release holds the phrases, and none that it must not.
 * @param {number} release
 * @param {Query} query
 * @param {SearchIndex} index
 */
async function fits(release, { phrases, excludedPhrases }, index) {
  const { termsOfTitle, termsOfText } = await index.entry(release);
  const isIn = (/** @type {string[]} */ phrase) => {
    const terms = phrase.map((term) => new Set([term]));
    return holdsPhrase(termsOfTitle, terms) || holdsPhrase(termsOfText, terms);
  };
  return phrases.every(isIn) && !excludedPhrases.some(isIn);
}
