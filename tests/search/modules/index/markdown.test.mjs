import assert from "node:assert/strict";
import test from "node:test";

import { wordsOf } from "../../../../templates/assets/search/index/markdown.js";

const lines = (text) => wordsOf(text).split("\n").filter(Boolean);

test("marks of paragraphs go", () => {
  assert.deepEqual(lines("# Fees\n\n1. First\n2) Second\n\n- Third\n  * Fourth\n\n> Quoted\n> > twice\n\n---\n\nEnd\n===\n```\ncode\n```\n"), [
    ...["Fees", "First", "Second", "Third", "Fourth", "Quoted", "twice", "End", "code"],
  ]);
});

test("marks of words go", () => {
  assert.equal(wordsOf("They *were* **£76 million**, _so_ __said__ `it`, ***all***."), "They were £76 million, so said it, all.");
  assert.equal(wordsOf("See [the *list*](https://example.org/a) or <https://example.org>."), "See the list or https://example.org.");
});

test("what is no mark stays", () => {
  for (const text of ["5 * 3 * 2", "a_file_name and x_1", "76% of 5\u00a0000 * a note", "Nr. 5 (2026)", "[1] and a > b", "-5 degrees"]) {
    assert.equal(wordsOf(text), text);
  }
  assert.equal(wordsOf("5 \\* 3, \\#1"), "5 * 3, #1");
});

test("no text takes longer than it is long", () => {
  for (const part of ["[", "*", "_", "`", "> ", "- ", "**a", "[a](", "__a ", "\\", "<a:"]) {
    const started = performance.now();
    wordsOf(part.repeat(200_000));
    assert.ok(performance.now() - started < 2000, part);
  }
});
