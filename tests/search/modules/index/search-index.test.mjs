import assert from "node:assert/strict";
import test from "node:test";

import { SearchIndex } from "../../../../templates/assets/search/index/search-index.js";
import { resistances } from "../../../../templates/assets/search/ranking/scoring.js";

const manifest = {
  build: "1",
  size: 2,
  newest: "2025-11-28",
  days: "AC",
  lengths: "AF",
  perPiece: 1,
  terms: ["", "g", "s"],
  words: "Gold",
  rest: [""],
  starts: [""],
  ends: [],
  pieces: {},
};

const piece = (terms, elsewhere = "", homes = "") => ({
  build: "1",
  terms,
  postings: terms.split(" ").map(() => "AP").join(" "),
  elsewhere,
  homes,
});

function indexOf(files) {
  const asked = [];
  const load = async (name) => (asked.push(name), files[name]);
  return { index: new SearchIndex(manifest, load, false), asked };
}

test("a name leads to the last piece that does not begin after it, a beginning to all that may go on from it", () => {
  const { index } = indexOf({});
  assert.deepEqual(["a", "gold", "z"].map((name) => index.piecesFrom("terms", name, 9)), [[0], [1], [2]]);
  assert.deepEqual([index.piecesFrom("terms", "", 9), index.piecesFrom("terms", "", 2)], [[0, 1, 2], [0, 1]]);
  assert.deepEqual(index.piecesFrom("ends", "a", 9), []);
});

test("a piece is loaded once, and a form that stands in an earlier one is found there", async () => {
  const { index, asked } = indexOf({
    "search/terms/0.json": piece("parties,party"),
    "search/terms/1.json": piece("partner", "party", "A"),
  });
  index.manifest.terms = ["", "partn"];
  assert.deepEqual((await index.word("party"))?.forms, ["parties", "party"]);
  await index.word("partner");
  assert.deepEqual(asked, ["search/terms/1.json", "search/terms/0.json"]);
  const forms = await index.formsFrom("terms", 1, "part");
  assert.deepEqual(forms.map(({ form, word }) => [form, word.forms.length]), [["partner", 1], ["party", 2]]);
});

test("a word that no title has is looked for among the rest", async () => {
  const { index, asked } = indexOf({ "search/terms/0.json": piece("fine"), "search/rest/0.json": piece("dust") });
  assert.deepEqual([(await index.word("dust"))?.forms, await index.word("dusk")], [["dust"], undefined]);
  assert.deepEqual(asked, ["search/terms/0.json", "search/rest/0.json"]);
});

test("a word has to stand up to more in a longer release", () => {
  const [short, long] = indexOf({}).index.against;
  assert.ok(short < long);
});

test("a piece of another build is refused", async () => {
  const { index } = indexOf({ "search/common.json": { build: "2", terms: "the" } });
  await assert.rejects(index.commonTerms(), /search\/common\.json is of another build than search\/index\.json/);
});

test("stop words come with the releases whose titles have them", async () => {
  const { index } = indexOf({ "search/stops.json": { build: "1", words: "for with", releases: "AA AP" } });
  const [one, other] = ["for", "with"].map((word) => index.stopWordsOfTitles().then((found) => [...found.get(word)]));
  assert.deepEqual([await one, await other], [[0, 1, 2, 3, 4, 5], [0, 1]]);
});

test("words come with their counts", async () => {
  const { index } = indexOf({ "search/starts/0.json": { build: "1", words: "gold solar", counts: "BD" } });
  assert.deepEqual(await index.words("starts", 0), [{ word: "gold", count: 1 }, { word: "solar", count: 3 }]);
});

test("an entry is in a piece of several, and its text is read once", async () => {
  const entries = { titles: ["A"], urls: [""], marks: "AAAACg==", longer: "", issuers: [[]], flags: [""] };
  const { index, asked } = indexOf({
    "search/entries/1.json": { build: "1", ...entries },
    "2025/11/28/gold.0000000a.txt": "Gold\nIt is up.date2025-11-28",
  });
  assert.equal((await index.text(1)).text, "It is up.");
  await index.text(1);
  assert.deepEqual(asked, ["search/entries/1.json", "2025/11/28/gold.0000000a.txt"]);
});

test("five steps of a length are a doubling", () => {
  assert.deepEqual([...indexOf({}).index.against], [...resistances([1, 2])]);
});
