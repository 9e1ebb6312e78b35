import assert from "node:assert/strict";
import test from "node:test";

import { ORDERS, firstInOrder, rankReleases } from "../../../../templates/assets/search/ranking/order.js";

const clause = (scores, times = 1) => ({
  clause: { times },
  isKnown: scores.some(Boolean),
  scores: { scores, has: scores.map((score) => Number(score >= 1)), inTitle: scores.map((score) => Number(score >= 2)) },
});
const ranked = (...clauses) => rankReleases(clauses, 3);

test("scores add up, and a word that is said twice counts twice", () => {
  assert.deepEqual(ranked(clause([1, 2, 0]), clause([1, 0, 0], 2)), [
    { release: 0, hasAll: true, inTitle: 0, title: 0, score: 3 },
    { release: 1, hasAll: false, inTitle: 1, title: 0, score: 2 },
  ]);
});

test("a word that occurs nowhere is not required, and part of a compound is not the word", () => {
  assert.deepEqual(ranked(clause([1, 0, 0]), clause([0, 0, 0])).map(({ hasAll }) => hasAll), [true]);
  assert.deepEqual(ranked(clause([0.5, 1, 0])).map(({ hasAll }) => hasAll), [false, true]);
});

test("all words go before some, then titles, then scores, then the newest", () => {
  const order = [
    { release: 5, hasAll: true, title: 2, score: 1 },
    { release: 3, hasAll: true, title: 0, score: 9 },
    { release: 4, hasAll: true, title: 0, score: 9 },
    { release: 1, hasAll: false, title: 3, score: 99 },
  ];
  assert.deepEqual([...order].reverse().sort(ORDERS.relevance), order);
});

test("the first in an order are those of the sorted whole", () => {
  const all = Array.from({ length: 50 }, (_, release) => ({ release, hasAll: true, title: 0, score: (release * 7) % 11 }));
  for (const limit of [0, 1, 5, 20, 60]) {
    for (const order of Object.values(ORDERS)) {
      assert.deepEqual(firstInOrder(all, limit, order), [...all].sort(order).slice(0, limit));
    }
  }
});
