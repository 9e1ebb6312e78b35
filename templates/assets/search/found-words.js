// The clauses of the query in, what the index has for each of them out.

import { matchTerm } from "./matching.js";
import { bestOfEach, scoresOfWord, scoresTogether } from "./scoring.js";
import { isStopWord } from "./stop-words.js";
import { isTelling, termsOfWord } from "./terms.js";

/**
 * @typedef {import("./query.js").Query} Query
 * @typedef {import("./query.js").Clause} Clause
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
export async function findClauses({ clauses, said, isOpen }, index) {
  const joined = await joinedClauses(clauses, said, index);
  return Promise.all(
    joined.map(async (clause) => {
      const goesOn = isOpen && clause === joined.at(-1);
      const found = await Promise.all(clause.alternatives.map((sought) => findSought(sought, goesOn, index)));
      const words = found.flatMap((each) => each.words);
      const scores = bestOfEach(found.map((each) => each.scores));
      return { clause, words, scores, isKnown: !words.every(isMissing) };
    }),
  );
}

/**
 * The clauses, but for two words one where some release joins them with a hyphen: `high tech` asks for `high-tech`.
 * @param {Clause[]} clauses
 * @param {Word[]} said
 * @param {SearchIndex} index
 */
async function joinedClauses(clauses, said, index) {
  /** @type {Clause[]} */
  const joined = [];
  for (const clause of clauses) {
    const [one, other] = [joined.at(-1), clause].map((each) => (each?.times === 1 && each.alternatives.length === 1 ? each.alternatives[0] : undefined));
    const areWords = one && other && !one.isPhrase && !other.isPhrase && one.inTitle === other.inTitle;
    const areNeighbours = areWords && said.indexOf(other.words[0]) === said.indexOf(one.words[0]) + 1;
    const both = areNeighbours ? await joinedWord(one.words[0], other.words[0], index) : undefined;
    if (one && both) joined.splice(-1, 1, { alternatives: [{ ...one, text: both.text, words: [both] }], times: 1 });
    else joined.push(clause);
  }
  return joined;
}

/**
 * Likewise the words of a phrase.
 * @param {Word[]} words
 * @param {SearchIndex} index
 */
async function joinedWords(words, index) {
  /** @type {Word[]} */
  const joined = [];
  for (const word of words) {
    const one = joined.at(-1);
    const both = one && (await joinedWord(one, word, index));
    if (both) joined.splice(-1, 1, both);
    else joined.push(word);
  }
  return joined;
}

/**
 * Two words as the one that some release makes of them; undefined where none does.
 * @param {Word} one
 * @param {Word} other
 * @param {SearchIndex} index
 * @returns {Promise<Word | undefined>}
 */
async function joinedWord(one, other, index) {
  if (one.parts.length > 1 || other.parts.length > 1) return undefined;
  const parts = [one.parts[0], other.parts[0]];
  if (!(await index.word(parts[0]))?.seconds?.includes(parts[1])) return undefined;
  return { text: `${one.text} ${other.text}`, parts, whole: parts.join(""), needed: parts.length };
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
  const asked = telling.length > 0 ? telling : words;
  const wanted = isPhrase ? await joinedWords(asked, index) : asked;
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
