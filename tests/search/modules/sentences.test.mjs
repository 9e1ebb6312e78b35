import assert from "node:assert/strict";
import test from "node:test";

globalThis.motirArchive = { DEFAULTS: { sort: "relevance" } };
const { countSentence, readingSentences, spellingSentences } = await import("../../../templates/assets/search-page/sentences.js");

const question = { q: "", agency: "", named: "", topic: "", from: "", to: "", sort: "relevance" };
const say = (answer, some) => countSentence({ total: 0, all: 0, missing: [], ...answer }, { ...question, ...some });

test("a sentence says how many were found, and what was asked", () => {
  assert.equal(say({ total: 1, all: 1 }, { q: " solar " }), "1 release found for “solar”.");
  assert.equal(say({}, { topic: "energy" }), "No releases found on energy.");
  assert.equal(
    say({ total: 1200, all: 1200 }, { agency: "kats", from: "2025", to: "2025-10", sort: "oldest" }),
    "1,200 releases found of kats from 2025 to 2025-10, oldest first.",
  );
});

test("a phrase has one pair of quotation marks, and days are in words", () => {
  const quoting = (q) => say({ total: 2, all: 2 }, { q });
  assert.equal(quoting('"supply chain"'), "2 releases found for “supply chain”.");
  assert.equal(quoting('"supply chain" steel -“state visit”'), "2 releases found for “‘supply chain’ steel -‘state visit’”.");
  assert.match(say({}, { from: "2015-09-01", to: "2015-13-01" }), /^No releases found from \D*1 .*2015 to 2015-13-01\.$/);
});

test("those with all words are counted first", () => {
  assert.equal(say({ total: 2072, all: 44 }), "44 releases with all words, 2,028 with some, found.");
  assert.equal(say({ total: 7, all: 0 }), "No release with all words, 7 with some, found.");
});

test("a word that occurs nowhere is not said to be in any release", () => {
  const missing = ["hedgehog"];
  assert.equal(say({ total: 9, all: 1, missing }), "1 release with all words that occur, 8 with some, found.");
  assert.equal(say({ total: 9, all: 2, missing }), "2 releases with all words that occur, 7 with some, found.");
});

test("where not all texts were read, it says how many, and a phrase that is nowhere is said", () => {
  const reading = { read: 50, candidates: 190 };
  assert.equal(say({ total: 4, all: 4, reading }), "4 releases so far found.");
  assert.deepEqual(readingSentences({ reading, fellBack: false }, false), ["Of 190 that have its words, 50 were read for the phrase."]);
  assert.deepEqual(readingSentences({ reading: { read: 9, candidates: 9 }, fellBack: false }, false), []);
  assert.deepEqual(readingSentences({ fellBack: true }, false), ["No release holds the phrase; its words were searched for."]);
  assert.deepEqual(readingSentences({ fellBack: true }, true), ["No title or lead holds the phrase; its words were searched for."]);
});

test("what became of unknown words is said", () => {
  assert.deepEqual(spellingSentences({ hasLoneOr: true, mended: [{ word: "reprot", as: ["report", "resort"] }], missing: ["zyx"] }), [
    "OR was ignored, because no word is before it.",
    "“reprot” occurs nowhere; the search was for “report” or “resort”.",
    "“zyx” occurs nowhere.",
  ]);
});
