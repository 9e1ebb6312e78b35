import assert from "node:assert/strict";
import test from "node:test";

import { holdsParts, withPhrases, withoutPhrases } from "../../../../templates/assets/search/narrowing/phrases.js";
import { Text } from "../../../../templates/assets/search/index/entry.js";
import { findClauses } from "../../../../templates/assets/search/finding/found-words.js";
import { DEFAULTS } from "../../../../templates/assets/search/options.js";
import { parseQuery } from "../../../../templates/assets/search/words/query.js";
import { resistances } from "../../../../templates/assets/search/ranking/scoring.js";

const texts = ["supply chain", "chain of supply", "supply", "a supply-chain plan"];
const all = texts.map((_, release) => release);
const index = {
  size: 4,
  against: resistances([1, 1, 1, 1]),
  word: async (form) => {
    const releases = all.filter((release) => texts[release].split(/[ -]/).includes(form));
    return releases.length ? { forms: [form], postings: { releases, counts: releases.map(() => 1), inTitle: releases.map(() => 0) } } : undefined;
  },
  piecesFrom: () => [],
  entry: async () => ({ asText: new Text("") }),
  text: async (release) => new Text(texts[release]),
};
const matching = () => all.map((release) => ({ release, hasAll: true, title: 0, score: 4 - release }));
const find = async (text, options) => {
  const query = parseQuery(text);
  const found = await findClauses(query, index);
  const { phrased, reading } = await withPhrases(matching(), query, found, { ...DEFAULTS, ...options }, index);
  return { found: phrased.map(({ release, hasAll }) => (hasAll ? release : -release)), reading };
};

test("a phrase is held where its words stand side by side", async () => {
  assert.deepEqual(await find('"supply chain"'), { found: [0, 3], reading: { read: 3, candidates: 3 } });
});

test("beside other words a phrase is one of them", async () => {
  assert.deepEqual((await find('"supply chain" plan ')).found, [0, 3, -1, -2]);
});

test("an excluded phrase is looked for only where its words are", async () => {
  assert.deepEqual((await find('supply -"supply chain"')).found, [1, 2]);
});

test("no more texts are read than may be", async () => {
  assert.deepEqual((await find('"supply chain"', { texts: 0 })).reading, { read: 0, candidates: 3 });
});

test("ten texts are read at a time, and no more than the hits need", async () => {
  const many = Array.from({ length: 25 }, (_, release) => ({ release, hasAll: true, title: 0, score: 25 - release }));
  const query = parseQuery('"supply chain"');
  const postings = { releases: many.map(({ release }) => release), counts: many.map(() => 1), inTitle: many.map(() => 0) };
  const word = async (form) => ({ forms: [form], postings });
  const all25 = { ...index, size: 25, against: resistances(many.map(() => 1)), word, text: async () => new Text("supply chain") };
  const found = await findClauses(query, all25);
  for (const [limit, read] of [[1, 10], [9, 10], [10, 20], [25, 25]]) {
    const { reading } = await withPhrases(many, query, found, { ...DEFAULTS, limit }, all25);
    assert.deepEqual(reading, { read, candidates: 25 }, limit);
  }
});

test("a query without phrases reads nothing", async () => {
  assert.equal((await find("supply")).reading, undefined);
});

test("whatever joins the parts of a phrase is the same, and no part is cut", () => {
  const holds = (text, ...parts) => holdsParts(new Text(text), parts);
  for (const text of ["a Korea–UK FTA", "Korea UK FTA.", "(korea-uk-fta)", "KoreaUK FTA"]) {
    assert.ok(holds(text, "korea", "uk", "fta"), text);
  }
  assert.ok(holds("high-tech", "hightech"));
  assert.ok(!holds("a Korea–UK FTAs", "korea", "uk", "fta"));
  assert.ok(!holds("solar panel", "ar", "panel"));
});

test("of a phrase that no text holds the stop words are not asked for, unless it has no others", () => {
  const wordsOf = (text) => withoutPhrases(parseQuery(text)).clauses.map(({ alternatives }) => alternatives[0].text);
  assert.deepEqual(wordsOf('"state of the hedgehog" report'), ["state", "hedgehog", "report"]);
  assert.deepEqual(wordsOf('"to be or not"'), ["to", "be", "or", "not"]);
});
