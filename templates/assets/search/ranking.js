// The scores of the words in, the releases that match well enough out, and the first of them in an order.

import { largest } from "./collections.js";

/** @typedef {{ release: number, score: number }} Ranked */

/**
 * The releases that match the words well enough, newest first, with their scores: the sum over the words, less for
 * those that lack some.
 * @param {Pick<import("./found-words.js").FoundWord, "scores" | "rare" | "times">[]} words  all of the query, of which
 *   those that occur nowhere count for its length alone
 * @param {number} size
 * @param {import("./options.js").Ranking} ranking
 * @returns {Ranked[]}
 */
export function rankReleases(words, size, { coverage, enough, long, fade }) {
  const less = Math.max(1, words.length - long + 2);
  const all = words.reduce((sum, { rare, times }) => sum + rare * times, 0);
  const sums = new Float64Array(size);
  const shares = new Float64Array(size);
  for (const { scores, rare, times } of words) {
    const share = (rare * times) / all;
    for (let release = 0; release < size; release += 1) {
      if (scores[release] > 0) {
        sums[release] += times * scores[release];
        shares[release] += share;
      }
    }
  }
  // A sum of shares may differ in its last digit from another that should be equal.
  const least = largest(shares) * (enough / less ** 2) - 1e-9;
  const ranked = [];
  for (let release = 0; release < size; release += 1) {
    if (sums[release] > 0 && shares[release] >= least) {
      ranked.push({ release, score: sums[release] * shares[release] ** (coverage / less ** fade) });
    }
  }
  return ranked;
}

/** Releases are numbered from the newest. @type {Record<string, (one: Ranked, other: Ranked) => number>} */
export const ORDERS = {
  relevance: (one, other) => other.score - one.score || one.release - other.release,
  newest: (one, other) => one.release - other.release,
  oldest: (one, other) => other.release - one.release,
};

/**
 * The first `limit` in an order. Where these are few, the others are not sorted.
 * @param {Ranked[]} ranked
 * @param {number} limit
 * @param {(one: Ranked, other: Ranked) => number} order
 * @returns {Ranked[]}
 */
export function firstInOrder(ranked, limit, order) {
  if (limit <= 0) return [];
  if (limit > ranked.length / 4) return [...ranked].sort(order).slice(0, limit);
  /** @type {Ranked[]} */
  const kept = [];
  for (const each of ranked) {
    if (kept.length === limit && order(kept[limit - 1], each) <= 0) continue;
    let place = kept.length;
    while (place > 0 && order(kept[place - 1], each) > 0) place -= 1;
    kept.splice(place, 0, each);
    if (kept.length > limit) kept.pop();
  }
  return kept;
}
