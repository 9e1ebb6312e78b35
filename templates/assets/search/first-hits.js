// The releases that match in, those out that are shown, in their order.

import { closeness, titled, wantedTerms } from "./closeness.js";
import { ORDERS, firstInOrder } from "./ranking.js";
import { scoredBySubject } from "./subject.js";

/**
 * As many of the matching releases as are to be shown. Best first, there are two cases. Where the words are those of a
 * few titles, somebody looks for one of these: they go first, the closest before all. Else somebody asks a question or
 * names a subject: the best releases tell which other words it has, and what has them too goes first.
 * @param {import("./ranking.js").Ranked[]} matching
 * @param {import("./query.js").Query} query
 * @param {import("./found-words.js").FoundClause[]} found
 * @param {import("./options.js").Options} options
 * @param {import("./search-index.js").SearchIndex} index
 */
export async function firstHits(matching, query, found, { limit, sort }, index) {
  if (sort !== "relevance" || found.length === 0) return firstInOrder(matching, limit, ORDERS[sort]);
  const titles = new Set(titled(matching, query, found));
  // Of a phrase alone, no more texts are known to hold it than are to be shown.
  const isPhrase = query.clauses.every(({ alternatives }) => alternatives.some((sought) => sought.isPhrase));
  if (titles.size === 0) {
    const scored = isPhrase ? matching : await scoredBySubject(matching, found, index);
    return firstInOrder(scored, limit, ORDERS.relevance);
  }
  const wanted = wantedTerms(query, found);
  const close = matching.map(async (each) => {
    if (!titles.has(each)) return each;
    const { termsOfTitle } = await index.entry(each.release);
    return { ...each, title: closeness(termsOfTitle, wanted) };
  });
  return firstInOrder(await Promise.all(close), limit, ORDERS.relevance);
}
