import assert from "node:assert/strict";
import test from "node:test";

import { formsOf, matchTerm, releasesWith } from "../../../templates/assets/search/matching.js";
import { DEFAULTS } from "../../../templates/assets/search/options.js";
import { TermPiece } from "../../../templates/assets/search/term-piece.js";

// "AA" is releases 0, 1 and 2, "AP" is release 0, each with mark 0.
const piece = new TermPiece({ terms: "export,exports import", postings: "AA AA AP", elsewhere: "", homes: "" }, [1]);
const index = {
  piecesFrom: (kind) => (kind === "terms" ? [0] : []),
  termPieceOf: async () => piece,
  termsFrom: async (_, prefix) => piece.placesFrom(prefix).map((place) => piece.form(place)),
};
const { ranking } = DEFAULTS;

test("a term brings the other forms of its word, for less", async () => {
  const { forms, main } = await formsOf("exports", 1, index, ranking);
  assert.deepEqual(forms.map(({ term, worth }) => [term, worth]), [["export", ranking.form], ["exports", 1]]);
  assert.equal(main?.term, "exports");
});

test("the last word of a query is completed", async () => {
  const { groups } = await matchTerm("imp", true, index, ranking);
  assert.deepEqual(groups[1].forms.map(({ term, worth }) => [term, worth]), [["import", ranking.prefix]]);
});

test("a word that may not go on is not", async () => {
  const { groups, mended } = await matchTerm("imp", false, index, ranking);
  assert.deepEqual([groups.flatMap(({ forms }) => forms), mended], [[], []]);
});

test("a word that many releases hold is not completed", async () => {
  const { groups } = await matchTerm("import", true, index, { ...ranking, whole: 1 });
  assert.deepEqual(groups[1].forms, []);
});

test("releases hold all of the terms, and no terms are in none", async () => {
  assert.deepEqual([...(await releasesWith(["export", "import"], index))], [0]);
  assert.deepEqual([...(await releasesWith([], index))], []);
});
