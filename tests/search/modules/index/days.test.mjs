import assert from "node:assert/strict";
import test from "node:test";

import { readDays } from "../../../../templates/assets/search/index/days.js";

test("days are counted back from the newest, over the end of a month", () => {
  // Packed: 0 days back and 2 releases, then 1 back and 1 release.
  const [first, second, third] = readDays("ACBB", "2024-03-01");
  assert.equal(first, second);
  assert.deepEqual(first, { date: "2024-03-01", first: 0, releases: 2 });
  assert.deepEqual(third, { date: "2024-02-29", first: 2, releases: 1 });
});

test("an empty archive has no days", () => assert.deepEqual(readDays("", ""), []));
