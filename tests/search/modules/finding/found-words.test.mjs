import assert from "node:assert/strict";
import test from "node:test";

import { findClauses, isMissing, termsToMark } from "../../../../templates/assets/search/finding/found-words.js";
import { parseQuery } from "../../../../templates/assets/search/words/query.js";
import { resistances } from "../../../../templates/assets/search/ranking/scoring.js";

const held = { korea: [0, 1], us: [0], koreaus: [0], uk: [1], plan: [1] };
const inTitle = { plan: [1] };
const index = {
  size: 3,
  against: resistances([10, 10, 10]),
  word: async (form) =>
    held[form] && { forms: [form], postings: { releases: held[form], counts: held[form].map(() => 3), inTitle: inTitle[form] ?? held[form].map(() => 0) } },
  piecesFrom: () => [],
};
const find = (text) => findClauses(parseQuery(`${text} `), index);

test("a whole is not mended where its parts occur", async () => {
  const [found] = await find("Korea-UK");
  assert.deepEqual([[...found.scores.has], found.words[0].mended], [[0, 1, 0], []]);
});

test("alternatives are one clause, and title: counts titles alone", async () => {
  const [either] = await find("us OR plan");
  assert.deepEqual([...either.scores.has], [1, 1, 0]);
  const [titles] = await find("title:plan");
  assert.deepEqual([...titles.scores.has], [0, 1, 0]);
  assert.equal((await find("title:korea"))[0].isKnown, true);
});

test("of a phrase all words but stop words are needed", async () => {
  const [phrase] = await find('"plan of the uk"');
  assert.deepEqual([...phrase.scores.has], [0, 1, 0]);
});

test("a single letter of a compound is not marked, and what occurs nowhere is missing", async () => {
  const found = await find("Korea-US zyzzyva");
  assert.deepEqual([...termsToMark(found)], [["korea", 0], ["us", 0], ["koreaus", 0]]);
  assert.deepEqual(found.map(({ words }) => words.map(isMissing)), [[false], [true]]);
});

test("two words that stand side by side are also in what some text makes of them", async () => {
  const words = { high: { at: [0], seconds: ["tech"] }, tech: { at: [0] }, hightech: { at: [2] } };
  const joining = {
    ...index,
    word: async (form) =>
      words[form] && { forms: [form], seconds: words[form].seconds, postings: { releases: words[form].at, counts: [3], inTitle: [0] } },
  };
  const has = async (text) => (await findClauses(parseQuery(text), joining)).map(({ scores }) => [...scores.has].join(""));
  assert.deepEqual(await has("high tech "), ["101", "101"]);
  assert.deepEqual(await has("tech high "), ["100", "100"]);
  assert.deepEqual(await has('"high tech"'), ["101"]);
  assert.deepEqual(await has("high"), ["100"]);
});
