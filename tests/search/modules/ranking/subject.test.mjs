import assert from "node:assert/strict";
import test from "node:test";

import { mostUsedTerms, scoredBySubject, usesOf } from "../../../../templates/assets/search/ranking/subject.js";
import { Text } from "../../../../templates/assets/search/index/entry.js";
import { resistances } from "../../../../templates/assets/search/ranking/scoring.js";

test("terms that more texts use, and often, go first; stop words, short ones and given ones do not count", () => {
  const texts = [["solar", "cell", "cell", "the", "kw"], ["solar", "wind", "cell"], ["solar", "park"]];
  assert.deepEqual(mostUsedTerms(texts.map(usesOf), new Set(["solar"])).map(({ term }) => term), ["cell", "park", "wind"]);
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
