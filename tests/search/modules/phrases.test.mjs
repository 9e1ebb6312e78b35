import assert from "node:assert/strict";
import test from "node:test";

import { DEFAULTS } from "../../../templates/assets/search/options.js";
import { hasPhrases, holdsPhrase, withPhrases } from "../../../templates/assets/search/phrases.js";
import { parseQuery } from "../../../templates/assets/search/query.js";

const all = () => true;
const filters = { agency: all, topic: all, rest: all };
const texts = ["a supply chain", "a chain of supply", "supply chain gold"].map((text) => text.split(" "));
const index = {
  entry: async (release) => ({ termsOfTitle: [], termsOfText: texts[release % 3] }),
  termPieceOf: async () => ({ releasesOf: (term) => [0, 1, 2].filter((place) => texts[place].includes(term)) }),
};
const candidates = [0, 1, 2].map((release) => ({ release, score: 3 - release }));
const kept = async (text) => {
  const { phrased } = await withPhrases(candidates, parseQuery(text), DEFAULTS, filters, index);
  return phrased.map(({ release }) => release);
};

test("the words of a phrase follow one another", () => {
  const phrase = ["supply", "chain"].map((term) => new Set([term]));
  assert.deepEqual(texts.map((text) => holdsPhrase(text, phrase)), [true, false, true]);
});

test("releases are kept that hold what is quoted, and not what is excluded", async () => {
  assert.deepEqual(await kept('"supply chain"'), [0, 2]);
  assert.deepEqual(await kept('"supply chain" -"chain gold"'), [0]);
  assert.deepEqual(await kept("supply"), [0, 1, 2]);
});

test("where not all texts are read, there may be more", async () => {
  const many = Array.from({ length: 300 }, (_, place) => ({ release: 3 * place + 1, score: 1 }));
  const everywhere = { ...index, termPieceOf: async () => ({ releasesOf: () => many.map(({ release }) => release) }) };
  const answer = await withPhrases(many, parseQuery('"supply chain"'), DEFAULTS, filters, everywhere);
  assert.deepEqual(answer, { phrased: [], isAtLeast: true });
});

test("an excluded phrase is a phrase too", () => {
  assert.deepEqual(['"a b"', '-"a b"', "a b"].map((text) => hasPhrases(parseQuery(text))), [true, true, false]);
});
