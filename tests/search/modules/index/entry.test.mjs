import assert from "node:assert/strict";
import test from "node:test";

import { loadText, openEntry } from "../../../../templates/assets/search/index/entry.js";

/** The only entry of a piece. */
const open = (title, url, mark, issuers, flags, lead) =>
  openEntry({ titles: [title.split(" ").map((word) => ` ${word} `).join("")], urls: [url], marks: btoa(mark), longer: "", issuers: [issuers], flags: [flags], leads: lead && [lead] }, 0, [], "2025-11-28");

test("a title is told by the places of its words, and by those that are not listed", () => {
  const piece = { titles: ["AB Café  Noir A", "C"], urls: ["", ""], marks: btoa("\0\0\0\x0a\xff\0\0\x0b"), longer: " 0123", issuers: [[], []], flags: ["", ""] };
  const words = ["to", "sell", "Gold"];
  const of = (place) => openEntry(piece, place, words, "2025-11-28");
  assert.deepEqual([of(0).title, of(1).title, of(1).record], ["to sell Café Noir to", "Gold", "2025/11/28/gold.ff00000b0123.txt"]);
});

test("an address that day and title tell is not given", () => {
  const entry = open("Solar’s Plan", "", "abcd", ["KATS"], "r");
  assert.deepEqual([entry.url, entry.record], ["2025/11/28/solars-plan.html", "2025/11/28/solars-plan.61626364.txt"]);
  assert.deepEqual([entry.isRevised, entry.isExcerpt, entry.issuers], [true, false, ["KATS"]]);
  assert.deepEqual(entry.termsOfTitle, ["solar", "plan"]);
});

test("a text is read from the raw record at its address", async () => {
  const asked = [];
  const load = async (name) => (asked.push(name), "Café\nThe text.date2025-11-28\n");
  const text = await loadText(open("Café", "2025/11/28/café-2.html", "abcd", [], ""), load);
  assert.deepEqual([asked, text.text], [["2025/11/28/caf%C3%A9-2.61626364.txt"], "The text."]);
});

test("from disk the lead stands for the text", async () => {
  const entry = open("A", "", "abcd", [], "", "Lead.");
  assert.equal((await loadText(entry, () => assert.fail())).text, "Lead.");
});
