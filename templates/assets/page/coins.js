// COinS, a citation that Zotero finds on a page, made of what the page shows: in the page itself it would weigh as much as
// ten lines of text. A page that brings its own, by `extra_formats`, keeps it.

/** @param {Element} article the release @param {string} address @returns {string} its OpenURL, Z39.88-2004 in Dublin Core */
export function openUrl(article, address) {
  const authors = [...article.querySelectorAll(".byline [rel=author]")].map((link) => link.textContent ?? "");
  return new URLSearchParams([
    ["ctx_ver", "Z39.88-2004"],
    ["rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"],
    ["rft.type", "document"],
    ["rft.title", article.querySelector("h1")?.textContent ?? ""],
    // Zotero puts each institution in front of those before it, so the first one goes last.
    ...authors.reverse().map((author) => ["rft.aucorp", author]),
    ["rft.date", article.querySelector("time")?.dateTime ?? ""],
    ...[...document.querySelectorAll("body > footer span")].map((name) => ["rft.publisher", name.textContent ?? ""]),
    ["rft.source", document.querySelector(".brand")?.textContent ?? ""],
    ["rft.language", article.querySelector("h1")?.lang || document.documentElement.lang],
    ["rft_id", address],
  ]).toString();
}

const article = document.querySelector("article.release");
const canonical = /** @type {HTMLLinkElement | null} */ (document.querySelector("link[rel=canonical]"));
if (article && canonical && !document.querySelector(".Z3988")) {
  const span = document.createElement("span");
  span.className = "Z3988";
  span.title = openUrl(article, canonical.href);
  span.hidden = true;
  document.body.append(span);
}
