import assert from "node:assert/strict";
import test from "node:test";

import { firstHits } from "../../../templates/assets/search/first-hits.js";
import { DEFAULTS } from "../../../templates/assets/search/options.js";
import { parseQuery } from "../../../templates/assets/search/query.js";

const titles = [["plan"], ["solar"], ["solar", "plan"]];
const index = { entry: async (release) => ({ termsOfTitle: titles[release], termsOfText: [] }) };
const matching = [0, 1, 2].map((release) => ({ release, score: 1 }));
const show = async (options) => {
  const query = parseQuery("solar plan");
  const found = query.words.map((word) => ({ word, terms: new Set([word.text]), rare: 1, mended: [] }));
  const hits = await firstHits(matching, query, found, { ...DEFAULTS, ...options }, index);
  return hits.map(({ release }) => release);
};

test("of equal scores the closest title goes first", async () => {
  assert.equal((await show({}))[0], 2);
  assert.deepEqual(await show({ limit: 1 }), [2]);
});

test("by date, titles do not count", async () => {
  assert.deepEqual([await show({ sort: "newest" }), await show({ sort: "oldest", limit: 2 })], [[0, 1, 2], [2, 1]]);
});
