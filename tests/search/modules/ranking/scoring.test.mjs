import assert from "node:assert/strict";
import test from "node:test";

import { bestOfEach, countMatching, orWhereLacking, rarity, resistances, saturated, scoresOfGroup, scoresOfWord, scoresTogether } from "../../../../templates/assets/search/ranking/scoring.js";
import { vectors } from "../vectors.mjs";

const postings = (releases, counts, inTitle = counts.map(() => 0)) => ({ releases, counts, inTitle });
const against = resistances([100, 100, 100, 100]);
const group = (...words) => scoresOfGroup(words.map(([each, worth = 1]) => ({ postings: each, worth })), against);

test("rarity is as in the vectors", () => {
  for (const { count, size, rarity: expected } of vectors.rarity) {
    assert.ok(Math.abs(rarity(count, size) - expected) < 1e-9);
  }
});

test("a further occurrence says ever less, and a long text stands up to more", () => {
  const steps = [0, 1, 2, 3].map((count) => saturated(count));
  assert.deepEqual([steps[0], steps[1]], [0, 1]);
  assert.ok(steps[3] - steps[2] < steps[2] - steps[1]);
  const [short, average, long] = resistances([50, 100, 150]);
  assert.ok(short < average && average < long);
  assert.ok(Math.abs(average - 1.2) < 1e-6);
});

test("occurrences of words that count as one add up, each for what it is worth", () => {
  const one = group([postings([0, 1], [1, 1])]);
  const both = group([postings([0, 1], [1, 1])], [postings([0], [2], [1])]);
  const half = group([postings([0, 1], [1, 1], [0, 0]), 0.5]);
  assert.ok(both.scores[0] > one.scores[0] && half.scores[0] < one.scores[0]);
  assert.deepEqual([[...both.has], [...both.inTitle]], [[1, 1, 0, 0], [1, 0, 0, 0]]);
  assert.equal(countMatching(both), 2);
});

test("of alternatives the best counts", () => {
  const best = bestOfEach([group([postings([0], [1])]), group([postings([0, 2], [5, 1])])]);
  assert.deepEqual([...best.has], [1, 0, 1, 0]);
});

test("a release that has some parts scores for them, but does not have the word", () => {
  const parts = [group([postings([0, 1], [1, 1])]), group([postings([0], [1], [1])])];
  const together = scoresTogether(parts, 2);
  assert.deepEqual([[...together.has], [...together.inTitle]], [[1, 0, 0, 0], [0, 0, 0, 0]]);
  assert.ok(together.scores[1] > 0);
});

test("the whole of a compound is the word too", () => {
  const match = (...given) => ({ groups: given.map((each) => [{ postings: each, worth: 1 }]), mended: [] });
  const word = { parts: ["k", "beauty"], whole: "kbeauty", needed: 2 };
  const found = scoresOfWord(word, [match(), match(postings([1], [1])), match(postings([3], [1]))], against);
  assert.deepEqual([...found.has], [0, 0, 0, 1]);
});

test("another word counts only where a release lacks the first, and no more than this", () => {
  const [one, other] = [group([postings([0, 1], [1, 1])]), group([postings([2], [1], [1])])];
  const found = orWhereLacking(one, other);
  assert.deepEqual([[...found.has], [...found.inTitle]], [[1, 1, 1, 0], [0, 0, 1, 0]]);
  assert.equal(found.scores[1], one.scores[1]);
  assert.ok(other.scores[2] > one.scores[1]);
  assert.ok(Math.abs(found.scores[2] - one.scores[1]) < 1e-6);
});

test("of the difference in length three quarters count", () => {
  const given = [...resistances([50, 100, 150])].map((each) => Number(each.toFixed(4)));
  assert.deepEqual(given, [0.75, 1.2, 1.65]);
});
