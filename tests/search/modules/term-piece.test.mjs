import assert from "node:assert/strict";
import test from "node:test";

import { TermPiece } from "../../../templates/assets/search/term-piece.js";

// Postings of releases 0 to 3 with mark 0 each: distances of 1, k is 0, the marks in unary.
const data = { terms: "cut,cuts it", postings: "AA AA AA", elsewhere: "cutter", homes: "C" };
const piece = new TermPiece(data, [0.5, 2]);

test("forms of a word know one another", () => {
  assert.deepEqual([0, 1, 2].map((place) => piece.placesOfForms(place)), [[0, 1], [0, 1], [2]]);
});

test("terms are found by their beginning", () => assert.deepEqual(piece.placesFrom("cu"), [0, 1]));

test("postings carry the weights of the index, not its marks", () => {
  const { postings } = piece.form(2);
  assert.deepEqual([[...postings.releases], [...postings.weights]], [[0, 1, 2], [0.5, 0.5, 0.5]]);
  assert.deepEqual([piece.releasesOf("it"), piece.releasesOf("no")], [[0, 1, 2], []]);
});

test("a term that stands elsewhere says how many pieces earlier", () => {
  assert.equal(piece.elsewhere.get("cutter"), 2);
});
