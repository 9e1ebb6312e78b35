// The scores of the clauses in, the releases that match out, and the first of them in an order.

/**
 * A release that matches.
 * @typedef {object} Ranked
 * @property {number} release
 * @property {boolean} hasAll  it matches every clause that occurs at all
 * @property {number} inTitle  how many clauses its title matches
 * @property {number} title  how close its title comes, where the query reads like a title; else 0
 * @property {number} score
 */

/**
 * The releases that match a clause, newest first, with the sum of their scores.
 * @param {import("../finding/found-words.js").FoundClause[]} clauses
 * @param {number} size
 * @returns {Ranked[]}
 */
export function rankReleases(clauses, size) {
  const known = clauses.filter(({ isKnown }) => isKnown);
  const sums = new Float64Array(size);
  const counts = new Uint8Array(size);
  const titles = new Uint8Array(size);
  for (const { clause: { times }, scores: { scores, has, inTitle } } of known) {
    for (let release = 0; release < size; release += 1) {
      sums[release] += times * scores[release];
      counts[release] += has[release];
      titles[release] += inTitle[release];
    }
  }
  const ranked = [];
  for (let release = 0; release < size; release += 1) {
    if (sums[release] > 0) {
      ranked.push({ release, hasAll: counts[release] === known.length, inTitle: titles[release], title: 0, score: sums[release] });
    }
  }
  return ranked;
}

/** How two hits compare, by the name of an order; a lower number of a release is newer.
 * @type {Record<string, (one: Ranked, other: Ranked) => number>}
 */
export const ORDERS = {
  relevance: (one, other) =>
    Number(other.hasAll) - Number(one.hasAll) ||
    other.title - one.title ||
    other.score - one.score ||
    one.release - other.release,
  newest: (one, other) => one.release - other.release,
  oldest: (one, other) => other.release - one.release,
};

/**
 * The first `limit` in an order. Where these are few, the others are not sorted.
 * @template Each
 * @param {Each[]} all
 * @param {number} limit
 * @param {(one: Each, other: Each) => number} order
 * @returns {Each[]}
 */
export function firstInOrder(all, limit, order) {
  if (limit <= 0) return [];
  if (limit > all.length / 4) return [...all].sort(order).slice(0, limit);
  /** @type {Each[]} */
  const kept = [];
  for (const each of all) {
    if (kept.length === limit && order(kept[limit - 1], each) <= 0) continue;
    let place = kept.length;
    while (place > 0 && order(kept[place - 1], each) > 0) place -= 1;
    kept.splice(place, 0, each);
    if (kept.length > limit) kept.pop();
  }
  return kept;
}
