// Releases that match in, the same out with scores for what the best of them are about: relevance feedback.
//
// What is asked may be in no title, but texts about it share words with the best hits.

import { addTo, madeOnce } from "../collections.js";
import { firstInOrder } from "./order.js";
import { saturated, scoresOfGroup } from "./scoring.js";
import { isStopWord } from "../words/stop-words.js";
import { termsIn } from "../words/terms.js";

/**
 * @typedef {import("./order.js").Ranked} Ranked
 * @typedef {import("../index/search-index.js").SearchIndex} SearchIndex
 * @typedef {import("../index/entry.js").Text} Text
 * @typedef {{ term: string, use: number }} Use  how much a release uses a term: each further time adds less
 */

// docs/search.md says why the first two and the last are what they are.

/** How many of the best releases are read: those that would be shown anyway. */
const READ = 10;
/** How many of their words are searched for too. */
const WORDS = 6;
/** Of how many terms these are chosen: most words have other forms, which are passed over. Chosen, not measured. */
const TERMS = 60;
/** What they are worth together; a word of the query is worth 1. */
const WORTH = 1.5;

/** What was read of releases, by their texts: the next query reads many of them again. @type {WeakMap<Text, Use[]>} */
const uses = new WeakMap();

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
      const [{ termsOfTitle }, text] = await Promise.all([index.entry(release), index.text(release)]);
      return madeOnce(uses, text, () => usesOf([...termsOfTitle, ...termsOfTitle, ...termsOfTitle, ...termsIn(text.text)]));
    }),
  );
  const forms = found.flatMap(({ words }) => words.flatMap(({ terms }) => [...terms.values()].flatMap((each) => [...each])));
  const without = new Set([...forms, ...(await index.commonTerms())]);
  const words = await heaviest(mostUsedTerms(texts, without), index);
  const added = new Float64Array(index.size);
  for (const word of words) {
    const { scores } = scoresOfGroup([{ ...word, worth: 1 }], index.against);
    for (let release = 0; release < scores.length; release += 1) added[release] += (WORTH / words.length) * scores[release];
  }
  return matching.map(({ release, hasAll, inTitle, title, score }) => ({ release, hasAll, inTitle, title, score: score + added[release] }));
}

/**
 * How much a release uses each term; stop words do not count.
 * @param {string[]} terms  of its text, and three times those of its title, as in postings
 * @returns {Use[]}
 */
export function usesOf(terms) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const term of terms) addTo(counts, term);
  return [...counts]
    .filter(([term]) => !isStopWord(term, term))
    .map(([term, count]) => ({ term, use: saturated(count) }));
}

/**
 * The first WORDS of some terms, one per word.
 * @param {Use[]} terms
 * @param {SearchIndex} index
 */
async function heaviest(terms, index) {
  const words = [];
  const seen = new Set();
  for (const { term } of terms) {
    if (words.length === WORDS) break;
    const word = seen.has(term) ? undefined : await index.word(term);
    if (!word) continue;
    for (const form of word.forms) seen.add(form);
    words.push(word);
  }
  return words;
}

/**
 * The terms that most of the texts use, and use often, the most used first.
 * @param {Use[][]} texts
 * @param {Set<string>} without  terms that do not count
 */
export function mostUsedTerms(texts, without) {
  /** @type {Map<string, number>} */
  const all = new Map();
  for (const { term, use } of texts.flat()) addTo(all, term, use);
  for (const term of without) all.delete(term);
  const terms = [...all].map(([term, use]) => ({ term, use }));
  return firstInOrder(terms, TERMS, (one, other) => other.use - one.use || (one.term < other.term ? -1 : 1));
}
