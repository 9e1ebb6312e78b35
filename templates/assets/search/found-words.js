// The words of the query in, what the index has for each of them out.

import { matchTerm } from "./matching.js";
import { countMatching, rarity, scoresOfWord } from "./scoring.js";
import { isTelling, termsOfWord } from "./terms.js";

/**
 * @typedef {import("./query.js").Query} Query
 * @typedef {import("./search-index.js").SearchIndex} SearchIndex
 * @typedef {import("./options.js").Ranking} Ranking
 * @typedef {import("./terms.js").Word} Word
 * @typedef {import("./matching.js").Match} Match
 * @typedef {{ word: string, as: string[] }} Mended  a term that occurs nowhere, and those that were sought instead
 *
 * What the index has for a word.
 * @typedef {object} FoundWord
 * @property {Word} word
 * @property {Set<string>} terms  that were found for it; none where it occurs nowhere, nor does anything like it
 * @property {import("./scoring.js").Scores} scores
 * @property {number} rare  how rare it is; 0 where no release matches it
 * @property {number} times  how often the query says it
 * @property {Mended[]} mended
 */

/**
 * @param {Query} query
 * @param {SearchIndex} index
 * @param {Ranking} ranking
 * @returns {Promise<FoundWord[]>}
 */
export function findWords(query, index, ranking) {
  return Promise.all(query.words.map((word) => findWord(word, query, index, ranking)));
}

/**
 * @param {Word} word
 * @param {Query} query
 * @param {SearchIndex} index
 * @param {Ranking} ranking
 * @returns {Promise<FoundWord>}
 */
async function findWord(word, { isOpen, times, words }, index, ranking) {
  const sought = termsOfWord(word);
  const goesOn = isOpen && word === words.at(-1);
  const matches = await Promise.all(
    sought.map((term, place) => matchTerm(term, goesOn && place >= word.parts.length - 1, index, ranking)),
  );
  const terms = matches.flatMap(({ groups }) => groups.flatMap(({ forms }) => forms.map(({ term }) => term)));
  const scores = scoresOfWord(word, matches, index.size);
  const count = countMatching(scores);
  return {
    word,
    terms: new Set(terms),
    scores,
    rare: count && rarity(count, index.size),
    times: times.get(word.text) ?? 1,
    mended: matches.flatMap(({ mended }, place) => (mended.length ? [{ word: sought[place], as: mended }] : [])),
  };
}

/**
 * The terms to mark where the hits are shown. Of a word of several parts those count that say something alone.
 * @param {FoundWord[]} words
 * @returns {Set<string>}
 */
export function termsToMark(words) {
  return new Set(
    words.flatMap(({ word, terms }) =>
      [...terms].filter((term) => isTelling(term) || termsOfWord(word).length === 1),
    ),
  );
}
