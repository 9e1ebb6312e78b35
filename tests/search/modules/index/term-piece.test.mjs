import assert from "node:assert/strict";
import test from "node:test";

import { TermPiece } from "../../../../templates/assets/search/index/term-piece.js";

// k is 0: of releases 0 and 1 the counts 1 (0) and 5 (1110), the latter in the title (1).
const bits = "00" + "0" + "1110" + "1";
const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const padded = bits.padEnd(12, "1");
const packed = "A" + digits[parseInt(padded.slice(0, 6), 2)] + digits[parseInt(padded.slice(6), 2)];
const piece = new TermPiece({ terms: "party,parties plan", postings: `${packed} AD`, elsewhere: "zeal", homes: "B" });

const joining = new TermPiece({ terms: "high+tech+way,higher", postings: packed, elsewhere: "", homes: "" });

test("a word is found by each of its forms, with counts and titles", () => {
  const word = piece.word("parties");
  assert.equal(word.postings, piece.word("party").postings);
  assert.deepEqual(word.forms, ["party", "parties"]);
  assert.deepEqual([...word.postings.releases], [0, 1]);
  assert.deepEqual([[...word.postings.counts], [...word.postings.inTitle]], [[1, 5], [0, 1]]);
  assert.equal(piece.word("nothing"), undefined);
});

test("forms are found by their beginning, and say where they stand", () => {
  assert.deepEqual(piece.formsFrom("part"), ["party", "parties"]);
  assert.equal(piece.elsewhere.get("zeal"), 1);
});

test("a form with a plus is written as one with what follows it", () => {
  const { high, higher } = { high: joining.word("high"), higher: joining.word("higher") };
  assert.deepEqual([high.forms, high.seconds, higher.seconds], [["high", "higher"], ["tech", "way"], undefined]);
});

test("a form with a hyphen is two words, and is found without it", () => {
  const joined = new TermPiece({ terms: "high-tech,hightechs", postings: packed, elsewhere: "", homes: "" });
  assert.deepEqual(joined.word("hightech").joint, ["high", "tech"]);
  assert.equal(joined.word("hightechs").joint, undefined);
  assert.deepEqual(joined.formsFrom("hight"), ["hightech", "hightechs"]);
});

test("from three occurrences on, which a title alone makes, a bit says whether the title has the word", () => {
  const read = (bits) => {
    const postings = `A${digits[parseInt(bits.padEnd(6, "1"), 2)]}`;
    const { counts, inTitle } = new TermPiece({ terms: "plan", postings, elsewhere: "", homes: "" }).word("plan").postings;
    return [[...counts], [...inTitle]];
  };
  // Of release 0, three occurrences with a bit, and two without.
  assert.deepEqual([read("0" + "110" + "1"), read("0" + "10")], [[[3], [1]], [[2], [0]]]);
});
