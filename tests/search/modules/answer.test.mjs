import assert from "node:assert/strict";
import test from "node:test";

import { answerTo } from "../../../templates/assets/search/answer.js";
import { Text, openEntry } from "../../../templates/assets/search/index/entry.js";
import { DEFAULTS } from "../../../templates/assets/search/options.js";
import { parseQuery } from "../../../templates/assets/search/words/query.js";
import { resistances } from "../../../templates/assets/search/ranking/scoring.js";

const texts = ["Solar wind.", "Wind.", "Solar park."];
const all = texts.map((_, release) => release);
const days = ["2025-11-28", "2025-11-27", "2024-01-01"].map((date) => ({ date }));
const index = {
  size: 3,
  days,
  fromDisk: false,
  against: resistances([1, 1, 1]),
  piecesFrom: () => [],
  word: async (form) => {
    const releases = all.filter((release) => texts[release].toLowerCase().includes(form));
    return releases.length ? { forms: [form], postings: { releases, counts: releases.map(() => 1), inTitle: releases.map(() => 0) } } : undefined;
  },
  entry: async (release) => openEntry({ titles: [` T${release} `], urls: [`${release}.html`], marks: "AAAACg==", longer: "", issuers: [["KATS"]], flags: ["r"] }, 0, [], "2025-11-28"),
  text: async (release) => new Text(texts[release]),
  piece: async () => ({ agencies: [{ id: "kats", name: "KATS" }], agenciesOf: [[0], [0], []], issuers: [1, 0, 0], topics: [], topicsOf: [[], [], []] }),
};
const ask = (text, options = {}) => answerTo(parseQuery(text), { ...DEFAULTS, ...options }, index);
const found = ({ hits }) => hits.map(({ title }) => title);

test("a hit has what a page shows of it", async () => {
  const { hits: [hit] } = await ask("park ");
  assert.ok(hit.score > 0);
  assert.deepEqual({ ...hit, score: 0 }, {
    release: 2,
    url: "2.html",
    title: "T2",
    date: "2024-01-01",
    issuers: ["KATS"],
    snippet: "Solar park.",
    excerpt: false,
    revised: true,
    editor: false,
    hasAll: true,
    score: 0,
  });
});

test("without snippets no text is read", async () => {
  const unread = { ...index, text: () => assert.fail("a text was read") };
  const { hits } = await answerTo(parseQuery("title:park OR solar "), { ...DEFAULTS, snippets: false }, unread);
  assert.deepEqual(hits.map(({ title, snippet }) => [title, snippet]), [["T0", ""], ["T2", ""]]);
});

test("what has all words is counted and goes first; by date it is shown alone, where there is any", async () => {
  const best = await ask("wind park solar ");
  assert.deepEqual([best.total, best.all], [3, 0]);
  const some = await ask("solar park ");
  assert.deepEqual([some.total, some.all, found(some)], [2, 1, ["T2", "T0"]]);
  assert.deepEqual(found(await ask("solar park ", { sort: "newest" })), ["T2"]);
  assert.deepEqual(found(await ask("wind park ", { sort: "newest" })), ["T0", "T1", "T2"]);
});

test("counts are by year, by who issued it and by topic", async () => {
  const { facets } = await ask("wind ");
  assert.deepEqual(await facets(), {
    years: [{ id: "2025", name: "2025", count: 2 }],
    agencies: [{ id: "kats", name: "KATS", count: 1 }],
    topics: [],
  });
});

test("a phrase that no text holds falls back to its words", async () => {
  const answer = await ask('"wind solar"');
  assert.deepEqual([answer.fellBack, found(answer)[0], (await ask('"solar wind"')).fellBack], [true, "T0", false]);
});

test("where a filter is wrong nothing is sought", async () => {
  const { faults, total } = await ask("solar", { from: "2015-13" });
  assert.deepEqual([faults.length, total], [1, 0]);
});

test("a word that occurs nowhere is missing", async () => {
  const { total, missing } = await ask("zyzzyva ");
  assert.deepEqual([total, missing], [0, ["zyzzyva"]]);
});
