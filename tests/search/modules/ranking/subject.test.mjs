import assert from "node:assert/strict";
import test from "node:test";

import { mostUsedTerms, scoredBySubject, usesOf } from "../../../../templates/assets/search/ranking/subject.js";
import { Text } from "../../../../templates/assets/search/index/entry.js";
import { resistances, scoresOfGroup } from "../../../../templates/assets/search/ranking/scoring.js";

test("terms that more texts use, and often, go first; stop words and given ones do not count", () => {
  const texts = [["solar", "cell", "cell", "the", "kw"], ["solar", "wind", "cell"], ["solar", "park"]];
  const terms = mostUsedTerms(texts.map(usesOf), new Set(["solar"])).map(({ term }) => term);
  assert.deepEqual(terms, ["cell", "kw", "park", "wind"]);
});

test("releases that use the words of the best go up, and none comes in", async () => {
  const size = 13;
  const texts = Array.from({ length: size }, (_, release) => (release < 10 || release === 12 ? ["turbine"] : ["bread"]));
  const index = {
    size,
    against: resistances(texts.map(() => 1)),
    entry: async () => ({ termsOfTitle: [] }),
    text: async (release) => new Text(texts[release].join(" ")),
    commonTerms: async () => new Set(),
    word: async (form) => {
      const releases = texts.flatMap((terms, release) => (terms.includes(form) ? [release] : []));
      return { forms: [form], postings: { releases, counts: releases.map(() => 1), inTitle: releases.map(() => 0) } };
    },
  };
  const matching = texts.map((_, release) => ({ release, hasAll: true, title: 0, score: release < 10 ? 2 : 1 })).slice(0, size);
  const scored = await scoredBySubject(matching, [], index);
  assert.ok(scored[12].score > scored[11].score);
  assert.equal(scored[11].score, 1);
  assert.equal(await scoredBySubject(matching.slice(0, 9), [], index).then((same) => same.length), 9);
});

test("sixty terms are looked at", () => {
  const many = Array.from({ length: 61 }, (_, place) => `term${place}`);
  assert.equal(mostUsedTerms([usesOf(many)], new Set()).length, 60);
});

test("six words of the ten best count, together one and a half times as much as a word of the query", async () => {
  const words = ["aaa", "bbb", "ccc", "ddd", "eee", "fff", "ggg"];
  const asked = [];
  const postings = { releases: [10], counts: [1], inTitle: [0] };
  const index = {
    size: 11,
    against: resistances(Array.from({ length: 11 }, () => 1)),
    entry: async () => ({ termsOfTitle: [] }),
    text: async () => new Text(words.join(" ")),
    commonTerms: async () => new Set(),
    word: async (form) => (asked.push(form), { forms: [form], postings }),
  };
  const matching = Array.from({ length: 11 }, (_, release) => ({ release, hasAll: true, inTitle: 0, title: 0, score: 1 }));
  const one = scoresOfGroup([{ postings, worth: 1 }], index.against).scores[10];
  const scored = await scoredBySubject(matching, [], index);
  assert.ok(Math.abs(scored[10].score - 1 - 1.5 * one) < 1e-6);
  assert.deepEqual(asked, words.slice(0, 6));
  assert.equal(await scoredBySubject(matching.slice(1), [], index).then(([first]) => first.score), 1);
  assert.deepEqual(asked.length, 6);
});
