import assert from "node:assert/strict";
import test from "node:test";

import { Facets, countFacets, placeCalled } from "../../../../templates/assets/search/narrowing/facets.js";

// "AP" is releases 0 and 1, "Af" is release 0.
const data = {
  agencies: [
    ["", "Ministry of Trade", "MOT", "AP", ""],
    ["samsung", "Samsung Electronics", "", "Af", ""],
  ],
  topics: [["", "Green Energy", "Af"]],
  unordered: "Af",
  orders: "BA",
  excerpts: "",
  revised: "Af",
};
const facets = new Facets(data, 2);

test("an id that is left out is made of the acronym, or of the name", () => {
  assert.deepEqual(facets.agencies.map(({ id }) => id), ["mot", "samsung"]);
  assert.deepEqual(facets.topics, [{ id: "green-energy", name: "Green Energy" }]);
});

test("issuers stand in the order of the release", () => {
  assert.deepEqual([facets.agenciesOf, facets.issuers], [[[1, 0], [0]], [2, 1]]);
});

test("an agency is called by its id, its acronym or its name, in any case", () => {
  const place = (name) => placeCalled(facets.agencies, name);
  assert.deepEqual(["samsung", "Mot", "MINISTRY OF TRADE", "nobody"].map(place), [1, 0, 0, -1]);
});

test("the most frequent come first, of equals the first in the alphabet, and none without a release", () => {
  const all = ["a", "c", "b", "d"].map((id) => ({ id, name: id.toUpperCase() }));
  const found = [{ release: 0 }, { release: 1 }];
  assert.deepEqual(
    countFacets(all, (release) => [[0, 1], [0, 2]][release], found).map(({ id, count }) => [id, count]),
    [["a", 2], ["b", 1], ["c", 1]],
  );
});
