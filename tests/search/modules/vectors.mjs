// What both Python and JavaScript know, in one file; tests/search/test_vectors.py holds Python to it.

import { readFileSync } from "node:fs";

export const vectors = JSON.parse(readFileSync(new URL("../../data/search_vectors.json", import.meta.url), "utf8"));
