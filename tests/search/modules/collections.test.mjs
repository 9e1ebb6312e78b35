import assert from "node:assert/strict";
import test from "node:test";

import { addTo, largest, madeOnce, range } from "../../../templates/assets/search/collections.js";

test("a range ends before its end and may be empty", () => {
  assert.deepEqual([range(2, 5), range(2, 2), range(3, 1)], [[2, 3, 4], [], []]);
});

test("counts begin at 0", () => {
  const counts = new Map();
  addTo(counts, "a");
  addTo(counts, "a", 2);
  assert.equal(counts.get("a"), 3);
});

test("the largest of nothing is 0", () => assert.deepEqual([largest([]), largest([1, 3, 2])], [0, 3]));

test("a value is made once for each key", () => {
  const values = new Map();
  let made = 0;
  const make = () => (made += 1);
  assert.deepEqual(["a", "b", "a"].map((key) => madeOnce(values, key, make)), [1, 2, 1]);
});
