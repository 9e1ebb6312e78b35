import assert from "node:assert/strict";
import test from "node:test";

import { motirArchive } from "../../../templates/assets/search/main.js";

test("what pages and the scripts of the index use is global", () => {
  assert.equal(globalThis.motirArchive, motirArchive);
  assert.deepEqual(Object.keys(motirArchive), ["createSearch", "receive", "highlight", "DEFAULTS"]);
});

const create = (manifest, base = "/") =>
  motirArchive.createSearch({ base, fetch: async () => new Response(JSON.stringify(manifest)) });

test("a base that is no folder, another format and too large an archive are refused by name", async () => {
  await assert.rejects(create({}, "/a"), /base must end in "\/", not "\/a"/);
  await assert.rejects(create({ version: 0 }), /search\/index\.json has format 0; this search client reads format/);
  await assert.rejects(create({ version: 8, tooLarge: 12000 }), /archives of 12,000 releases cannot be searched/);
});
