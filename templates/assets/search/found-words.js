// The clauses of the query in, what the index has for each of them out.

import { matchTerm } from "./matching.js";
import { bestOfEach, scoresOfWord, scoresTogether } from "./scoring.js";
import { isStopWord } from "./stop-words.js";
import { isTelling, termsOfWord } from "./terms.js";

/**
 * @typedef {import("./query.js").Query} Query
 * @typedef {import("./query.js").Sought} Sought
 * @typedef {import("./search-index.js").SearchIndex} SearchIndex
 * @typedef {import("./terms.js").Word} Word
 * @typedef {import("./scoring.js").Scores} Scores
 * @typedef {{ word: string, as: string[] }} Mended  a term that occurs nowhere, and those that were sought instead
 *
 * What the index has for a word.
 * @typedef {object} FoundWord
 * @property {Word} word
 * @property {Map<string, Set<string>>} terms  by each term of the word, the forms that were found for it
 * @property {Scores} scores
 * @property {Mended[]} mended
 *
 * What the index has for a clause.
 * @typedef {object} FoundClause
 * @property {import("./query.js").Clause} clause
 * @property {FoundWord[]} words  of all its alternatives
 * @property {Scores} scores
 * @property {boolean} isKnown  one of its words occurs, if not in the titles or side by side as it should
 */

/**
 * @param {Query} query
 * @param {SearchIndex} index
 * @returns {Promise<FoundClause[]>}
 */
export function findClauses({ clauses, isOpen }, index) {
  return Promise.all(
    clauses.map(async (clause) => {
      const goesOn = isOpen && clause === clauses.at(-1);
      const found = await Promise.all(clause.alternatives.map((sought) => findSought(sought, goesOn, index)));
      const words = found.flatMap((each) => each.words);
      const scores = bestOfEach(found.map((each) => each.scores));
      return { clause, words, scores, isKnown: !words.every(isMissing) };
    }),
  );
}

/**
 * What releases score for a word or a phrase. For a phrase a release must have all its words; whether they stand side by
 * side, only its text can tell.
 * @param {Sought} sought
 * @param {boolean} goesOn
 * @param {SearchIndex} index
 */
export async function findSought({ words, isPhrase, inTitle }, goesOn, index) {
  const telling = isPhrase ? words.filter(({ text }) => !isStopWord(text, text)) : words;
  const wanted = telling.length > 0 ? telling : words;
  const found = await Promise.all(wanted.map((word) => findWord(word, goesOn, !isPhrase, index)));
  const scores = scoresTogether(found.map((each) => each.scores), found.length);
  return { words: found, scores: inTitle ? onlyTitles(scores) : scores };
}

/** @param {Scores} found @returns {Scores} */
function onlyTitles({ scores, inTitle }) {
  return { scores: scores.map((score, release) => score * inTitle[release]), has: inTitle, inTitle };
}

/**
 * @param {Word} word
 * @param {boolean} goesOn
 * @param {boolean} isMended
 * @param {SearchIndex} index
 * @returns {Promise<FoundWord>}
 */
async function findWord(word, goesOn, isMended, index) {
  const joint = word.whole ? undefined : (await index.word(word.parts[0]))?.joint;
  const looked = joint ? { ...word, parts: joint, whole: word.parts[0], needed: 2 } : word;
  return { ...(await findTerms(looked, goesOn, isMended, index)), word };
}

/**
 * @param {Word} word
 * @param {boolean} goesOn
 * @param {boolean} isMended
 * @param {SearchIndex} index
 * @returns {Promise<FoundWord>}
 */
async function findTerms(word, goesOn, isMended, index) {
  const isEnd = (/** @type {number} */ place) => goesOn && place >= word.parts.length - 1;
  const parts = await Promise.all(word.parts.map((term, place) => matchTerm(term, isEnd(place), isMended, index)));
  // Where all parts occur, the whole is no typo: Korea-UK does not stand for Korea-US.
  const areKnown = parts.every(({ groups, mended }) => groups.length > 0 && mended.length === 0);
  const whole = word.whole ? [await matchTerm(word.whole, goesOn, isMended && !areKnown, index)] : [];
  const matches = [...parts, ...whole];
  const terms = termsOfWord(word);
  return {
    word,
    terms: new Map(terms.map((term, place) => [term, new Set(matches[place].groups.flat().flatMap(({ forms }) => forms))])),
    scores: scoresOfWord(word, matches, index.against),
    mended: matches.flatMap(({ mended }, place) => (mended.length ? [{ word: terms[place], as: mended }] : [])),
  };
}

/** Whether a word occurs nowhere, nor does anything like it. @param {FoundWord} found */
export function isMissing({ terms }) {
  return [...terms.values()].every((forms) => forms.size === 0);
}

/**
 * The terms to mark where the hits are shown. Of a word of several parts, those that say something alone.
 * @param {FoundClause[]} found
 * @returns {Set<string>}
 */
export function termsToMark(found) {
  return new Set(
    found.flatMap(({ words }) =>
      words.flatMap(({ terms }) => {
        const forms = [...terms.values()].flatMap((each) => [...each]);
        return terms.size === 1 ? forms : forms.filter((form) => isTelling(form));
      }),
    ),
  );
}
