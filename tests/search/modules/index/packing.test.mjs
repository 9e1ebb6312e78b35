import assert from "node:assert/strict";
import test from "node:test";

import { digitAt, splitWords, unpack, unpackAscending } from "../../../../templates/assets/search/index/packing.js";
import { vectors } from "../vectors.mjs";

for (const { why, numbers, packed } of vectors.packed) test(why, () => assert.deepEqual(unpack(packed), numbers));

for (const { why, numbers, marks, packed } of vectors.packedAscending) {
  test(why, () => {
    const read = [];
    assert.deepEqual(unpackAscending(packed, marks && ((unary) => read.push(unary()))), numbers);
    assert.deepEqual(read, marks ?? []);
  });
}

for (const [why, packed] of [["breaks off", "gg"], ["has other characters", "Aé"]]) {
  test(`a text that ${why} ends`, () => assert.ok(unpack(packed).length > 0));
}

test("digits count from A", () => assert.deepEqual([digitAt("Az_", 0), digitAt("Az_", 2)], [0, 63]));

test("no words are no word", () => assert.deepEqual([splitWords(""), splitWords("a b")], [[], ["a", "b"]]));
