import assert from "node:assert/strict";
import test from "node:test";

import { textOfRecord } from "../../../../templates/assets/search/index/records.js";

test("the text stands after topic and title and before the date", () => {
  assert.equal(textOfRecord("Industry\n Solar  \nThe text.\nMore. date2025-11-28\n", "Solar"), "The text.\nMore.");
  assert.equal(textOfRecord("Solar\nThe text.date2025-11-28", "Solar"), "The text.");
});

test("a title that was cleaned is the title still", () => {
  assert.equal(textOfRecord("So\u00adlar’s Plan\nText.date2025-11-28", "Solar's plan"), "Text.");
});

test("what an editor wrote stands after its front matter", () => {
  assert.equal(textOfRecord("---\ntitle: Solar\ndate: 2025-11-28\n---\nThe *text*.\n", "Solar"), "The text.");
});

test("where there is no title, all is text", () => {
  assert.equal(textOfRecord("A text alone.", "Solar"), "A text alone.");
});

test("the title is one of the first three lines", () => {
  assert.equal(textOfRecord("-\nIndustry\nSolar\nThe text.", "Solar"), "The text.");
  assert.equal(textOfRecord("-\nIndustry\nNews\nSolar\nThe text.", "Solar"), "-\nIndustry\nNews\nSolar\nThe text.");
});
