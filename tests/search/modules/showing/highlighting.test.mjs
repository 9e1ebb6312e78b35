import assert from "node:assert/strict";
import test from "node:test";

import { cutIntoWords, foundIn, highlight } from "../../../../templates/assets/search/showing/highlighting.js";

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

test("the term of a piece that was found is told, whatever its letters are like", () => {
  const found = new Set(["solar", "cafe", "us"]);
  assert.deepEqual(["Solar", "wind", "Café", "U.S.", "solar-cell"].map((piece) => foundIn(piece, found)), ["solar", undefined, "cafe", "us", "solar"]);
});
