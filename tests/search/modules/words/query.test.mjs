import assert from "node:assert/strict";
import test from "node:test";

import { parseQuery } from "../../../../templates/assets/search/words/query.js";

const sought = ({ alternatives }) =>
  alternatives.map(({ words, isPhrase, inTitle }) => (inTitle ? "title:" : "") + words.map(({ text }) => text).join(isPhrase ? "+" : " ")).join("|");
const clauses = (text) => parseQuery(text).clauses.map(sought);

test("words, a phrase, exclusions and filters are told apart", () => {
  const query = parseQuery('solar "supply chain" -wind -"old plant" title:steel agency:kats after:2025-10 -is:revised');
  assert.deepEqual(query.clauses.map(sought), ["solar", "supply+chain", "title:steel"]);
  assert.deepEqual(query.excluded.map((each) => sought({ alternatives: [each] })), ["wind", "old+plant"]);
  assert.deepEqual(query.filters, [
    { field: "agency", value: "kats", isNot: false },
    { field: "after", value: "2025-10", isNot: false },
    { field: "is", value: "revised", isNot: true },
  ]);
});

test("a question's stop words are not sought, in capitals they are", () => {
  assert.deepEqual(clauses("What did the ministry do about it?"), ["ministry"]);
  assert.deepEqual(clauses("IT exports of the WHO"), ["it", "exports", "who"]);
  assert.deepEqual(clauses("will and can"), ["will", "and", "can"]);
  assert.deepEqual(parseQuery("plan for steel").said.map(({ text }) => text), ["plan", "for", "steel"]);
});

test("OR joins alternatives, in capitals alone", () => {
  assert.deepEqual(clauses('steel OR iron ore "a b" OR c'), ["steel|iron", "ore", "a+b|c"]);
  assert.deepEqual(clauses("steel or iron"), ["steel", "iron"]);
});

test("OR with no word before it is passed over, and told", () => {
  const told = (text) => [clauses(text), parseQuery(text).hasLoneOr];
  assert.deepEqual(told("OR steel"), [["steel"], true]);
  assert.deepEqual(told("-wind OR steel"), [["steel"], true]);
  assert.deepEqual(told("steel OR"), [["steel"], false]);
});

test("an amount is one word, with a sign or without", () => {
  for (const text of ["$15 million", "USD 15 million"]) assert.deepEqual(clauses(text).at(-1), "15million");
});

test("the last word may go on until a blank, a quote or a filter follows", () => {
  const isOpen = (text) => parseQuery(text).isOpen;
  assert.deepEqual(["sol", "sol ", '"sol"', "sol is:revised"].map(isOpen), [true, false, false, false]);
});

test("a word that is said twice is sought once, where it stands last, and counted", () => {
  const query = parseQuery("wind solar wind");
  assert.deepEqual(query.clauses.map((clause) => [sought(clause), clause.times]), [["solar", 1], ["wind", 2]]);
});

test("what is no filter is words, and a phrase of one word is that word", () => {
  assert.deepEqual(clauses("note:well"), ["note", "well"]);
  assert.equal(parseQuery('"solar"').clauses[0].alternatives[0].isPhrase, false);
});

test("signs alone ask for something that there is not, blanks for nothing", () => {
  assert.deepEqual([parseQuery("!?").isEmpty, parseQuery(" ").isEmpty], [false, true]);
});
