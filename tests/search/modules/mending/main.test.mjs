import assert from "node:assert/strict";
import test from "node:test";

import { wordsMeantBy } from "../../../../templates/assets/search/mending/main.js";

/** An index of one piece of words. */
const index = (...words) => ({
  piecesFrom: () => [0],
  words: async () => words.map(([word, count]) => ({ word, count })),
});

test("of words that are one typo away the most frequent goes first", async () => {
  const found = await wordsMeantBy("reprot", index(["report", 3], ["resort", 9], ["reports", 9]));
  assert.deepEqual(found, ["report"]);
  const several = await wordsMeantBy("statt", index(["state", 2], ["start", 5]));
  assert.deepEqual(several, ["start", "state"]);
});

test("two typos are mended in long words alone", async () => {
  const found = async (word, known) => (await wordsMeantBy(word, index([known, 1]))).length;
  assert.deepEqual([await found("semocondactor", "semiconductor"), await found("seaal", "seoul")], [1, 0]);
});

test("a word is taken for three others at most", async () => {
  const found = await wordsMeantBy("statt", index(["state", 4], ["start", 3], ["stats", 2], ["stat", 1]));
  assert.deepEqual(found, ["state", "start", "stats"]);
});

test("two typos are mended in words of eight letters and more", async () => {
  const found = (word, known) => wordsMeantBy(word, index([known, 1]));
  assert.deepEqual([await found("abcdefgh", "abcdefxy"), await found("abcdefg", "abcdexy")], [["abcdefxy"], []]);
});

test("words are looked for in three pieces from either end", async () => {
  const asked = [];
  await wordsMeantBy("reprot", { ...index(), piecesFrom: (...given) => (asked.push(given), []) });
  assert.deepEqual(asked, [["starts", "re", 3], ["ends", "to", 3]]);
});
