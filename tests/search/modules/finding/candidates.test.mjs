import assert from "node:assert/strict";
import test from "node:test";

import { candidatesOf } from "../../../../templates/assets/search/finding/candidates.js";
import { parseQuery } from "../../../../templates/assets/search/words/query.js";
import { resistances } from "../../../../templates/assets/search/ranking/scoring.js";

const word = { forms: ["export", "exports"], postings: { releases: [1], counts: [1], inTitle: [0] } };
const index = { size: 3, days: [{}, {}, {}], against: resistances([1, 1, 1]), word: async (form) => (form.startsWith("export") ? word : undefined) };
const candidates = async (text) => (await candidatesOf(parseQuery(text), [], index)).map(({ release }) => release);

test("nothing asks for all, signs for nothing, filters and exclusions for the rest", async () => {
  assert.deepEqual(await candidates(" "), [0, 1, 2]);
  assert.deepEqual(await candidates("!?"), []);
  assert.deepEqual(await candidates("is:revised"), [0, 1, 2]);
});

test("an excluded word is so in any form", async () => {
  assert.deepEqual(await candidates("-exports"), [0, 2]);
});
