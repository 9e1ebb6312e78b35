import assert from "node:assert/strict";
import test from "node:test";

import { fold } from "../../../../templates/assets/search/words/folding.js";
import { vectors } from "../vectors.mjs";

for (const { why, text, folded } of vectors.folded) test(why, () => assert.equal(fold(text), folded));
