// The search client: joined into one classic script, it works in a page, from disk and in Node.
//
//     const search = await globalThis.motirArchive.createSearch({ base, fetch });
//     const { total, hits, facets } = await search.search("retail growth", { agency: "kats", from: "2025-10" });

import { answerTo } from "./answer.js";
import { FORMAT_VERSION, MANIFEST } from "./format.js";
import { highlight } from "./highlighting.js";
import { loadJson, loadScript, receive } from "./loading.js";
import { DEFAULTS } from "./options.js";
import { isDate, parseQuery } from "./query.js";
import { ORDERS } from "./ranking.js";
import { SearchIndex } from "./search-index.js";

/**
 * @typedef {import("./options.js").Options} Options
 * @typedef {import("./options.js").Ranking} Ranking
 * @typedef {import("./answer.js").Answer} Answer
 *
 * What a caller may say; DEFAULTS says the rest.
 * @typedef {Partial<Omit<Options, "ranking">> & { ranking?: Partial<Ranking> }} SomeOptions
 *
 * @typedef {object} Search
 * @property {number} size  how many releases there are
 * @property {import("./facets.js").Agency[]} agencies
 * @property {import("./facets.js").Topic[]} topics
 * @property {(query: string, options?: SomeOptions) => Promise<Answer>} search  an empty query finds every release,
 *   newest first
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
  const load = (/** @type {string} */ name) => (fetch ? loadJson(base, name, fetch) : loadScript(base, name));
  const manifest = /** @type {import("./format.js").Manifest} */ (await load(MANIFEST));
  if (manifest?.version !== FORMAT_VERSION) {
    throw new Error(`${MANIFEST} has format ${manifest?.version}; this search client reads format ${FORMAT_VERSION}`);
  }
  if (manifest.tooLarge) {
    throw new Error(
      `From disk, archives of ${manifest.tooLarge.toLocaleString("en")} releases cannot be searched. ` +
        "Serve the folder instead: run “python3 -m http.server” in it and open http://localhost:8000/",
    );
  }
  const index = new SearchIndex(manifest, load, !fetch);
  const facets = await index.facets();
  return Object.freeze({
    size: index.size,
    agencies: facets.agencies,
    topics: facets.topics,
    search: async (/** @type {string} */ query, /** @type {SomeOptions} */ options = {}) =>
      answerTo(parseQuery(query), withDefaults(options), index, facets),
  });
}

/**
 * @param {SomeOptions} given
 * @returns {Options}
 */
function withDefaults(given) {
  const title = { ...DEFAULTS.ranking.title, ...given.ranking?.title };
  const subject = { ...DEFAULTS.ranking.subject, ...given.ranking?.subject };
  const options = { ...DEFAULTS, ...given, ranking: { ...DEFAULTS.ranking, ...given.ranking, title, subject } };
  if (!Object.hasOwn(ORDERS, options.sort)) {
    throw new Error(`sort must be ${Object.keys(ORDERS).join(", ")}, not "${options.sort}"`);
  }
  for (const name of /** @type {const} */ (["from", "to"])) {
    if (options[name] !== "" && !isDate(options[name])) {
      throw new Error(`${name} must read YYYY, YYYY-MM or YYYY-MM-DD, not "${options[name]}"`);
    }
  }
  return options;
}

// receive is for the scripts of the index, highlight and DEFAULTS are for the pages.
export const motirArchive = Object.freeze({ createSearch, receive, highlight, DEFAULTS });
globalThis.motirArchive = motirArchive;
