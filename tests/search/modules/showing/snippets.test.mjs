import assert from "node:assert/strict";
import test from "node:test";

import { snippetOf } from "../../../../templates/assets/search/showing/snippets.js";

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
