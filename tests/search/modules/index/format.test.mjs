import assert from "node:assert/strict";
import test from "node:test";

import { FORMAT_VERSION, MANIFEST, pieceName, plainSlug, scriptOf } from "../../../../templates/assets/search/index/format.js";
import { vectors } from "../vectors.mjs";

for (const { names, path, script } of vectors.paths) {
  test(`the path of ${names.join(" ")}`, () => {
    assert.equal(pieceName(...names), path);
    assert.equal(scriptOf(path), script);
  });
}

for (const { why, name, slug } of vectors.slugs) test(why, () => assert.equal(plainSlug(name), slug));

test("the format and its manifest are those that Python writes", () => {
  assert.deepEqual({ version: FORMAT_VERSION, manifest: MANIFEST }, vectors.format);
});
