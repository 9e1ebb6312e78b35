import assert from "node:assert/strict";
import test from "node:test";

import { faultsOfDates, isDate } from "../../../../templates/assets/search/narrowing/dates.js";

test("a date is a year, a month or a day that there is", () => {
  for (const date of ["2025", "2025-11", "2024-02-29"]) assert.ok(isDate(date), date);
  for (const text of ["", "12/31/2015", "2015-13", "2025-02-29", "2025-1", "yesterday"]) assert.ok(!isDate(text), text);
});

test("what is wrong with dates is said at the field", () => {
  assert.deepEqual(faultsOfDates("2015-13", ""), [
    { field: "from", message: "“2015-13” is not a date: write 2025, 2025-11 or 2025-11-28." },
  ]);
  assert.deepEqual(faultsOfDates("2016", "2015-12-31"), [
    { field: "from", message: "2016 is after 2015-12-31, so no day is between them." },
  ]);
  assert.deepEqual(faultsOfDates("2015-12", "2015"), []);
});
