import assert from "node:assert/strict";
import test from "node:test";

import { filtersOf } from "../../../../templates/assets/search/narrowing/filters.js";
import { DEFAULTS } from "../../../../templates/assets/search/options.js";
import { parseQuery } from "../../../../templates/assets/search/words/query.js";

const index = {
  days: ["2025-11-02", "2025-10-31", "2024-12-31"].map((date) => ({ date })),
  piece: async () => ({
    agencies: [{ id: "kats", name: "KATS", acronym: "" }],
    topics: [],
    agenciesOf: [[0], [0], []],
    issuers: [1, 0, 0],
    topicsOf: [[], [], []],
    excerpts: new Set([2]),
    revised: new Set([1]),
  }),
};
const filters = (query, options = {}) => filtersOf(parseQuery(query), { ...DEFAULTS, ...options }, index);
const kept = async (query, options) => [0, 1, 2].filter((await filters(query, options)).isWanted);
const faults = async (query, options) => (await filters(query, options)).faults.map(({ field, message }) => `${field}: ${message}`);

test("a bound may be a year, a month or a day, and is kept itself", async () => {
  assert.deepEqual(await kept("", { from: "2025" }), [0, 1]);
  assert.deepEqual(await kept("", { from: "2025-10-31", to: "2025-10" }), [1]);
  assert.deepEqual(await kept("before:2024"), [2]);
});

test("agency is who issued it, named is also who is named in it", async () => {
  assert.deepEqual([await kept("agency:kats"), await kept("named:kats")], [[0], [0, 1]]);
  assert.deepEqual(await kept("", { agency: "kats", named: true }), [0, 1]);
});

test("revised releases and excerpts are asked for by is:", async () => {
  assert.deepEqual([await kept("is:revised"), await kept("is:excerpt")], [[1], [2]]);
});

test("with a minus a filter lets the others through", async () => {
  assert.deepEqual([await kept("-agency:kats"), await kept("-before:2025-10 -is:excerpt")], [[1, 2], [0]]);
});

test("what is wrong is said at the field, once", async () => {
  assert.deepEqual(await faults("agency:nobody topic:none is:old"), [
    "agency: There is no agency “nobody” in this archive.",
    "topic: There is no topic “none” in this archive.",
    "is: “is:old” is not a filter: write is:revised or is:excerpt.",
  ]);
  assert.deepEqual(await faults("after:noon", { from: "12/31/2015" }), [
    "from: “12/31/2015” is not a date: write 2025, 2025-11 or 2025-11-28.",
    "from: “noon” is not a date: write 2025, 2025-11 or 2025-11-28.",
  ]);
});
