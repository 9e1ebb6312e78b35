import assert from "node:assert/strict";
import test from "node:test";

import { DEFAULTS } from "../../../templates/assets/search/options.js";
import { ORDERS, firstInOrder, rankReleases } from "../../../templates/assets/search/ranking.js";

const word = (scores, rare, times = 1) => ({ scores: Float32Array.from(scores), rare, times });
const releases = (ranked) => ranked.map(({ release }) => release);

test("a release needs a good share of the query, by rarity", () => {
  const words = [word([1, 0, 1], 1), word([1, 1, 0], 9)];
  assert.deepEqual(releases(rankReleases(words, 3, DEFAULTS.ranking)), [0, 1]);
});

test("what lacks a word loses by it", () => {
  const [both, one] = rankReleases([word([1, 1], 1), word([1, 0], 1)], 2, DEFAULTS.ranking);
  assert.ok(both.score > 2 * one.score);
});

test("of a long question a small share is enough", () => {
  const words = [word([1, 0], 1), ...Array.from({ length: 7 }, () => word([0, 1], 1))];
  assert.deepEqual(releases(rankReleases(words, 2, DEFAULTS.ranking)), [0, 1]);
  assert.deepEqual(releases(rankReleases(words.slice(0, 4), 2, DEFAULTS.ranking)), [1]);
});

test("the first are the same, sorted or picked", () => {
  const ranked = Array.from({ length: 40 }, (_, release) => ({ release, score: (release * 7) % 11 }));
  for (const order of Object.values(ORDERS)) {
    const sorted = [...ranked].sort(order);
    for (const limit of [0, 3, 10, 30, 50]) {
      assert.deepEqual(firstInOrder(ranked, limit, order), sorted.slice(0, limit));
    }
  }
});
