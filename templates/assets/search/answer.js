// One question in, its answer out: how many releases match, the first of them, and what to know of the rest.

import { candidatesOf } from "./candidates.js";
import { countsOf } from "./facets.js";
import { filtersOf } from "./filters.js";
import { firstHits } from "./first-hits.js";
import { findClauses, isMissing, termsToMark } from "./found-words.js";
import { isPhrase, withPhrases } from "./phrases.js";
import { snippetOf } from "./snippets.js";

/**
 * @typedef {import("./search-index.js").SearchIndex} SearchIndex
 * @typedef {import("./ranking.js").Ranked} Ranked
 *
 * @typedef {object} Hit
 * @property {number} release  its place in the archive, 0 for the newest
 * @property {string} url  relative to base
 * @property {string} title
 * @property {string} date  YYYY-MM-DD
 * @property {string[]} issuers  how they are called, in the order of the release
 * @property {string} snippet  where the words were found; from disk the lead; empty where none is wanted
 * @property {boolean} excerpt  no whole text is known
 * @property {boolean} revised  the text was changed
 * @property {boolean} hasAll  it has all words
 * @property {number} score
 *
 * @typedef {object} Answer
 * @property {number} total  of all hits, also those beyond the limit
 * @property {number} all  how many of them have all words
 * @property {Hit[]} hits  the first ones
 * @property {import("./phrases.js").Reading} [reading]  how far texts were read for phrases
 * @property {boolean} fellBack  no text holds the phrases, so that the hits have their words
 * @property {import("./filters.js").Fault[]} faults  of filters; then nothing was sought
 * @property {() => Promise<import("./facets.js").Counts>} facets  hits by year, agency and topic
 * @property {boolean} hasLoneOr  OR stands where no word is before it
 * @property {string[]} found  the terms that were found, to mark
 * @property {import("./found-words.js").Mended[]} mended
 * @property {string[]} missing  words that occur nowhere, nor anything like them
 */

/**
 * @param {import("./query.js").Query} query
 * @param {import("./options.js").Options} options
 * @param {SearchIndex} index
 * @returns {Promise<Answer>}
 */
export async function answerTo(query, options, index) {
  const { isWanted, faults } = await filtersOf(query, options, index);
  if (faults.length > 0) return { ...nothing(index), faults };
  const found = await findClauses(query, index);
  const wanted = (await candidatesOf(query, found, index)).filter(({ release }) => isWanted(release));
  const { phrased, reading } = await withPhrases(wanted, query, found, options, index);
  if (reading && phrased.length === 0 && reading.read >= reading.candidates && hasPhrases(query)) {
    return { ...(await answerTo(withoutPhrases(query), options, index)), fellBack: true };
  }
  const all = phrased.filter(({ hasAll }) => hasAll);
  // Sorted by date, partial matches would mix with full ones, so they are dropped if there are full ones.
  const matching = options.sort !== "relevance" && all.length > 0 ? all : phrased;
  const first = await firstHits(matching, query, found, options, index);
  const marks = termsToMark(found);
  const words = found.flatMap((each) => each.words);
  return {
    ...nothing(index),
    total: matching.length,
    all: all.length,
    hits: await Promise.all(first.map((each) => hitOf(each, options.snippets && marks, index))),
    ...(reading && { reading }),
    hasLoneOr: query.hasLoneOr,
    facets: async () => countsOf(matching, index),
    found: [...marks],
    mended: words.flatMap(({ mended }) => mended),
    missing: words.filter(isMissing).map(({ word }) => word.text),
  };
}

/** @param {SearchIndex} index @returns {Answer} */
function nothing(index) {
  const facets = async () => countsOf([], index);
  return { total: 0, all: 0, hits: [], fellBack: false, faults: [], facets, hasLoneOr: false, found: [], mended: [], missing: [] };
}

/** @param {import("./query.js").Query} query */
function hasPhrases({ clauses }) {
  return clauses.some(({ alternatives }) => alternatives.some(isPhrase));
}

/**
 * The same query for the words of its phrases.
 * @param {import("./query.js").Query} query
 * @returns {import("./query.js").Query}
 */
function withoutPhrases(query) {
  const clauses = query.clauses.flatMap((clause) =>
    clause.alternatives.some(isPhrase)
      ? clause.alternatives.flatMap(({ words, inTitle }) =>
          words.map((word) => ({ alternatives: [{ text: word.text, words: [word], isPhrase: false, inTitle }], times: 1 })),
        )
      : [clause],
  );
  return { ...query, clauses };
}

/**
 * @param {Ranked} ranked
 * @param {Set<string> | false} marks  the terms to mark in a snippet; false where none is wanted
 * @param {SearchIndex} index
 * @returns {Promise<Hit>}
 */
async function hitOf({ release, hasAll, score }, marks, index) {
  const [entry, text] = await Promise.all([index.entry(release), marks ? index.text(release) : undefined]);
  return {
    release,
    url: entry.url,
    title: entry.title,
    date: index.days[release].date,
    issuers: entry.issuers,
    snippet: text && marks ? (index.fromDisk ? text.text : snippetOf(text.text, marks)) : "",
    excerpt: entry.isExcerpt,
    revised: entry.isRevised,
    hasAll,
    score,
  };
}
