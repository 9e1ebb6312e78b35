// COinS, a citation that Zotero finds on a page, made of what the page tells search engines: in the page itself it would
// weigh as much as ten lines of text. A page that brings its own, by `extra_formats`, keeps it.

/** @typedef {{ name: string }} Organization */
/** @typedef {{ "@type"?: string, headline: string, datePublished: string, inLanguage: string, author?: Organization[], publisher?: Organization }} Article */

/** @param {Article} article @param {string} address @returns {string} its OpenURL, Z39.88-2004 in Dublin Core */
export function openUrl(article, address) {
  const authors = (article.author ?? []).map(({ name }) => name);
  const publisher = article.publisher?.name ?? authors[0] ?? "";
  return new URLSearchParams([
    ["ctx_ver", "Z39.88-2004"],
    ["rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"],
    ["rft.type", "document"],
    ["rft.title", article.headline],
    // Zotero puts each institution in front of those before it, so the first one goes last.
    ...authors.reverse().map((author) => ["rft.aucorp", author]),
    ["rft.date", article.datePublished],
    ["rft.publisher", publisher],
    ["rft.source", document.querySelector(".brand")?.textContent ?? ""],
    ["rft.language", article.inLanguage],
    ["rft_id", address],
  ]).toString();
}

const told = document.querySelector("script[type='application/ld+json']")?.textContent;
const canonical = /** @type {HTMLLinkElement | null} */ (document.querySelector("link[rel=canonical]"));
if (told && canonical && !document.querySelector(".Z3988")) {
  const article = JSON.parse(told);
  if (article["@type"] === "NewsArticle") {
    const span = document.createElement("span");
    span.className = "Z3988";
    span.title = openUrl(article, canonical.href);
    span.hidden = true;
    document.body.append(span);
  }
}
