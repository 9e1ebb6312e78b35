// On the page for addresses at which there is nothing: puts the words of the address into the search field, and
// links to the day, else the month, else the year that the address names, where the archive has a page for it. A day
// without a page of its own has a place on that of its month.

import { LANGUAGE, gettext } from "./words.js";

const form = /** @type {HTMLFormElement} */ (document.getElementById("search-lost"));
const field = /** @type {HTMLInputElement} */ (document.getElementById("search-words"));
const entry = /** @type {HTMLElement} */ (document.getElementById("nearest"));
const root = new URL("..", form.action);

const path = decodeURI(location.pathname).replace(/\/index\.html$|\/$/, "");
const words = (path.split("/").pop() ?? "").replace(/\.[a-z0-9.]+$/i, "").split(/[-_ ]+/);
if (words.length > 1) field.value = words.join(" ");

/** @param {string[]} parts year, month and day, as far as they are known @returns {string} such as November 2025 */
function inWords(parts) {
  const [, month, day] = parts;
  const date = new Date(parts.join("-"));
  return date.toLocaleDateString(LANGUAGE, {
    ...(day && { day: "numeric" }),
    ...(month && { month: "long" }),
    year: "numeric",
    timeZone: "UTC",
  });
}

async function offer() {
  const date = /\/(\d{4})(?:\/(\d\d)(?:\/(\d\d))?)?(?=\/|$)/.exec(path);
  const parts = date ? date.slice(1).filter(Boolean) : [];
  for (; parts.length > 0; parts.pop()) {
    const page = new URL(`${parts.join("/")}/index.html`, root);
    const answer = await fetch(page, { method: "HEAD" });
    if (!answer.ok) continue;
    if (date?.[3] && parts.length === 2) page.hash = `d${Number(date[3])}`;
    const link = document.createElement("a");
    link.href = page.href;
    link.textContent = gettext("The releases of %(period)s", { period: inWords(parts) });
    entry.replaceChildren(link);
    entry.hidden = false;
    return;
  }
}

offer().catch(() => {
  // From disk, or without a connection, there is nothing to ask.
});
