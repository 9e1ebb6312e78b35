// On every page with a field for the search: a slash leads to it, it shows results while one types, and
// arrows lead through these.
//
// The search client and the index are loaded when somebody reaches for the field, not before.

import { focusOnSlash, walkOnArrows } from "../keys.js";
import { gettext } from "../words.js";
import { BASE, loadClient } from "./client.js";

/** Results that are shown; the search page has all. */
const MOST = 5;
/** Pause in typing after which a search starts, in milliseconds. */
const PAUSE = 150;

/** @type {ReturnType<typeof globalThis.motirArchive.createSearch> | null} */
let loading = null;

/** The search client, loaded once. */
function client() {
  loading ??= loadClient().then(() =>
    globalThis.motirArchive.createSearch(
      location.protocol === "file:" ? { base: BASE } : { base: BASE, fetch: fetch.bind(globalThis) },
    ),
  );
  return loading;
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let pause;

/** @param {HTMLInputElement} input @param {HTMLElement} hits */
async function show(input, hits) {
  const query = input.value;
  const { hits: found } = query.trim() ? await (await client()).search(query, { limit: MOST }) : { hits: [] };
  if (query !== input.value) return;
  const links = found.map(({ url, title, date }) => {
    const link = document.createElement("a");
    link.href = BASE + encodeURI(url);
    link.textContent = title;
    const item = document.createElement("li");
    item.append(link, ` ${date}`);
    return item;
  });
  hits.replaceChildren(...links);
  hits.hidden = links.length === 0;
}

/** @param {HTMLInputElement} field */
function showWhileTyping(field) {
  field.autocomplete = "off";
  field.setAttribute("aria-keyshortcuts", "/");
  const hits = document.createElement("ul");
  hits.className = "quick-hits";
  hits.setAttribute("aria-label", gettext("Results"));
  hits.hidden = true;
  field.form?.append(hits);
  // What cannot be loaded here is said on the search page, where Enter leads.
  field.addEventListener("focus", () => client().catch(() => (loading = null)));
  field.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(() => show(field, hits).catch(() => (hits.hidden = true)), PAUSE);
  });
  field.form?.addEventListener("keydown", (event) => {
    if (hits.hidden) return;
    walkOnArrows(event, field, [...hits.querySelectorAll("a")]);
    if (event.key !== "Escape") return;
    event.preventDefault(); // Escape would empty the field; pressed once more, it does.
    field.focus();
    hits.hidden = true;
  });
}

document.addEventListener("keydown", (event) => focusOnSlash(event, document.querySelector("input[type=search]")));
for (const field of document.querySelectorAll("#quick, .search-field input")) {
  showWhileTyping(/** @type {HTMLInputElement} */ (field));
}
