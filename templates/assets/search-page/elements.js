// What there is on the search page, and how more is made.

// The site's root, at a domain, under a path or on disk: one folder above this script.
export const base = new URL("../", /** @type {HTMLScriptElement} */ (document.currentScript).src).href;
export const isFromDisk = location.protocol === "file:";

export const form = /** @type {HTMLFormElement} */ (byId("search-form"));
export const field = /** @type {HTMLInputElement} */ (byId("search-q"));
export const status = byId("search-status");
export const notice = byId("search-notice");
export const results = byId("search-results");
export const more = /** @type {HTMLButtonElement} */ (byId("search-more"));
export const browse = byId("search-browse");
export const agency = byId("search-agency");
export const agencies = byId("search-agencies");
export const counts = /** @type {HTMLDetailsElement} */ (byId("search-counts"));
export const facets = byId("search-facets");
export const take = byId("search-take");

/** @param {string} id */
function byId(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}

/**
 * @param {string} tag
 * @param {Record<string, string>} attributes
 * @param {...(Node | string)} children
 */
export function node(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/**
 * @param {string} text
 * @param {() => void} onClick
 */
export function button(text, onClick) {
  const made = node("button", { type: "button" }, text);
  made.addEventListener("click", onClick);
  return made;
}
