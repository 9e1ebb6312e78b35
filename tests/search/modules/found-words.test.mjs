import assert from "node:assert/strict";
import test from "node:test";

import { findWords, termsToMark } from "../../../templates/assets/search/found-words.js";
import { DEFAULTS } from "../../../templates/assets/search/options.js";
import { parseQuery } from "../../../templates/assets/search/query.js";
import { TermPiece } from "../../../templates/assets/search/term-piece.js";

const piece = new TermPiece({ terms: "beauty k solar", postings: "AP AP AP", elsewhere: "", homes: "" }, [1, 1, 1, 1]);
const index = { size: 9, piecesFrom: () => [], termPieceOf: async () => piece, termsFrom: async () => [] };
const find = (text) => findWords(parseQuery(text), index, DEFAULTS.ranking);

test("a word is found with its terms, how rare it is and how often it is said", async () => {
  const [solar] = await find("solar solar ");
  assert.deepEqual([[...solar.terms], solar.rare > 0, solar.times], [["solar"], true, 2]);
});

test("a word that occurs nowhere has no terms and no weight", async () => {
  const [none] = await find("zyzzyva ");
  assert.deepEqual([none.terms.size, none.rare], [0, 0]);
});

test("of a word of several parts a single letter is not marked", async () => {
  assert.deepEqual([...termsToMark(await find("K-beauty "))], ["beauty"]);
  assert.deepEqual([...termsToMark(await find("k "))], ["k"]);
});
