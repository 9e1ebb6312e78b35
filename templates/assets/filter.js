// Shows those entries of the lists on a page that have all the words typed into the field; without it, all are
// there. Folded lists open while somebody types.

import { grouped } from "./counts.js";
import { gettext } from "./words.js";

const field = /** @type {HTMLInputElement} */ (document.getElementById("filter-words"));
const status = /** @type {HTMLElement} */ (document.getElementById("filter-status"));
const lists = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-list]")]);
const entries = lists.flatMap((list) =>
  /** @type {HTMLElement[]} */ ([...list.querySelectorAll("[data-entry]")]).map((entry) => ({
    entry,
    text: folded(entry.textContent ?? ""),
  })),
);
const wasOpen = new Map(lists.map((list) => [list, list.hasAttribute("open")]));

/**
 * Letters without accents and case, so that "Societe" finds "Société".
 * @param {string} text
 */
function folded(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function filter() {
  const words = folded(field.value).split(/\s+/).filter(Boolean);
  let found = 0;
  for (const { entry, text } of entries) {
    entry.hidden = !words.every((word) => text.includes(word));
    if (!entry.hidden) found += 1;
  }
  for (const list of lists) {
    list.hidden = !list.querySelector("[data-entry]:not([hidden])");
    list.toggleAttribute("open", words.length > 0 || wasOpen.get(list) === true);
  }
  status.textContent = words.length > 0 ? gettext("%(found)s of %(all)s", { found: grouped(found), all: grouped(entries.length) }) : "";
}

if (entries.length > 1) {
  field.addEventListener("input", filter);
  if (field.value) filter(); // the browser brought it back
}
