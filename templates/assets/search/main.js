// The search client: joined into one classic script, it works in a page, from disk and in Node. There filters, phrases and
// mistyped words need a document that loads scripts, since the parts for these are scripts of their own: on-demand.js.
//
//     const search = await globalThis.motirArchive.createSearch({ base, fetch });
//     const { total, all, hits, facets } = await search.search("retail growth", { agency: "kats", from: "2025-10" });

import { LANGUAGE, gettext } from "../words.js";
import { answerTo } from "./answer.js";
import { FORMAT_VERSION, MANIFEST } from "./index/format.js";
import { highlight } from "./showing/highlighting.js";
import { loadFile, loadScript, receive } from "./index/loading.js";
import { DEFAULTS } from "./options.js";
import { parseQuery } from "./words/query.js";
import { ORDERS } from "./ranking/order.js";
import { SearchIndex } from "./index/search-index.js";
import { loadNarrowing } from "./on-demand.js";

/**
 * @typedef {import("./options.js").Options} Options
 * @typedef {import("./answer.js").Answer} Answer
 *
 * @typedef {object} Search
 * @property {number} size  how many releases there are
 * @property {() => Promise<import("./narrowing/facets.js").Facets>} facets  agencies and topics, to choose from
 * @property {(query: string, options?: Partial<Options>) => Promise<Answer>} search  what options do not say, DEFAULTS
 *   says; an empty query finds every release, newest first
 */

/**
 * Load the index. Rejects with a message for people if it cannot be loaded or has another format; call it again to
 * try again.
 * @param {{ base: string, fetch?: typeof globalThis.fetch }} options  base: the site's root, ending in "/"; without
 *   fetch the index is loaded as scripts
 * @returns {Promise<Readonly<Search>>}
 */
async function createSearch({ base, fetch }) {
  if (base !== "" && !base.endsWith("/")) throw new Error(`base must end in "/", not "${base}"`);
  const load = (/** @type {string} */ name) => (fetch ? loadFile(base, name, fetch) : loadScript(base, name));
  const manifest = /** @type {import("./index/format.js").Manifest} */ (await load(MANIFEST));
  if (manifest?.version !== FORMAT_VERSION) {
    const [found, known] = [String(manifest?.version), FORMAT_VERSION];
    throw new Error(
      gettext("%(file)s has format %(found)s; this search client reads format %(known)s", { file: MANIFEST, found, known }),
    );
  }
  if (manifest.tooLarge) {
    const size = manifest.tooLarge.toLocaleString(LANGUAGE);
    throw new Error(
      gettext("From disk, archives of %(size)s releases cannot be searched. Serve the folder instead: run “%(command)s” in it and open %(address)s", {
        size,
        command: "python3 -m http.server",
        address: "http://localhost:8000/",
      }),
    );
  }
  const index = new SearchIndex(manifest, load, !fetch);
  return Object.freeze({
    size: index.size,
    facets: async () => (await loadNarrowing()).facetsOf(index),
    search: async (/** @type {string} */ query, /** @type {Partial<Options>} */ options = {}) =>
      answerTo(parseQuery(query), withDefaults(options), index),
  });
}

/**
 * @param {Partial<Options>} given
 * @returns {Options}
 */
function withDefaults(given) {
  const options = { ...DEFAULTS, ...given };
  if (!Object.hasOwn(ORDERS, options.sort)) {
    throw new Error(`sort must be ${Object.keys(ORDERS).join(", ")}, not "${options.sort}"`);
  }
  return options;
}

// receive is for the scripts of the index, the others are for the pages.
export const motirArchive = Object.freeze({ createSearch, receive, highlight, DEFAULTS });
globalThis.motirArchive = motirArchive;
