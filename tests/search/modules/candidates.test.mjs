import assert from "node:assert/strict";
import test from "node:test";

import { candidatesOf } from "../../../templates/assets/search/candidates.js";
import { DEFAULTS } from "../../../templates/assets/search/options.js";
import { parseQuery } from "../../../templates/assets/search/query.js";

const index = { size: 2, days: [{}, {}], termPieceOf: async () => ({ releasesOf: () => [1] }) };
const ask = async (text, found = []) =>
  (await candidatesOf(parseQuery(text), found, index, DEFAULTS.ranking)).map(({ release }) => release);

test("filters, exclusions and nothing at all ask for every release, signs alone for none", async () => {
  const asked = await Promise.all(["", "is:revised", "-wind", "!?"].map((text) => ask(text)));
  assert.deepEqual(asked, [[0, 1], [0, 1], [0], []]);
});

test("words ask for the releases that have them", async () => {
  assert.deepEqual(await ask("solar", [{ scores: Float32Array.of(0, 1), rare: 1, times: 1 }]), [1]);
});
