// Releases that match in, the same out with scores for what the best of them are about: relevance feedback.
//
// What is asked may be in no title, but texts about it share words with the best hits.

import { addTo } from "../collections.js";
import { firstInOrder } from "./order.js";
import { saturated, scoresOfGroup } from "./scoring.js";
import { isStopWord } from "../words/stop-words.js";

/**
 * @typedef {import("./order.js").Ranked} Ranked
 * @typedef {import("../index/search-index.js").SearchIndex} SearchIndex
 */

// docs/search.md says why the first two and the last are what they are.

/** How many of the best releases are read: those that would be shown anyway. */
const READ = 10;
/** How many of their words are searched for too. */
const WORDS = 6;
/** Letters of the shortest of these words. Chosen, not measured. */
const SHORTEST = 3;
/** What they are worth together; a word of the query is worth 1. */
const WORTH = 1.5;

/**
 * @param {Ranked[]} matching
 * @param {import("../finding/found-words.js").FoundClause[]} found
 * @param {SearchIndex} index
 * @returns {Promise<Ranked[]>}
 */
export async function scoredBySubject(matching, found, index) {
  if (matching.length <= READ) return matching;
  const best = firstInOrder(matching, READ, (one, other) => other.score - one.score || one.release - other.release);
  const texts = await Promise.all(
    best.map(async ({ release }) => {
      const [{ termsOfTitle }, { terms }] = await Promise.all([index.entry(release), index.text(release)]);
      return [...termsOfTitle, ...termsOfTitle, ...termsOfTitle, ...terms];
    }),
  );
  const forms = found.flatMap(({ words }) => words.flatMap(({ terms }) => [...terms.values()].flatMap((each) => [...each])));
  const without = new Set([...forms, ...(await index.commonTerms())]);
  const words = await heaviest(mostUsedTerms(texts, without), index);
  const all = words.reduce((sum, { use }) => sum + use, 0);
  const scores = words.map(({ word, use }) => ({ part: (WORTH * use) / all, ...scoresOfGroup([{ ...word, worth: 1 }], index.against) }));
  return matching.map((each) => ({
    ...each,
    score: each.score + scores.reduce((sum, { part, scores }) => sum + part * scores[each.release], 0),
  }));
}

/**
 * The first WORDS of some terms, one per word.
 * @param {{ term: string, use: number }[]} terms
 * @param {SearchIndex} index
 */
async function heaviest(terms, index) {
  const words = [];
  const seen = new Set();
  for (const { term, use } of terms) {
    if (words.length === WORDS) break;
    const word = seen.has(term) ? undefined : await index.word(term);
    if (!word) continue;
    for (const form of word.forms) seen.add(form);
    words.push({ word, use });
  }
  return words;
}

/**
 * The terms that most of the texts use, and use often, the most used first. Each further use in one text adds less.
 * @param {string[][]} texts  their terms; those of a title three times, as in postings
 * @param {Set<string>} without  terms that do not count
 */
export function mostUsedTerms(texts, without) {
  /** @type {Map<string, number>} */
  const uses = new Map();
  for (const text of texts) {
    /** @type {Map<string, number>} */
    const counts = new Map();
    for (const term of text) addTo(counts, term);
    for (const [term, count] of counts) addTo(uses, term, saturated(count));
  }
  return [...uses]
    .map(([term, use]) => ({ term, use }))
    .filter(({ term }) => term.length >= SHORTEST && !without.has(term) && !isStopWord(term, term))
    .sort((one, other) => other.use - one.use || (one.term < other.term ? -1 : 1));
}
