import assert from "node:assert/strict";
import test from "node:test";

import { closeness, nearness, soughtTerms } from "../../../templates/assets/search/closeness.js";
import { DEFAULTS } from "../../../templates/assets/search/options.js";

const found = (...words) =>
  words.map(([text, rare, mended = []]) => ({ word: { text, parts: [text], whole: "" }, rare, mended }));
const close = (title, sought) => closeness(title.split(" "), sought, DEFAULTS.ranking.title);

test("words in their order, side by side and alone come closer", () => {
  const sought = soughtTerms({ isOpen: false }, found(["clean", 1], ["energy", 1]));
  const titles = ["clean energy", "clean energy plan", "clean new energy", "energy clean", "energy", "wind"];
  const worths = titles.map((title) => close(title, sought));
  assert.deepEqual(worths, [...worths].sort((one, other) => other - one));
  assert.equal(worths.at(-1), 1);
});

test("a rare word is a larger share than a frequent one, by its root", () => {
  assert.deepEqual(soughtTerms({ isOpen: false }, found(["a", 1], ["b", 9])).map(({ share }) => share), [0.25, 0.75]);
});

test("the last word may go on, and a mended one stands for what it was taken for", () => {
  const taken = [{ word: "reprot", as: ["report"] }];
  const [mended, last] = soughtTerms({ isOpen: true }, found(["reprot", 1, taken], ["sol", 1]));
  assert.deepEqual([mended.isIt("report"), last.isIt("solar"), mended.isIt("reprots")], [true, true, false]);
});

test("neighbours of the query that are neighbours of the text are near", () => {
  const words = [new Set(["supply"]), new Set(["chain", "chains"])];
  const near = (text) => nearness(text.split(" "), words);
  assert.deepEqual([near("a supply chain"), near("supply of chains"), near("chain supply")], [1, 0.5, 0]);
});
