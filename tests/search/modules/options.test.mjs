import assert from "node:assert/strict";
import test from "node:test";

import { DEFAULTS } from "../../../templates/assets/search/options.js";

test("nobody changes what holds for all", () => {
  assert.throws(() => Object.assign(DEFAULTS, { limit: 1 }), TypeError);
});

test("a typo is worth less than none, and two less than one", () => {
  const { typos } = DEFAULTS.ranking;
  assert.deepEqual(typos, [...typos].sort((one, other) => other - one));
});
