// A term of the query in, the postings out that count for it: its own, those of other forms, of longer terms, or of
// the words that it may be a typo of.

import { MOST_PIECES, correctionsOf } from "./spelling.js";
import { isTelling } from "./terms.js";

/**
 * @typedef {import("./options.js").Ranking} Ranking
 * @typedef {import("./search-index.js").SearchIndex} SearchIndex
 * @typedef {import("./term-piece.js").Form} Form
 *
 * Forms that are scored as one term; the main one is the term itself, where it occurs.
 * @typedef {{ forms: Form[], main: Form | undefined }} Group
 *
 * What was found for a term of the query. The best group counts.
 * @typedef {object} Match
 * @property {Group[]} groups
 * @property {string[]} mended  the words it was taken for; empty where it occurs
 */

/** The most terms that a beginning is completed to, where they are in many pieces. */
const MOST_COMPLETIONS = 40;

/**
 * @param {string} term
 * @param {boolean} isOpen  the term may go on
 * @param {SearchIndex} index
 * @param {Ranking} ranking
 * @returns {Promise<Match>}
 */
export async function matchTerm(term, isOpen, index, ranking) {
  const itself = await formsOf(term, 1, index, ranking);
  const isWhole = itself.main && itself.main.postings.releases.length >= ranking.whole;
  const completions = isOpen && isTelling(term) && !isWhole ? await completionsOf(term, index) : [];
  const longer = { forms: completions.map((form) => ({ ...form, worth: ranking.prefix })), main: undefined };
  if (itself.main || completions.length) return { groups: [itself, longer], mended: [] };
  const mended = await correctionsOf(term, index, ranking);
  const groups = await Promise.all(mended.map(({ word, worth }) => formsOf(word, worth, index, ranking)));
  return { groups, mended: mended.map(({ word }) => word) };
}

/**
 * A term and the other forms of its word; none where the archive does not have it.
 * @param {string} term
 * @param {number} worth
 * @param {SearchIndex} index
 * @param {Ranking} ranking
 * @returns {Promise<Group>}
 */
export async function formsOf(term, worth, index, ranking) {
  const piece = await index.termPieceOf(term);
  const place = piece?.places.get(term);
  if (!piece || place === undefined) return { forms: [], main: undefined };
  const forms = piece.placesOfForms(place).map((other) => ({
    ...piece.form(other),
    worth: other === place ? worth : worth * ranking.form,
  }));
  return { forms, main: piece.form(place) };
}

/**
 * The terms that begin with `prefix`: all, or the most frequent where they are spread over many pieces.
 * @param {string} prefix
 * @param {SearchIndex} index
 * @returns {Promise<Form[]>}
 */
async function completionsOf(prefix, index) {
  let numbers = index.piecesFrom("terms", prefix, MOST_PIECES + 1);
  if (numbers.length > MOST_PIECES) {
    const lists = index.piecesFrom("starts", prefix, MOST_PIECES).map((number) => index.words("starts", number));
    const known = (await Promise.all(lists)).flat().filter(({ word }) => word.startsWith(prefix));
    const frequent = known.sort((one, other) => other.count - one.count).slice(0, MOST_COMPLETIONS);
    const places = frequent.map(({ word }) => index.piecesFrom("terms", word, 1)[0]);
    // Numbers and Hangul are in no list of words, so the first pieces follow those of the words.
    numbers = [...new Set([...places, ...numbers])].slice(0, MOST_PIECES);
  }
  return (await Promise.all(numbers.map((number) => index.termsFrom(number, prefix)))).flat();
}

/**
 * The releases that hold all of some terms as they are written.
 * @param {string[]} terms
 * @param {SearchIndex} index
 * @returns {Promise<Set<number>>}
 */
export async function releasesWith(terms, index) {
  const [first, ...others] = await Promise.all(
    terms.map(async (term) => new Set((await index.termPieceOf(term))?.releasesOf(term))),
  );
  return new Set([...(first ?? [])].filter((release) => others.every((set) => set.has(release))));
}
