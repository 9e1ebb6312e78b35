/**
 * Let citation-js read the three files of all citations of a site, and compare what it makes of them.
 *
 *     npm install --no-save @citation-js/core @citation-js/plugin-{bibtex,ris,csl}
 *     node benchmarks/consumers/citation_js.mjs SITE
 *
 * Leaves with 1 where the formats disagree in keys, titles, days or authors. citation-js has no word for an
 * institution but `literal`, which CSL-JSON has; of BibTeX it makes a family name, and of the doubled comma in RIS
 * a family name and a suffix, which styles put together again, or, of a name with more commas, a `literal` that still
 * has the doubled one.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import "@citation-js/plugin-ris";

const site = process.argv[2];
const FILES = ["citations.bib.gz", "citations.ris.gz", "citations.csl.json.gz"];

/** The name of an author as a style shows it, without the comma that marks an institution in RIS. */
const named = ({ literal, family, suffix }) => literal?.replace(",,", ",") ?? [family, suffix].filter(Boolean).join(", ");

/** What citation-js makes of a file, in one form for all formats. */
function read(name) {
  const text = gunzipSync(readFileSync(join(site, "data", name))).toString("utf-8");
  return new Cite(text).data.map((item) =>
    JSON.stringify({
      key: item.id,
      title: item.title,
      day: item.issued["date-parts"][0].join("-"),
      authors: (item.author ?? []).map(named),
    }),
  );
}

const [first, ...others] = FILES.map(read);
let differences = 0;
others.forEach((items, number) => {
  for (let place = 0; place < Math.max(first.length, items.length); place++) {
    if (first[place] !== items[place]) {
      differences++;
      console.log(`${FILES[0]}: ${first[place]}\n${FILES[number + 1]}: ${items[place]}\n`);
    }
  }
});
console.log(`${first.length} citations, ${differences} differences`);
process.exit(differences || !first.length ? 1 : 0);
