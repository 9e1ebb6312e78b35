import assert from "node:assert/strict";
import test from "node:test";

import { isMendable, isTelling, termsIn, wordsIn } from "../../../../templates/assets/search/words/terms.js";
import { vectors } from "../vectors.mjs";

for (const { why, text, terms } of vectors.terms) test(why, () => assert.deepEqual(termsIn(text), terms));

for (const { why, word, isMended } of vectors.mended) test(why, () => assert.equal(isMendable(word), isMended));

test("a word of several parts is found by all of them or as a whole", () => {
  assert.deepEqual(wordsIn("K-beauty"), [{ text: "k-beauty", parts: ["k", "beauty"], whole: "kbeauty", needed: 2 }]);
});

for (const { why, text, parts, needed } of vectors.words) {
  test(`of a query, ${why}`, () => {
    const [word] = wordsIn(text);
    assert.deepEqual({ parts: word.parts, needed: word.needed }, { parts, needed });
  });
}

test("a single letter says nothing by itself, a single syllable does", () => {
  assert.deepEqual(["k", "ai", "산"].map(isTelling), [false, true, true]);
});
