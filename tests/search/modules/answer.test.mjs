import assert from "node:assert/strict";
import test from "node:test";

import { answerTo } from "../../../templates/assets/search/answer.js";
import { DEFAULTS } from "../../../templates/assets/search/options.js";
import { parseQuery } from "../../../templates/assets/search/query.js";

const days = ["2025-11-28", "2025-11-27"].map((date) => ({ date }));
const index = {
  size: 2,
  days,
  fromDisk: false,
  piecesFrom: () => [],
  termPieceOf: async () => undefined,
  entry: async (release) => ({ title: `T${release}`, url: `${release}.html`, text: "Text." }),
};
const facets = {
  agencies: [{ id: "kats", name: "KATS", acronym: "" }],
  topics: [{ id: "energy", name: "Energy" }],
  agenciesOf: [[0], []],
  topicsOf: [[], [0]],
  issuers: [1, 0],
  excerpts: new Set(),
  revised: new Set([1]),
};
const ask = (text, options = {}) => answerTo(parseQuery(text), { ...DEFAULTS, ...options }, index, facets);

test("the counts by agency leave the agency that is asked for out of account, those by topic the topic", async () => {
  const { total, facets: counts } = await ask("", { agency: "kats", topic: "energy" });
  assert.equal(total, 0);
  assert.deepEqual([counts.agencies, counts.topics], [[], []]);
  const narrow = await ask("", { agency: "kats" });
  assert.deepEqual([narrow.total, narrow.facets.agencies.length, narrow.facets.topics.length], [1, 1, 0]);
});

test("a hit has what a page shows of it", async () => {
  const { hits } = await ask("is:revised");
  assert.deepEqual(hits, [
    {
      url: "1.html",
      title: "T1",
      date: "2025-11-27",
      agencies: [],
      issuers: [],
      topics: ["energy"],
      snippet: "Text.",
      excerpt: false,
      revised: true,
      score: 0,
    },
  ]);
});

test("a word that occurs nowhere is missing", async () => {
  const { total, missing } = await ask("zyzzyva ");
  assert.deepEqual([total, missing], [0, ["zyzzyva"]]);
});
