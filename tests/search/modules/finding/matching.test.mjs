import assert from "node:assert/strict";
import test from "node:test";

import { matchTerm } from "../../../../templates/assets/search/finding/matching.js";

const words = { trade: ["trade", "trades"], trader: ["trader"], report: ["report"] };
const indexed = Object.values(words).map((forms) => ({ forms, postings: { releases: [], counts: [], inTitle: [] } }));
const wordOf = (form) => indexed.find(({ forms }) => forms.includes(form));
const index = {
  word: async (form) => wordOf(form),
  piecesFrom: () => [0],
  formsFrom: async (kind, _, prefix) =>
    indexed.filter(({ forms }) => (forms[0] === "report") === (kind === "rest")).flatMap(({ forms }) => forms.filter((form) => form.startsWith(prefix)).map((form) => ({ form, word: wordOf(form) }))),
  words: async () => Object.keys(words).map((word) => ({ word, count: 1 })),
};
const shown = ({ groups, mended }) => ({ groups: groups.map((group) => group.map(({ forms, worth }) => [forms[0], worth])), mended });

test("a term finds its word in all forms", async () => {
  assert.deepEqual(shown(await matchTerm("trades", false, true, index)), { groups: [[["trade", 1]]], mended: [] });
});

test("a term that may go on finds longer words too, for the share that was typed", async () => {
  assert.deepEqual(shown(await matchTerm("trade", true, true, index)).groups, [[["trade", 1]], [["trade", 1], ["trader", 5 / 6]]]);
  assert.deepEqual(shown(await matchTerm("trad", true, true, index)).groups, [[["trade", 4 / 5], ["trader", 4 / 6]]]);
});

test("where no word of a title goes on from a term, others do", async () => {
  assert.deepEqual(shown(await matchTerm("repor", true, true, index)).groups, [[["report", 5 / 6]]]);
});

test("a term that occurs nowhere is mended, where it may be", async () => {
  assert.deepEqual(shown(await matchTerm("reprot", false, true, index)), { groups: [[["report", 1]]], mended: ["report"] });
  assert.deepEqual(shown(await matchTerm("reprot", false, false, index)), { groups: [], mended: [] });
});

test("of a beginning in many pieces, those of the forty most frequent words are looked into, and three at most", async () => {
  const looked = [];
  const known = Array.from({ length: 41 }, (_, place) => ({ word: `trade${String(place).padStart(2, "0")}`, count: 41 - place }));
  const many = {
    word: async () => undefined,
    words: async () => known,
    formsFrom: async (kind, number) => (looked.push([kind, number]), []),
    piecesFrom: (kind, name, most) => {
      if (kind === "rest") return Array.from({ length: most }, (_, number) => 10 + number);
      if (kind === "starts") return [0];
      return name === "trade" ? [0, 2, 3, 4] : [name < "trade39" ? 1 : name === "trade39" ? 5 : 6];
    },
  };
  await matchTerm("trade", true, false, many);
  assert.deepEqual(looked, [["terms", 1], ["terms", 5], ["terms", 0], ["rest", 10], ["rest", 11]]);
});
