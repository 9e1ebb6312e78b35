import assert from "node:assert/strict";
import test from "node:test";

import { closeness, titled, wantedTerms } from "../../../../templates/assets/search/ranking/closeness.js";
import { parseQuery } from "../../../../templates/assets/search/words/query.js";

const clause = (text, inTitle, { forms = [text], mended = [] } = {}) => ({
  isKnown: true,
  scores: { inTitle },
  words: [{ terms: new Map([[text, new Set(forms)]]), mended }],
});
const index = { stopWordsOfTitles: async () => new Map([["with", new Set([3, 4])], ["for", new Set([4])]]) };
const meant = async (query, ...found) => {
  const matching = [0, 1, 2].map((release) => ({ release, inTitle: found.filter(({ scores }) => scores.inTitle[release]).length }));
  return (await titled(matching, parseQuery(query), found, index)).map(({ release }) => release);
};

test("words in their order and alone come closer", () => {
  const found = [clause("clean", []), clause("energy", [], { forms: ["energy", "energies"] })];
  const wanted = wantedTerms(parseQuery("clean energy "), found);
  const titles = ["clean energy", "clean energy plan", "clean energies plan", "energy so clean", "energy now"];
  const worths = titles.map((title) => closeness(title.split(" "), wanted));
  assert.deepEqual(worths, [...worths].sort((one, other) => other - one));
  assert.equal(worths[0], 3);
});

test("stop words tell titles apart, and words that occur nowhere do not", () => {
  const wanted = wantedTerms(parseQuery("plan against zyzzyva "), [clause("plan", []), clause("zyzzyva", [], { forms: [] })]);
  assert.ok(closeness(["plan", "against"], wanted) > closeness(["plan", "for"], wanted));
  assert.equal(wanted.length, 2);
});

test("the last word may go on, and a mended one stands for what it was taken for", () => {
  const found = [
    clause("reprot", [], { forms: ["report"], mended: [{ word: "reprot", as: ["report"] }] }),
    clause("sol", [], { forms: ["solar"] }),
  ];
  const [mended, last] = wantedTerms(parseQuery("reprot sol"), found);
  assert.deepEqual([mended.isExact("report"), last.isExact("solar"), mended.isExact("reprots")], [true, true, false]);
});

test("titles with all words are meant, or with all but one where none has all", async () => {
  const [a, b, c, d] = [clause("a", [1, 1, 0]), clause("b", [1, 1, 1]), clause("c", [1, 0, 1]), clause("d", [0, 0, 0])];
  assert.deepEqual(await meant("aa bb cc ", a, b, c), [0]);
  assert.deepEqual(await meant("aa bb cc dd ", a, b, c, d), [0]);
});

test("less than three words, or words that no title has, mean no title", async () => {
  assert.deepEqual(await meant("aa bb ", clause("a", [1, 0, 0]), clause("b", [1, 0, 0])), []);
  const spread = ["a", "b", "c", "d", "e"].map((text, place) => clause(text, [place === 0, place === 1, place === 2].map(Number)));
  assert.deepEqual(await meant("aa bb cc dd ee ", ...spread), []);
});

test("where many titles have the words, those are meant that have the stop words too", async () => {
  const many = Array.from({ length: 21 }, (_, release) => ({ release, inTitle: 2 }));
  const all = many.map(() => 1);
  const of = async (text) => (await titled(many, parseQuery(text), [clause("a", all), clause("b", all)], index)).map(({ release }) => release);
  assert.deepEqual([await of("aa with bb "), await of("aa with bb for "), await of("aa against bb ")], [[3, 4], [4], []]);
  assert.deepEqual(await of("aa bb cc "), []);
});

test("three words of four are enough, and twenty titles are not too many", async () => {
  const clauses = (known, inTitle) => Array.from({ length: known }, (_, place) => clause(`w${place}`, [place < inTitle ? 1 : 0, 0, 0]));
  const query = "aa bb cc dd ee ff gg ";
  assert.deepEqual([await meant(query, ...clauses(8, 6)), await meant(query, ...clauses(7, 5))], [[0], []]);
  const twenty = Array.from({ length: 20 }, (_, release) => ({ release, inTitle: 2 }));
  const all = twenty.map(() => 1);
  const found = await titled(twenty, parseQuery("aa against bb "), [clause("a", all), clause("b", all)], index);
  assert.equal(found.length, 20);
});
