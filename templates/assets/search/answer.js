// One question in, its answer out: how many releases match, the first of them, and what to know of the rest.

import { candidatesOf } from "./finding/candidates.js";
import { firstHits } from "./ranking/first-hits.js";
import { findClauses, isMissing, termsToMark } from "./finding/found-words.js";
import { isNarrowed, loadNarrowing } from "./on-demand.js";
import { snippetOf } from "./showing/snippets.js";

/**
 * @typedef {import("./index/search-index.js").SearchIndex} SearchIndex
 * @typedef {import("./ranking/order.js").Ranked} Ranked
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
 * @property {boolean} editor  an editor of the archive wrote the text
 * @property {boolean} hasAll  it has all words
 * @property {number} score
 *
 * @typedef {object} Answer
 * @property {number} total  of all hits, also those beyond the limit
 * @property {number} all  how many of them have all words
 * @property {Hit[]} hits  the first ones
 * @property {import("./narrowing/phrases.js").Reading} [reading]  how far texts were read for phrases
 * @property {boolean} fellBack  no text holds the phrases, so that the hits have their words
 * @property {import("./narrowing/filters.js").Fault[]} faults  of filters; then nothing was sought
 * @property {() => Promise<import("./narrowing/facets.js").Counts>} facets  hits by year, agency and topic
 * @property {boolean} hasLoneOr  OR stands where no word is before it
 * @property {string[]} found  the terms that were found, to mark
 * @property {import("./finding/found-words.js").Mended[]} mended
 * @property {string[]} missing  words that occur nowhere, nor anything like them
 */

/**
 * @param {import("./words/query.js").Query} query
 * @param {import("./options.js").Options} options
 * @param {SearchIndex} index
 * @returns {Promise<Answer>}
 */
export async function answerTo(query, options, index) {
  const narrowing = isNarrowed(query, options) ? await loadNarrowing() : undefined;
  const filters = await narrowing?.filtersOf(query, options, index);
  if (filters && filters.faults.length > 0) return { ...nothing(index), faults: filters.faults };
  const found = await findClauses(query, index);
  const candidates = await candidatesOf(query, found, index);
  const wanted = filters ? candidates.filter(({ release }) => filters.isWanted(release)) : candidates;
  const { phrased, reading } = (await narrowing?.withPhrases(wanted, query, found, options, index)) ?? { phrased: wanted, reading: undefined };
  const words = narrowing?.withoutPhrases(query);
  if (words && reading && phrased.length === 0 && reading.read >= reading.candidates) {
    return { ...(await answerTo(words, options, index)), fellBack: true };
  }
  return { ...(await shown(phrased, query, found, options, index)), ...(reading && { reading }) };
}

/**
 * The answer that shows the first of the matching releases.
 * @param {Ranked[]} phrased
 * @param {import("./words/query.js").Query} query
 * @param {import("./finding/found-words.js").FoundClause[]} found
 * @param {import("./options.js").Options} options
 * @param {SearchIndex} index
 * @returns {Promise<Answer>}
 */
async function shown(phrased, query, found, options, index) {
  const all = phrased.filter(({ hasAll }) => hasAll);
  // Sorted by date, partial matches would mix with full ones, so they are dropped if there are full ones.
  const matching = options.sort !== "relevance" && all.length > 0 ? all : phrased;
  const first = await firstHits(matching, query, found, options, index);
  const marks = termsToMark(found);
  const words = found.flatMap((each) => each.words);
  return {
    ...nothing(index, matching),
    total: matching.length,
    all: all.length,
    hits: await Promise.all(first.map((each) => hitOf(each, options.snippets && marks, index))),
    hasLoneOr: query.hasLoneOr,
    found: [...marks.keys()],
    mended: words.flatMap(({ mended }) => mended),
    missing: words.filter(isMissing).map(({ word }) => word.text),
  };
}

/**
 * An answer that shows nothing.
 * @param {SearchIndex} index
 * @param {Ranked[]} [matching]  what there would be to count
 * @returns {Answer}
 */
function nothing(index, matching = []) {
  const facets = async () => (await loadNarrowing()).countsOf(matching, index);
  return { total: 0, all: 0, hits: [], fellBack: false, faults: [], facets, hasLoneOr: false, found: [], mended: [], missing: [] };
}

/**
 * @param {Ranked} ranked
 * @param {Map<string, number> | false} marks  the terms to mark in a snippet; false where none is wanted
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
    snippet: text && marks ? (index.fromDisk ? text.text : snippetOf(text, marks)) : "",
    excerpt: entry.isExcerpt,
    revised: entry.isRevised,
    editor: entry.isByEditor,
    hasAll,
    score,
  };
}
