import assert from "node:assert/strict";
import test from "node:test";

import { isStopWord } from "../../../../templates/assets/search/words/stop-words.js";
import { vectors } from "../vectors.mjs";

test("stop words are those of the vectors", () => {
  for (const { term, written, isStopWord: expected } of vectors.stopWords) {
    assert.equal(isStopWord(term, written), expected, written);
  }
});
