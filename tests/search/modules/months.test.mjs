import assert from "node:assert/strict";
import test from "node:test";

import { monthsAsked } from "../../../templates/assets/search-page/months.js";

test("months are named or numbered", () => {
  assert.deepEqual(monthsAsked("exports Sep 2015"), [{ month: "2015-09", rest: "exports" }]);
  assert.deepEqual(monthsAsked("September 2015 exports"), [{ month: "2015-09", rest: "exports" }]);
  assert.deepEqual(monthsAsked("exports 2015-09 steel"), [{ month: "2015-09", rest: "exports steel" }]);
  for (const text of ["marches 2015", "2015-13", "2015-09-01", "may be 2015", "5 2015"]) assert.deepEqual(monthsAsked(text), []);
});
