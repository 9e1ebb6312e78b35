import assert from "node:assert/strict";
import test from "node:test";

import { cutIntoWords, highlight, termsOfPiece } from "../../../../templates/assets/search/showing/highlighting.js";

test("words and what stands between them take turns", () => {
  assert.deepEqual(cutIntoWords("U.S sales (6.7%) rose."), ["U.S", " ", "sales", " (", "6.7%", ") ", "rose", ".", ""]);
});

test("a number and its unit are one word", () => {
  assert.deepEqual(highlight("15 firms, $15 million", ["15million"]).filter(({ found }) => found), [{ text: "$15 million", found: true }]);
});

test("a word is marked whole when one of its terms was found", () => {
  assert.deepEqual(highlight("Re-exports rose.", ["exports"]), [
    { text: "Re-exports", found: true },
    { text: " ", found: false },
    { text: "rose", found: false },
    { text: ".", found: false },
  ]);
});

test("the terms of a piece are those that it is found by, whatever its letters are like", () => {
  const pieces = ["Solar", "Café", "U.S.", "solar-cell", "%"];
  assert.deepEqual(pieces.map(termsOfPiece), [["solar"], ["cafe"], ["us"], ["solar", "cell", "solarcell"], []]);
  assert.deepEqual(termsOfPiece("A".repeat(41)), ["a".repeat(40)]);
});
