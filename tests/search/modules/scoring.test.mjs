import assert from "node:assert/strict";
import test from "node:test";

import { countMatching, rarity, scoresOfGroup, scoresOfWord } from "../../../templates/assets/search/scoring.js";
import { vectors } from "./vectors.mjs";

for (const { count, size, rarity: expected } of vectors.rarity) {
  test(`the rarity of a term in ${count} of ${size}`, () => assert.ok(Math.abs(rarity(count, size) - expected) < 1e-9));
}

const form = (term, releases, worth = 1) => ({
  term,
  worth,
  postings: { releases, weights: Float32Array.from(releases, () => 1) },
});

test("a rare form says no more than the word itself", () => {
  const main = form("export", [0, 1, 2]);
  const scores = scoresOfGroup({ forms: [main, form("exported", [3])], main }, 4);
  assert.equal(scores[3], scores[0]);
});

test("forms without a main one are as rare as all together", () => {
  const scores = scoresOfGroup({ forms: [form("export", [0]), form("exporter", [1])], main: undefined }, 9);
  assert.ok(Math.abs(scores[0] - rarity(2, 9)) < 1e-6);
});

test("a word counts as a whole or by all its parts", () => {
  const word = { text: "k-beauty", parts: ["k", "beauty"], whole: "kbeauty", needed: 2 };
  const group = (releases) => ({ forms: [form("a", releases)], main: form("a", releases) });
  const match = (...releases) => ({ groups: [group(releases)], mended: [] });
  const scores = scoresOfWord(word, [match(0, 1), match(0, 2), match(3)], 4);
  assert.deepEqual([...scores].map((score) => score > 0), [true, false, false, true]);
  assert.equal(countMatching(scores), 2);
});
