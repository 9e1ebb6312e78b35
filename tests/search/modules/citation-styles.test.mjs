import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import { STYLES } from "../../../templates/assets/search-page/citation-styles.js";

const vectors = JSON.parse(readFileSync(new URL("../../data/citation_vectors.json", import.meta.url), "utf8"));

for (const { why, citation, item, styles } of vectors) {
  test(`citations with ${why}`, () => {
    const written = Object.fromEntries(Object.entries(STYLES).map(([name, style]) => [name, style(item, citation.address)]));
    assert.deepEqual(written, styles);
  });
}
