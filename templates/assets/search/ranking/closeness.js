// The words of a query and titles in, the releases out whose titles a person may have in mind, and how close each comes.

import { largest } from "../collections.js";
import { isStopWord } from "../words/stop-words.js";
import { termsOfWord } from "../words/terms.js";

/**
 * @typedef {import("../finding/found-words.js").FoundClause} FoundClause
 * @typedef {import("./order.js").Ranked} Ranked
 *
 * A term of the query. isExact: whether another term is the same, completes it or mends it. isForm: whether another term is
 * any of its forms.
 * @typedef {{ isExact: (term: string) => boolean, isForm: (term: string) => boolean }} Wanted
 */

// docs/search.md says why these three numbers are what they are.

/** A query of fewer words is not taken for a title. */
const FEWEST_WORDS = 3;
/** The share of the words that a title must have: not all, because a person may have one of them wrong. */
const SHARE = 0.75;
/** If more titles than this have the words of a query, only those count that have its stop words too; if these are still
 * more, the query is a subject, not a title.
 */
const MOST_TITLES = 20;

/**
 * The releases whose titles have all words of the query, or as many as any title has; none where the query does not
 * read like a title.
 * @param {Ranked[]} matching
 * @param {import("../words/query.js").Query} query
 * @param {FoundClause[]} found
 * @param {import("../index/search-index.js").SearchIndex} index
 */
export async function titled(matching, { said }, found, index) {
  const known = found.filter(({ isKnown }) => isKnown);
  if (new Set(said.map(({ text }) => text)).size < FEWEST_WORDS) return [];
  const most = largest(matching.map(({ inTitle }) => inTitle));
  if (most < Math.min(known.length, Math.max(FEWEST_WORDS, SHARE * known.length))) return [];
  const titles = matching.filter(({ inTitle }) => inTitle === most);
  const meant = titles.length > MOST_TITLES ? await withStopWords(titles, said, index) : titles;
  return meant.length <= MOST_TITLES ? meant : [];
}

/**
 * Those of some titles that have the stop words of the query too: "talks with" and "talks against" are two titles.
 * @param {Ranked[]} titles
 * @param {import("../words/query.js").Word[]} said
 * @param {import("../index/search-index.js").SearchIndex} index
 */
async function withStopWords(titles, said, index) {
  const stops = said.filter(({ text }) => isStopWord(text, text));
  if (stops.length === 0) return titles;
  const inTitles = await index.stopWordsOfTitles();
  return titles.filter(({ release }) => stops.every(({ text }) => inTitles.get(text)?.has(release)));
}

/**
 * The terms that titles are compared with: all that the query says, stop words too, but those that occur nowhere.
 * @param {import("../words/query.js").Query} query
 * @param {FoundClause[]} found
 * @returns {Wanted[]}
 */
export function wantedTerms({ said, isOpen }, found) {
  const words = found.flatMap((each) => each.words);
  const formsOf = new Map(words.flatMap(({ terms }) => [...terms]));
  const meant = new Map(words.flatMap(({ mended }) => mended.map(({ word, as }) => [word, as])));
  const all = said.flatMap(termsOfWord);
  return all.flatMap((wanted, place) => {
    const forms = formsOf.get(wanted);
    if (forms?.size === 0) return [];
    const goesOn = isOpen && place === all.length - 1;
    const others = meant.get(wanted) ?? [];
    const isExact = (/** @type {string} */ term) =>
      term === wanted || (goesOn && term.startsWith(wanted)) || others.includes(term);
    return [{ isExact, isForm: forms ? (/** @type {string} */ term) => forms.has(term) : isExact }];
  });
}

/**
 * How close a title comes to the query, up to 3: the share of the words that it has as they are written, the share that
 * it has in their order, and how much of the title they make up.
 * @param {string[]} title  its terms
 * @param {Wanted[]} wanted  in order
 */
export function closeness(title, wanted) {
  let [exact, ordered, last] = [0, 0, -1];
  for (const { isExact, isForm } of wanted) {
    if (title.some(isExact)) exact += 1;
    const place = title.findIndex((term, each) => each > last && isForm(term));
    if (place < 0) continue;
    ordered += 1;
    last = place;
  }
  return (exact + ordered) / wanted.length + wanted.length / title.length;
}
