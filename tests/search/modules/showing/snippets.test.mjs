import assert from "node:assert/strict";
import test from "node:test";

import { Text } from "../../../../templates/assets/search/index/entry.js";
import { snippetOf as snippetOfText } from "../../../../templates/assets/search/showing/snippets.js";

const snippetOf = (text, found) => snippetOfText(new Text(text), found);
const filler = "And so it goes on. ".repeat(40);

test("the stretch with the most different terms is shown", () => {
  const text = `${filler}Gold, gold, gold. ${filler}A gold mine opens. ${filler}`;
  const snippet = snippetOf(text, new Set(["gold", "mine"]));
  assert.match(snippet, /^… .*A gold mine opens\..* …$/);
  assert.ok(snippet.length <= 284);
});

test("where nothing was found the beginning is shown, and a short text whole", () => {
  assert.match(snippetOf(filler, new Set()), /^And so it goes on\. /);
  assert.equal(snippetOf("Short.\nText.", new Set(["text"])), "Short. Text.");
});

test("a text that was read before is shown for what is found now", () => {
  const text = new Text(`A gold mine. ${filler}A silver mine.`);
  assert.match(snippetOfText(text, new Set(["gold"])), /^A gold mine\./);
  assert.match(snippetOfText(text, new Set(["silver"])), /A silver mine\.$/);
});
