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
