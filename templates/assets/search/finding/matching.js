// A term of the query in, the words of the archive out that count for it: its own, longer ones, or those that it may be
// a typo of.

import { MOST_PIECES } from "../index/search-index.js";
import { loadMending } from "../on-demand.js";
import { isMendable, isTelling } from "../words/terms.js";

/**
 * @typedef {import("../index/search-index.js").SearchIndex} SearchIndex
 * @typedef {import("../index/term-piece.js").Indexed} Indexed
 *
 * A word, and what one occurrence of it counts: 1; where it completes what was typed, the share of it that was typed.
 * @typedef {Indexed & { worth: number }} Counted
 *
 * What was found for a term of the query. Each group counts as one word, and the best group counts.
 * @typedef {object} Match
 * @property {Counted[][]} groups
 * @property {string[]} mended  the words it was taken for; empty where it occurs
 */

/** The most forms that a beginning is completed to, where they are in many pieces. Chosen, not measured. */
const MOST_COMPLETIONS = 40;
/** Pieces of `rest` (words only in texts) that a beginning is completed from; they are large. Chosen, not measured. */
const MOST_OF_REST = 2;

/**
 * @param {string} term
 * @param {boolean} isOpen  the term may go on
 * @param {boolean} isMended  a typo may be mended
 * @param {SearchIndex} index
 * @returns {Promise<Match>}
 */
export async function matchTerm(term, isOpen, isMended, index) {
  const own = await index.word(term);
  const itself = own ? [{ ...own, worth: 1 }] : [];
  const completions = isOpen && isTelling(term) ? await completionsOf(term, index) : [];
  const longer = completions.filter(({ forms }) => forms !== own?.forms);
  // The group of completions includes the word itself, so that a rare longer word does not outrank it: Covidien, covid.
  const groups = [itself, longer.length > 0 ? [...itself, ...longer] : []].filter((group) => group.length > 0);
  if (groups.length > 0 || !isMended || !isMendable(term)) return { groups, mended: [] };
  const mended = await (await loadMending()).wordsMeantBy(term, index);
  const words = await Promise.all(mended.map((word) => index.word(word)));
  return { groups: words.flatMap((word) => (word ? [[{ ...word, worth: 1 }]] : [])), mended };
}

/**
 * The words of which a form begins with `prefix`: those of titles, or, where no title has one, of texts.
 * @param {string} prefix
 * @param {SearchIndex} index
 * @returns {Promise<Counted[]>}
 */
async function completionsOf(prefix, index) {
  const forms = await formsFrom("terms", await piecesWith(prefix, index), prefix, index);
  const all = forms.length > 0 ? forms : await formsFrom("rest", index.piecesFrom("rest", prefix, MOST_OF_REST), prefix, index);
  /** By the forms of the word, which are the same list each time. @type {Map<string[], Counted>} */
  const found = new Map();
  for (const { form, word } of all) {
    const worth = Math.max(prefix.length / form.length, found.get(word.forms)?.worth ?? 0);
    found.set(word.forms, { ...word, worth });
  }
  return [...found.values()];
}

/**
 * The pieces with the words of titles that begin with `prefix`: all, or, where they are many, those of the most frequent.
 * @param {string} prefix
 * @param {SearchIndex} index
 */
async function piecesWith(prefix, index) {
  const numbers = index.piecesFrom("terms", prefix, MOST_PIECES + 1);
  if (numbers.length <= MOST_PIECES) return numbers;
  const lists = index.piecesFrom("starts", prefix, MOST_PIECES).map((number) => index.words("starts", number));
  const known = (await Promise.all(lists)).flat().filter(({ word }) => word.startsWith(prefix));
  const frequent = known.sort((one, other) => other.count - one.count).slice(0, MOST_COMPLETIONS);
  const places = frequent.map(({ word }) => index.piecesFrom("terms", word, 1)[0]);
  // Numbers and Hangul are not in the list of words, so the pieces where such terms begin are looked into last.
  return [...new Set([...places, ...numbers])].slice(0, MOST_PIECES);
}

/**
 * @param {import("../index/search-index.js").Kind} kind
 * @param {number[]} numbers  of pieces
 * @param {string} prefix
 * @param {SearchIndex} index
 */
async function formsFrom(kind, numbers, prefix, index) {
  return (await Promise.all(numbers.map((number) => index.formsFrom(kind, number, prefix)))).flat();
}
