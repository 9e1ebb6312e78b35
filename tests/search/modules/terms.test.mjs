import assert from "node:assert/strict";
import test from "node:test";

import { isTelling, termsIn, wordsIn } from "../../../templates/assets/search/terms.js";
import { vectors } from "./vectors.mjs";

for (const { why, text, terms } of vectors.terms) test(why, () => assert.deepEqual(termsIn(text), terms));

test("a word of several parts is found by all of them or as a whole", () => {
  assert.deepEqual(wordsIn("K-beauty"), [{ text: "k-beauty", parts: ["k", "beauty"], whole: "kbeauty", needed: 2 }]);
});

test("of the pairs of syllables of a part half make a match", () => {
  assert.equal(wordsIn("산업통상부")[0].needed, 2);
});

test("a single letter says nothing by itself, a single syllable does", () => {
  assert.deepEqual(["k", "ai", "산"].map(isTelling), [false, true, true]);
});
