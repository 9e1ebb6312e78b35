// The releases that match in, those out that are shown, in their order.

import { closeness, nearness, soughtTerms } from "./closeness.js";
import { ORDERS, firstInOrder } from "./ranking.js";
import { scoredBySubject } from "./subject.js";

/**
 * As many of the matching releases as are to be shown. Those first by relevance are put in order anew by their titles
 * and texts, which are to be shown and so have to be loaded anyway.
 * @param {import("./ranking.js").Ranked[]} matching
 * @param {import("./query.js").Query} query
 * @param {import("./found-words.js").FoundWord[]} found
 * @param {import("./options.js").Options} options
 * @param {import("./search-index.js").SearchIndex} index
 */
export async function firstHits(matching, query, found, { limit, ranking, sort }, index) {
  const sought = soughtTerms(query, found);
  if (sort !== "relevance" || sought.length === 0) return firstInOrder(matching, limit, ORDERS[sort]);
  const scored = await scoredBySubject(matching, query, found, ranking, index);
  const sorted = firstInOrder(scored, Math.max(limit, ranking.reordered), ORDERS.relevance);
  const words = found.map(({ terms }) => terms);
  const best = sorted.slice(0, ranking.reordered).map(async ({ release, score }) => {
    const entry = await index.entry(release);
    const close = closeness(entry.termsOfTitle, sought, ranking.title);
    return { release, score: score * (close + ranking.title.text * nearness(entry.termsOfText, words)) };
  });
  const reordered = (await Promise.all(best)).sort(ORDERS.relevance);
  return [...reordered, ...sorted.slice(ranking.reordered)].slice(0, limit);
}
