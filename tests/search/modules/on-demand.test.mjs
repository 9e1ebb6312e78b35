import assert from "node:assert/strict";
import test from "node:test";

import { isNarrowed, loadMending, loadNarrowing } from "../../../templates/assets/search/on-demand.js";
import { DEFAULTS } from "../../../templates/assets/search/options.js";
import { parseQuery } from "../../../templates/assets/search/words/query.js";

test("filters, bounds and phrases need more than words do", () => {
  const needsMore = (text, options = {}) => isNarrowed(parseQuery(text), { ...DEFAULTS, ...options });
  for (const text of ["solar power", "title:solar -wind", ""]) assert.equal(needsMore(text), false, text);
  for (const text of ['"solar power"', '-"solar power"', 'wind OR "solar power"', "agency:kats", "-is:revised"]) {
    assert.equal(needsMore(text), true, text);
  }
  for (const option of ["agency", "topic", "from", "to"]) assert.equal(needsMore("solar", { [option]: "2025" }), true, option);
});

test("what is loaded is there", async () => {
  assert.equal(typeof (await loadMending()).wordsMeantBy, "function");
  assert.deepEqual(Object.keys(await loadNarrowing()), ["countsOf", "facetsOf", "filtersOf", "withPhrases", "withoutPhrases"]);
});
