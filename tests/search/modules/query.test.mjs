import assert from "node:assert/strict";
import test from "node:test";

import { isDate, parseQuery } from "../../../templates/assets/search/query.js";

const texts = (words) => words.map(({ text }) => text);

test("words, a phrase, exclusions and filters are told apart", () => {
  const query = parseQuery('solar "supply chain" -wind -"old plant" agency:kats after:2025-10 is:revised');
  assert.deepEqual(texts(query.words), ["solar", "supply", "chain"]);
  assert.deepEqual(query.phrases, [["supply", "chain"]]);
  assert.deepEqual(texts(query.excluded), ["wind"]);
  assert.deepEqual(query.excludedPhrases, [["old", "plant"]]);
  assert.deepEqual(query.filters, [
    { field: "agency", value: "kats" },
    { field: "after", value: "2025-10" },
    { field: "is", value: "revised" },
  ]);
});

test("the last word may go on until a blank, a quote or a filter follows", () => {
  const isOpen = (text) => parseQuery(text).isOpen;
  assert.deepEqual(["sol", "sol ", '"sol"', "sol is:revised"].map(isOpen), [true, false, false, false]);
});

test("a word that is said twice is sought once, where it stands last, and counted", () => {
  const query = parseQuery("wind solar wind");
  assert.deepEqual([texts(query.words), query.times.get("wind")], [["solar", "wind"], 2]);
});

test("what is no filter is words", () => {
  assert.deepEqual(texts(parseQuery("is:nothing after:noon").words), ["is", "nothing", "after", "noon"]);
});

test("a phrase of one word is that word", () => {
  const { phrases, words } = parseQuery('"solar"');
  assert.deepEqual([phrases, texts(words)], [[], ["solar"]]);
});

test("signs alone ask for something that there is not, blanks for nothing", () => {
  assert.deepEqual([parseQuery("!?").isEmpty, parseQuery(" ").isEmpty], [false, true]);
});

test("dates are years, months or days", () => {
  assert.deepEqual(["2025", "2025-10", "2025-10-31", "2025-1"].map(isDate), [true, true, true, false]);
});
