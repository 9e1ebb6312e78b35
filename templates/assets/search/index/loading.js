// The path of a piece of the index in, its data out: fetched, or brought by a script where a page is from disk.
// search-index.js decides which pieces.

import { gettext } from "../../words.js";
import { madeOnce } from "../collections.js";
import { scriptOf } from "./format.js";

/** @typedef {(name: string) => Promise<unknown>} Load */

/** Those who wait for a script, by the name of the piece it brings.
 * @type {Map<string, ((data: unknown) => void)[]>}
 */
const waiting = new Map();

/** The site's content security policy lets only a Trusted Types policy of this name say where scripts are. This one
 * accepts addresses of the site's own host only. A browser that does not know Trusted Types needs none.
 */
const trusted = /** @type {{ trustedTypes?: { createPolicy: Function } }} */ (globalThis).trustedTypes?.createPolicy("index", {
  createScriptURL: (/** @type {string} */ source) => {
    if (new URL(source, location.href).host !== location.host) throw new TypeError(`${source} is not of this site`);
    return source;
  },
});

/**
 * Take the data that a script of the index brings.
 * @param {string} name
 * @param {unknown} data
 */
export function receive(name, data) {
  for (const resolve of waiting.get(name) ?? []) resolve(data);
  waiting.delete(name);
}

/**
 * Load a piece of the index, or the raw record of a release as text.
 * @param {string} base
 * @param {string} name
 * @param {typeof globalThis.fetch} fetch
 * @returns {Promise<unknown>}
 */
export async function loadFile(base, name, fetch) {
  let response;
  try {
    response = await fetch(base + name);
  } catch (error) {
    throw new Error(notLoaded(name, messageOf(error)));
  }
  if (!response.ok) throw new Error(notLoaded(name, `${response.status} ${response.statusText}`.trim()));
  try {
    return await (name.endsWith(".json") ? response.json() : response.text());
  } catch (error) {
    throw new Error(gettext("could not read %(file)s: %(reason)s", { file: name, reason: messageOf(error) }));
  }
}

/**
 * Load a piece as a script. From disk a browser refuses to fetch, but runs a script beside the page.
 * @param {string} base
 * @param {string} name
 * @returns {Promise<unknown>}
 */
export function loadScript(base, name) {
  const source = scriptOf(name);
  return new Promise((resolve, reject) => {
    waiting.set(name, [...(waiting.get(name) ?? []), resolve]);
    const script = document.createElement("script");
    const end = (/** @type {string} */ failure) => () => {
      script.remove();
      reject(new Error(failure));
    };
    script.src = trusted ? trusted.createScriptURL(base + source) : base + source;
    // A script that brought its data has resolved the promise before it ends; then rejecting has no effect.
    script.onload = end(gettext("could not read %(file)s", { file: source }));
    script.onerror = end(gettext("could not load %(file)s", { file: source }));
    document.head.append(script);
  });
}

/** Where this script is, and those that it brings. Node has no document, unless one is made for it. */
const here = globalThis.document?.currentScript?.getAttribute("src") ?? "";

/** The parts of this client that were brought, by the names of their scripts. @type {Map<string, Promise<unknown>>} */
const brought = new Map();

/**
 * Load a part of this client that is a script of its own. What on-demand.js imports is brought by this where the client
 * is joined; see site/theme/joining.py.
 * @param {string} name
 * @param {Record<string, unknown>} shared  what the part uses of the others
 */
export function bring(name, shared) {
  return loadOnce(brought, name, async () => {
    const make = /** @type {(shared: Record<string, unknown>) => unknown} */ (await loadScript(here.replace(/[^/]*$/, ""), name));
    return make(shared);
  });
}

/** @param {string} name @param {string} reason */
function notLoaded(name, reason) {
  return gettext("could not load %(file)s: %(reason)s", { file: name, reason });
}

/** @param {unknown} error */
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}

/**
 * What is loaded for a key, once. What failed is loaded again when it is asked for again.
 * @template Key
 * @template Value
 * @param {Map<Key, Promise<Value>>} loaded
 * @param {Key} key
 * @param {() => Promise<Value>} load
 * @returns {Promise<Value>}
 */
export function loadOnce(loaded, key, load) {
  return madeOnce(loaded, key, () => {
    const loading = load();
    loading.catch(() => loaded.delete(key));
    return loading;
  });
}
