import assert from "node:assert/strict";
import test from "node:test";

import { Text, loadText, openEntry } from "../../../templates/assets/search/entry.js";

test("an address that day and title tell is not given", () => {
  const entry = openEntry(["Solar’s Plan", "", ".txt", ["KATS"], "r"], "2025-11-28");
  assert.deepEqual([entry.url, entry.record], ["2025/11/28/solars-plan.html", "2025/11/28/solars-plan.txt"]);
  assert.deepEqual([entry.isRevised, entry.isExcerpt, entry.issuers], [true, false, ["KATS"]]);
  assert.deepEqual(entry.termsOfTitle, ["solar", "plan"]);
});

test("a text is read from the raw record at its address", async () => {
  const asked = [];
  const load = async (name) => (asked.push(name), "Café\nThe text.date2025-11-28\n");
  const text = await loadText(openEntry(["Café", "2025/11/28/café-2.html", ".0a1b.txt", [], ""], "2025-11-28"), load);
  assert.deepEqual([asked, text.text], [["2025/11/28/caf%C3%A9-2.0a1b.txt"], "The text."]);
});

test("from disk the lead stands for the text", async () => {
  const entry = openEntry(["A", "", ".txt", [], "", "Lead."], "2025-11-28");
  assert.equal((await loadText(entry, () => assert.fail())).text, "Lead.");
});

test("whatever joins the parts of a phrase is the same, and no part is cut", () => {
  const holds = (text, ...parts) => new Text(text).holds(parts);
  for (const text of ["a Korea–UK FTA", "Korea UK FTA.", "(korea-uk-fta)", "KoreaUK FTA"]) {
    assert.ok(holds(text, "korea", "uk", "fta"), text);
  }
  assert.ok(holds("high-tech", "hightech"));
  assert.ok(!holds("a Korea–UK FTAs", "korea", "uk", "fta"));
  assert.ok(!holds("solar panel", "ar", "panel"));
});
