// What was found for the words of the query in, the releases out that match them and hold no excluded word.

import { releasesWith } from "./matching.js";
import { rankReleases } from "./ranking.js";

/**
 * The releases that match the words, newest first. A query of filters and exclusions alone, or of nothing, asks for
 * all releases; one of signs alone for none.
 * @param {import("./query.js").Query} query
 * @param {import("./found-words.js").FoundWord[]} found
 * @param {import("./search-index.js").SearchIndex} index
 * @param {import("./options.js").Ranking} ranking
 * @returns {Promise<import("./ranking.js").Ranked[]>}
 */
export async function candidatesOf({ words, excluded, filters, isEmpty }, found, index, ranking) {
  const asksForAll = words.length === 0 && (excluded.length > 0 || filters.length > 0 || isEmpty);
  const ranked = asksForAll
    ? index.days.map((_, release) => ({ release, score: 0 }))
    : rankReleases(found, index.size, ranking);
  const without = await Promise.all(
    excluded.map(({ whole, parts }) => releasesWith(whole ? [whole] : parts, index)),
  );
  return ranked.filter(({ release }) => without.every((releases) => !releases.has(release)));
}
