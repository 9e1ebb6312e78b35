import assert from "node:assert/strict";
import test from "node:test";

import { firstHits } from "../../../../templates/assets/search/ranking/first-hits.js";
import { DEFAULTS } from "../../../../templates/assets/search/options.js";
import { parseQuery } from "../../../../templates/assets/search/words/query.js";

const titles = [["plan", "solar", "new"], ["solar"], ["new", "solar", "plan"]];
const inTitle = { new: [1, 0, 1], solar: [1, 1, 1], plan: [1, 0, 1] };
const index = { entry: async (release) => ({ termsOfTitle: titles[release] }) };
const show = async (text, options) => {
  const query = parseQuery(text);
  const found = query.clauses.map(({ alternatives: [{ text }] }) => ({
    isKnown: true,
    scores: { inTitle: inTitle[text] },
    words: [{ terms: new Map([[text, new Set([text])]]), mended: [] }],
  }));
  const matching = titles.map((_, release) => ({
    release,
    hasAll: true,
    inTitle: found.filter(({ scores }) => scores.inTitle[release]).length,
    title: 0,
    score: 1,
  }));
  const hits = await firstHits(matching, query, found, { ...DEFAULTS, ...options }, index);
  return hits.map(({ release }) => release);
};

test("where the words are those of a title, the closest title goes first", async () => {
  assert.deepEqual(await show("new solar plan "), [2, 0, 1]);
  assert.deepEqual(await show("new solar plan ", { limit: 1 }), [2]);
});

test("two words mean no title", async () => {
  assert.deepEqual(await show("solar plan "), [0, 1, 2]);
});

test("by date, titles do not count", async () => {
  assert.deepEqual(await show("new solar plan ", { sort: "newest" }), [0, 1, 2]);
  assert.deepEqual(await show("new solar plan ", { sort: "oldest", limit: 2 }), [2, 1]);
});
