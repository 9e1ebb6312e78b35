// One question in, its answer out: how many releases match, the first of them, and how many of each agency and topic.

import { candidatesOf } from "./candidates.js";
import { countFacets } from "./facets.js";
import { filtersOf } from "./filters.js";
import { firstHits } from "./first-hits.js";
import { findWords, termsToMark } from "./found-words.js";
import { withPhrases } from "./phrases.js";
import { snippetOf } from "./snippets.js";

/**
 * @typedef {import("./facets.js").Facet} Facet
 * @typedef {import("./facets.js").Facets} Facets
 * @typedef {import("./search-index.js").SearchIndex} SearchIndex
 *
 * @typedef {object} Hit
 * @property {string} url  relative to base
 * @property {string} title
 * @property {string} date  YYYY-MM-DD
 * @property {string[]} agencies  ids, issuers first
 * @property {string[]} issuers  ids of those that issued it
 * @property {string[]} topics  ids
 * @property {string} snippet  where the words were found; from disk the lead
 * @property {boolean} excerpt  no whole text is known
 * @property {boolean} revised  the text was changed
 * @property {number} score
 *
 * @typedef {object} Answer
 * @property {number} total  of all hits, also those beyond the limit
 * @property {boolean} isAtLeast  there may be more: texts that may hold a phrase were not all read
 * @property {Hit[]} hits  the best first
 * @property {{ agencies: Facet[], topics: Facet[] }} facets  hits by agency and topic, most first, each counted without
 *   its own filter
 * @property {string[]} found  the terms that were found, to mark
 * @property {import("./found-words.js").Mended[]} mended
 * @property {string[]} missing  words that occur nowhere, nor anything like them
 */

/**
 * @param {import("./query.js").Query} query
 * @param {import("./options.js").Options} options
 * @param {SearchIndex} index
 * @param {Facets} facets
 * @returns {Promise<Answer>}
 */
export async function answerTo(query, options, index, facets) {
  const found = await findWords(query, index, options.ranking);
  const filters = filtersOf(query, options, index.days, facets);
  const candidates = (await candidatesOf(query, found, index, options.ranking)).filter(filters.rest);
  const { phrased, isAtLeast } = await withPhrases(candidates, query, options, filters, index);
  const ofTopic = phrased.filter(filters.topic);
  const ofAgency = phrased.filter(filters.agency);
  const matching = ofTopic.filter(filters.agency);
  const first = await firstHits(matching, query, found, options, index);
  const marks = termsToMark(found);
  return {
    total: matching.length,
    isAtLeast,
    hits: await Promise.all(first.map((ranked) => hitOf(ranked, marks, index, facets))),
    facets: {
      agencies: countFacets(facets.agencies, facets.agenciesOf, ofTopic),
      topics: countFacets(facets.topics, facets.topicsOf, ofAgency),
    },
    found: [...marks],
    mended: found.flatMap(({ mended }) => mended),
    missing: found.filter(({ terms }) => terms.size === 0).map(({ word }) => word.text),
  };
}

/**
 * @param {import("./ranking.js").Ranked} ranked
 * @param {Set<string>} marks  the terms to mark
 * @param {SearchIndex} index
 * @param {Facets} facets
 * @returns {Promise<Hit>}
 */
async function hitOf({ release, score }, marks, index, facets) {
  const { title, url, text } = await index.entry(release);
  const agencies = facets.agenciesOf[release].map((place) => facets.agencies[place].id);
  return {
    url,
    title,
    date: index.days[release].date,
    agencies,
    issuers: agencies.slice(0, facets.issuers[release]),
    topics: facets.topicsOf[release].map((place) => facets.topics[place].id),
    snippet: index.fromDisk ? text : snippetOf(text, marks),
    excerpt: facets.excerpts.has(release),
    revised: facets.revised.has(release),
    score,
  };
}
