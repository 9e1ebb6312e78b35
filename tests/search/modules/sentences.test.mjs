import assert from "node:assert/strict";
import test from "node:test";

globalThis.motirArchive = { DEFAULTS: { sort: "relevance" } };
const { countSentence, spellingSentences } = await import("../../../templates/assets/search-page/sentences.js");

const search = { agencies: [{ id: "kats", name: "Agency for Standards", acronym: "" }], topics: [] };
const question = { q: "", agency: "", topic: "", from: "", to: "", sort: "relevance" };
const say = (total, some, isAtLeast = false) => countSentence({ total, isAtLeast }, { ...question, ...some }, search);

test("a sentence says how many were found, and what was asked", () => {
  assert.equal(say(1, { q: " solar " }), "1 release found for “solar”.");
  assert.equal(say(0, { topic: "energy" }), "No releases found on energy.");
  assert.equal(
    say(1200, { agency: "kats", from: "2025", to: "2025-10", sort: "oldest" }),
    "1,200 releases found of Agency for Standards from 2025 to 2025-10, oldest first.",
  );
});

test("where not all texts were read, it says so", () => {
  assert.equal(say(3, {}, true), "At least 3 releases found.");
  assert.equal(say(0, {}, true), "Among the likeliest, no releases found.");
});

test("what became of unknown words is said", () => {
  assert.deepEqual(spellingSentences({ mended: [{ word: "reprot", as: ["report", "resort"] }], missing: ["zyx"] }), [
    "“reprot” occurs nowhere; the search was for “report” or “resort”.",
    "“zyx” occurs nowhere.",
  ]);
});
