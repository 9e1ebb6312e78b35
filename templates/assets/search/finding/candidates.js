// What was found for the clauses of the query in, the releases out that match them and hold no excluded word.

import { findSought } from "./found-words.js";
import { rankReleases } from "../ranking/order.js";

/**
 * The releases that match, newest first. A query of filters and exclusions alone, or of nothing, asks for all releases. A
 * query with only signs (such as ?) finds nothing.
 * @param {import("../words/query.js").Query} query
 * @param {import("./found-words.js").FoundClause[]} found
 * @param {import("../index/search-index.js").SearchIndex} index
 * @returns {Promise<import("../ranking/order.js").Ranked[]>}
 */
export async function candidatesOf({ clauses, excluded, filters, isEmpty }, found, index) {
  const asksForAll = clauses.length === 0 && (excluded.length > 0 || filters.length > 0 || isEmpty);
  const ranked = asksForAll
    ? index.days.map((_, release) => ({ release, hasAll: true, inTitle: 0, title: 0, score: 0 }))
    : rankReleases(found, index.size);
  const words = excluded.filter(({ isPhrase }) => !isPhrase);
  const without = await Promise.all(words.map((sought) => findSought({ ...sought, isPhrase: true }, false, index)));
  return without.length === 0 ? ranked : ranked.filter(({ release }) => without.every(({ scores }) => !scores.has[release]));
}
