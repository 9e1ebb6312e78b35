import assert from "node:assert/strict";
import test from "node:test";

import { timesAsked } from "../../../templates/assets/search-page/times.js";

test("months are named or numbered", () => {
  assert.deepEqual(timesAsked("exports Sep 2015"), [{ time: "2015-09", rest: "exports" }]);
  assert.deepEqual(timesAsked("September 2015 exports"), [{ time: "2015-09", rest: "exports" }]);
  assert.deepEqual(timesAsked("exports 2015-09 steel"), [{ time: "2015-09", rest: "exports steel" }]);
  for (const text of ["marches 2015", "2015-13", "may be 2015", "5 2015"]) assert.deepEqual(timesAsked(text), []);
});

test("days are named or numbered", () => {
  for (const day of ["2015-09-05", "5 September 2015", "05 Sept. 2015", "September 5, 2015"]) {
    assert.deepEqual(timesAsked(`exports ${day}`), [{ time: "2015-09-05", rest: "exports" }], day);
  }
  assert.deepEqual(timesAsked("30 February 2015"), []);
  assert.deepEqual(timesAsked("2015-02-30"), []);
  assert.deepEqual(timesAsked("500 September 2015"), [{ time: "2015-09", rest: "500" }]);
});
