import assert from "node:assert/strict";
import test from "node:test";

import { DEFAULTS } from "../../../templates/assets/search/options.js";

test("nobody changes the defaults", () => {
  assert.throws(() => (DEFAULTS.limit = 5), TypeError);
  assert.equal(DEFAULTS.limit, 10);
});
