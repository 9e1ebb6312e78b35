import assert from "node:assert/strict";
import test from "node:test";

import { DEFAULTS } from "../../../templates/assets/search/options.js";
import { parseQuery } from "../../../templates/assets/search/query.js";
import { mostUsedTerms, scoredBySubject } from "../../../templates/assets/search/subject.js";

test("terms that many texts use go before those that one uses often", () => {
  const texts = ["grid turbine turbine turbine ai", "grid wire", "grid wire"].map((text) => text.split(" "));
  const used = mostUsedTerms(texts, new Set(["wire"]), 3).map(({ term }) => term);
  assert.deepEqual(used, ["grid", "turbine"]);
});

const matching = [0, 1, 2].map((release) => ({ release, score: 3 - release }));
const text = ["smart", "grid", "turbine"];
const postings = { releases: [2], weights: Float32Array.of(1) };
const piece = {
  places: new Map([["turbine", 0]]),
  placesOfForms: () => [0],
  form: () => ({ term: "turbine", postings, worth: 1 }),
};
const index = {
  size: 3,
  entry: async () => ({ termsOfTitle: [], termsOfText: text }),
  commonTerms: async () => new Set(),
  termPieceOf: async () => piece,
};
const ranking = { ...DEFAULTS.ranking, subject: { ...DEFAULTS.ranking.subject, fewest: 3 } };
const ask = (query, some = ranking) => {
  const parsed = parseQuery(query);
  const found = parsed.words.map((word) => ({ word, terms: new Set([word.text]), rare: 1, mended: [] }));
  return scoredBySubject(matching, parsed, found, some, index);
};

test("a release with the other words of a subject gains", async () => {
  const scored = await ask("smart grid");
  assert.ok(scored[2].score > scored[0].score);
});

test("few releases, words that are not side by side, or a quotation name no subject", async () => {
  assert.equal(await ask("smart grid", DEFAULTS.ranking), matching);
  assert.equal(await ask("grid smart"), matching);
  assert.equal(await ask('"smart grid"'), matching);
});
