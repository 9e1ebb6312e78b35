// The clauses of the query in, what the index has for each of them out.

import { matchTerm } from "./matching.js";
import { bestOfEach, orWhereLacking, scoresOfGroup, scoresOfWord, scoresTogether } from "../ranking/scoring.js";
import { isStopWord } from "../words/stop-words.js";
import { isTelling, termsOfWord } from "../words/terms.js";

/**
 * @typedef {import("../words/query.js").Query} Query
 * @typedef {import("../words/query.js").Clause} Clause
 * @typedef {import("../words/query.js").Sought} Sought
 * @typedef {import("../index/search-index.js").SearchIndex} SearchIndex
 * @typedef {import("../words/terms.js").Word} Word
 * @typedef {import("../ranking/scoring.js").Scores} Scores
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
 * @property {import("../words/query.js").Clause} clause
 * @property {FoundWord[]} words  of all its alternatives
 * @property {Scores} scores
 * @property {boolean} isKnown  the archive has at least one of its words, even if not in titles or not as a phrase
 */

/**
 * @param {Query} query
 * @param {SearchIndex} index
 * @returns {Promise<FoundClause[]>}
 */
export async function findClauses({ clauses, said, isOpen }, index) {
  const wholes = await wholesOf(neighbours(clauses, said), index);
  return Promise.all(
    clauses.map(async (clause) => {
      const goesOn = isOpen && clause === clauses.at(-1);
      const found = await Promise.all(clause.alternatives.map((sought) => findSought(sought, goesOn, index, wholes)));
      const words = found.flatMap((each) => each.words);
      const scores = bestOfEach(found.map((each) => each.scores));
      return { clause, words, scores, isKnown: !words.every(isMissing) };
    }),
  );
}

/** @typedef {[one: Word, other: Word]} Pair  words that stand side by side */

/**
 * The single words among the clauses that stand side by side in the query.
 * @param {Clause[]} clauses
 * @param {Word[]} said
 * @returns {Pair[]}
 */
function neighbours(clauses, said) {
  const alone = clauses.map(({ alternatives, times }) =>
    alternatives.length === 1 && times === 1 && !alternatives[0].isPhrase ? alternatives[0] : undefined,
  );
  return alone.slice(1).flatMap((other, place) => {
    const one = alone[place];
    if (!one || !other || one.inTitle !== other.inTitle) return [];
    const areSideBySide = said.indexOf(other.words[0]) === said.indexOf(one.words[0]) + 1;
    return areSideBySide ? [/** @type {Pair} */ ([one.words[0], other.words[0]])] : [];
  });
}

/**
 * For two words that some text hyphenates and another writes as one (high-tech, hightech): the joined form, by each of
 * the two. So a text with `hightech` alone has both `high` and `tech`. With three such words in a row only the first two
 * are joined.
 * @param {Pair[]} pairs
 * @param {SearchIndex} index
 */
async function wholesOf(pairs, index) {
  /** @type {Map<Word, string>} */
  const wholes = new Map();
  for (const [one, other] of pairs) {
    if (wholes.has(one) || one.parts.length > 1 || other.parts.length > 1) continue;
    const first = await index.word(one.parts[0]);
    if (!first?.seconds?.includes(other.parts[0])) continue;
    for (const word of [one, other]) wholes.set(word, one.parts[0] + other.parts[0]);
  }
  return wholes;
}

/**
 * What releases score for a word or a phrase. For a phrase a release must have all its words; whether they stand side by
 * side, only its text can tell.
 * @param {Sought} sought
 * @param {boolean} goesOn
 * @param {SearchIndex} index
 * @param {Map<Word, string>} [wholes]  see wholesOf, with which a phrase makes its own
 */
export async function findSought({ words, isPhrase, inTitle }, goesOn, index, wholes = new Map()) {
  const telling = isPhrase ? words.filter(({ text }) => !isStopWord(text, text)) : words;
  const wanted = telling.length > 0 ? telling : words;
  const pairs = wanted.slice(1).map((other, place) => /** @type {Pair} */ ([wanted[place], other]));
  const joined = isPhrase ? await wholesOf(pairs, index) : wholes;
  const found = await Promise.all(
    wanted.map(async (word) => alsoIn(joined.get(word), await findWord(word, goesOn, !isPhrase, index), index)),
  );
  const scores = scoresTogether(found.map((each) => each.scores), found.length);
  return { words: found, scores: inTitle ? onlyTitles(scores) : scores };
}

/**
 * What the index has for a word, with texts counted too that write it joined to its neighbour.
 * @param {string | undefined} whole
 * @param {FoundWord} found
 * @param {SearchIndex} index
 * @returns {Promise<FoundWord>}
 */
async function alsoIn(whole, found, index) {
  const word = whole && (await index.word(whole));
  if (!word) return found;
  const scores = orWhereLacking(found.scores, scoresOfGroup([{ ...word, worth: 1 }], index.against));
  return { ...found, terms: new Map([...found.terms, [whole, new Set(word.forms)]]), scores };
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
  // If all parts are known, the whole is not mended: Korea-UK does not stand for Korea-US.
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
 * The terms to mark where the hits are shown, each with the number of its word; of a word of several parts, only those that
 * say something by themselves.
 * @param {FoundClause[]} found
 * @returns {Map<string, number>}
 */
export function termsToMark(found) {
  const words = found.flatMap((each) => each.words);
  return new Map(
    words.flatMap(({ terms }, number) => {
      const forms = [...terms.values()].flatMap((each) => [...each]);
      return forms.filter((form) => terms.size === 1 || isTelling(form)).map((form) => [form, number]);
    }),
  );
}
