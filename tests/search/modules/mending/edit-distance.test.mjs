import assert from "node:assert/strict";
import test from "node:test";

import { editDistance } from "../../../../templates/assets/search/mending/edit-distance.js";

test("a swap of neighbours is one edit, and counting ends above the most", () => {
  assert.equal(editDistance("soeul", "seoul", 2), 1);
  assert.equal(editDistance("stors", "stores", 2), 1);
  assert.equal(editDistance("seoul", "seoul", 2), 0);
  assert.ok(editDistance("tokyo", "seoul", 2) > 2);
});
