// What most queries do without: filters, quoted phrases, counts by year, agency and topic. A script of its own, which is
// loaded when it is first needed; see on-demand.js.

import { countsOf, facetsOf } from "./facets.js";
import { filtersOf } from "./filters.js";
import { withPhrases, withoutPhrases } from "./phrases.js";

export const narrowing = Object.freeze({ countsOf, facetsOf, filtersOf, withPhrases, withoutPhrases });
