import assert from "node:assert/strict";
import test from "node:test";

import { loadEntry } from "../../../templates/assets/search/entry.js";

const days = [
  { date: "2025-11-28", first: 0, releases: 2 },
  { date: "2025-11-28", first: 0, releases: 2 },
  { date: "2025-11-27", first: 2, releases: 1 },
];

test("a text is loaded by its day and its number among those of the day", async () => {
  const asked = [];
  const load = async (name) => (asked.push(name), { releases: 2, title: "Solar’s Plan", url: "", text: "Solar." });
  const entry = await loadEntry(1, { days, fromDisk: false, load });
  assert.deepEqual(asked, ["search/texts/2025/11/28/1.json"]);
  assert.deepEqual([entry.url, entry.termsOfTitle], ["2025/11/28/solars-plan.html", ["solar", "plan"]]);
});

test("a text of another build is refused", async () => {
  const load = async () => ({ releases: 9, title: "", url: "", text: "" });
  await assert.rejects(loadEntry(2, { days, fromDisk: false, load }), /2025\/11\/27\/0\.json is of another build/);
});

test("from disk an entry is in a piece of several", async () => {
  const pieces = {
    "search/entries/0.json": { entries: [["A", "", ""], ["B", "b.html", "Lead."]] },
    "search/entries/1.json": { entries: [["C", "c.html", "Last."]] },
  };
  const piece = async (name, open) => open(pieces[name]);
  const index = { days, fromDisk: true, manifest: { perPiece: 2 }, piece };
  assert.deepEqual([(await loadEntry(1, index)).url, (await loadEntry(2, index)).text], ["b.html", "Last."]);
});
