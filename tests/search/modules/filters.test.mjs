import assert from "node:assert/strict";
import test from "node:test";

import { filtersOf } from "../../../templates/assets/search/filters.js";
import { DEFAULTS } from "../../../templates/assets/search/options.js";
import { parseQuery } from "../../../templates/assets/search/query.js";

const days = ["2025-11-02", "2025-10-31", "2024-12-31"].map((date) => ({ date }));
const facets = {
  agencies: [{ id: "kats", name: "KATS", acronym: "" }],
  topics: [],
  agenciesOf: [[0], [], [0]],
  topicsOf: [[], [], []],
  excerpts: new Set([2]),
  revised: new Set([1]),
};

function kept(query, options = {}) {
  const { agency, topic, rest } = filtersOf(parseQuery(query), { ...DEFAULTS, ...options }, days, facets);
  return [0, 1, 2].filter((release) => [agency, topic, rest].every((filter) => filter({ release })));
}

test("a bound may be a year, a month or a day, and is kept itself", () => {
  assert.deepEqual(kept("", { from: "2025" }), [0, 1]);
  assert.deepEqual(kept("", { from: "2025-10-31", to: "2025-10" }), [1]);
  assert.deepEqual(kept("before:2024"), [2]);
});

test("options and query narrow down together", () => {
  assert.deepEqual(kept("agency:kats", { to: "2024" }), [2]);
  assert.deepEqual(kept("agency:kats topic:none"), []);
});

test("revised releases and excerpts are asked for by is:", () => {
  assert.deepEqual([kept("is:revised"), kept("is:excerpt")], [[1], [2]]);
});
