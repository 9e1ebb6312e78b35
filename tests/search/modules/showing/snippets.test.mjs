import assert from "node:assert/strict";
import test from "node:test";

import { Text } from "../../../../templates/assets/search/index/entry.js";
import { snippetOf as snippetOfText } from "../../../../templates/assets/search/showing/snippets.js";

const each = (...words) => new Map(words.flatMap((forms, word) => forms.split(",").map((form) => [form, word])));
const snippetOf = (text, found) => snippetOfText(new Text(text), found);
const filler = "And so it goes on. ".repeat(40);

test("the stretch with the most different words is shown", () => {
  const text = `${filler}Gold, gold, gold. ${filler}A gold mine opens. ${filler}`;
  const snippet = snippetOf(text, each("gold", "mine"));
  assert.match(snippet, /^… .*A gold mine opens\..* …$/);
  assert.ok(snippet.length <= 284);
});

test("where nothing was found the beginning is shown, and a short text whole", () => {
  assert.match(snippetOf(filler, each()), /^And so it goes on\. /);
  assert.equal(snippetOf("Short.\nText.", each("text")), "Short. Text.");
});

test("a text that was read before is shown for what is found now", () => {
  const text = new Text(`A gold mine. ${filler}A silver mine.`);
  assert.match(snippetOfText(text, each("gold")), /^A gold mine\./);
  assert.match(snippetOfText(text, each("silver")), /A silver mine\.$/);
});

test("a phrase is shown where it stands, and forms of a word are one word", () => {
  const text = `A mine. The gold is far from it. ${filler}Gold, golden and gilded. ${filler}A gold mine opens. ${filler}`;
  assert.match(snippetOf(text, each("gold,golden", "mine")), /^… .*A gold mine opens\./);
});

test("a snippet has 280 characters, and begins with a word up to sixty before the one that was found", () => {
  const beginning = (first) => snippetOf(`${first}${" a".repeat(200)}`, each()).length - " …".length;
  assert.deepEqual([beginning("bb"), beginning("b")], [280, 279]);
  const before = (letters) => snippetOf(`${"y".repeat(100)} ${"z".repeat(letters)} gold`, each("gold"));
  assert.deepEqual([before(58), before(59)], [`… ${"z".repeat(58)} gold`, "… gold"]);
});
