// Releases that match in, the same out with scores for the subject that a short query names: relevance feedback.
//
// Titles name a subject that they are not about, such as a Minister for Energy who left. What is about the subject has
// the words that the best releases use most.

import { addTo, largest } from "./collections.js";
import { formsOf } from "./matching.js";
import { hasPhrases, holdsPhrase } from "./phrases.js";
import { ORDERS, firstInOrder } from "./ranking.js";
import { scoresOfGroup } from "./scoring.js";

/**
 * @typedef {import("./ranking.js").Ranked} Ranked
 * @typedef {import("./search-index.js").SearchIndex} SearchIndex
 * @typedef {import("./found-words.js").FoundWord} FoundWord
 */

/**
 * @param {Ranked[]} matching
 * @param {import("./query.js").Query} query
 * @param {FoundWord[]} found
 * @param {import("./options.js").Ranking} ranking
 * @param {SearchIndex} index
 * @returns {Promise<Ranked[]>}
 */
export async function scoredBySubject(matching, query, found, ranking, index) {
  const { subject } = ranking;
  const phrase = found.map(({ word, terms }) => (word.parts.length === 1 ? terms : new Set()));
  const isShort = phrase.length <= subject.longest && phrase.every((terms) => terms.size > 0);
  // Where phrases are quoted, no more texts are known to hold them than are to be shown.
  if (!isShort || hasPhrases(query) || matching.length < subject.fewest) return matching;
  const read = firstInOrder(matching, subject.read, ORDERS.relevance);
  const entries = await Promise.all(read.map(({ release }) => index.entry(release)));
  // Between title and text stands a term that is none, so that no phrase goes from one to the other.
  const texts = entries.map(({ termsOfTitle, termsOfText }) => [...termsOfTitle, "", ...termsOfText]);
  if (texts.filter((text) => holdsPhrase(text, phrase)).length < subject.agreed * texts.length) return matching;
  const without = new Set([...found.flatMap(({ terms }) => [...terms]), ...(await index.commonTerms())]);
  const used = mostUsedTerms(texts, without, subject.shortest).slice(0, subject.words);
  const words = await Promise.all(
    used.map(async ({ term, use }) => ({
      use,
      scores: scoresOfGroup(await formsOf(term, 1, index, ranking), index.size),
    })),
  );
  return addScores(matching, words, subject.worth);
}

/**
 * The terms that most of the texts use, and often, the first ones most. A further use in one text says ever less.
 * @param {string[][]} texts  their terms
 * @param {Set<string>} without  terms that do not count
 * @param {number} shortest  in letters
 */
export function mostUsedTerms(texts, without, shortest) {
  /** @type {Map<string, number>} */
  const uses = new Map();
  for (const text of texts) {
    /** @type {Map<string, number>} */
    const counts = new Map();
    for (const term of text) addTo(counts, term);
    for (const [term, count] of counts) addTo(uses, term, count / (count + 2));
  }
  return [...uses]
    .map(([term, use]) => ({ term, use }))
    .filter(({ term }) => term.length >= shortest && !without.has(term))
    .sort((one, other) => other.use - one.use || (one.term < other.term ? -1 : 1));
}

/**
 * The releases with what they score for the words of a subject added to what they scored for the query. The highest
 * score for the query is made 1, that for the subject `worth`.
 * @param {Ranked[]} matching
 * @param {{ use: number, scores: import("./scoring.js").Scores }[]} words
 * @param {number} worth
 * @returns {Ranked[]}
 */
function addScores(matching, words, worth) {
  const more = matching.map(({ release }) => words.reduce((sum, { use, scores }) => sum + use * scores[release], 0));
  const most = largest(matching.map(({ score }) => score)) || 1;
  const mostMore = largest(more) || 1;
  return matching.map(({ release, score }, place) => ({
    release,
    score: score / most + (worth * more[place]) / mostMore,
  }));
}
