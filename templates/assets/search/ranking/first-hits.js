// The releases that match in, those out that are shown, in their order.

import { closeness, titled, wantedTerms } from "./closeness.js";
import { ORDERS, firstInOrder } from "./order.js";
import { scoredBySubject } from "./subject.js";

/**
 * As many of the matching releases as are to be shown. For an order by relevance there are two cases. Where few titles
 * have the words of the query, somebody looks for one of them: these go first, the closest at the top. Otherwise somebody
 * asks a question or names a subject. Then the best releases show which other words belong to it, and releases that have
 * these too move up.
 * @param {import("./order.js").Ranked[]} matching
 * @param {import("../words/query.js").Query} query
 * @param {import("../finding/found-words.js").FoundClause[]} found
 * @param {import("../options.js").Options} options
 * @param {import("../index/search-index.js").SearchIndex} index
 */
export async function firstHits(matching, query, found, { limit, sort }, index) {
  if (sort !== "relevance" || found.length === 0) return firstInOrder(matching, limit, ORDERS[sort]);
  const titles = await titled(matching, query, found, index);
  // For a phrase alone, texts were read only until enough held it, so there are no others to move up.
  const isPhrase = query.clauses.every(({ alternatives }) => alternatives.some((sought) => sought.isPhrase));
  if (titles.length === 0) {
    const scored = isPhrase ? matching : await scoredBySubject(matching, found, index);
    return firstInOrder(scored, limit, ORDERS.relevance);
  }
  const wanted = wantedTerms(query, found);
  const close = titles.map(async (each) => {
    const { termsOfTitle } = await index.entry(each.release);
    return { ...each, title: closeness(termsOfTitle, wanted) };
  });
  const areTitles = new Set(titles);
  const others = matching.filter((each) => !areTitles.has(each));
  return firstInOrder([...(await Promise.all(close)), ...others], limit, ORDERS.relevance);
}
