// The hits of an answer in, the list that shows them out.

import { gettext } from "../words.js";
import { highlight } from "./client.js";
import { base, more, node, results } from "./elements.js";
import { longDate } from "./sentences.js";

/** Words that a link to a release carries, at most: some browsers cut addresses of 2,000 characters. */
const MOST_MARKED = 30;

/** A short word with a hyphen, K-Food, in which no line breaks; filters.py has the same for the other pages. */
const WHOLE = /^(?=.{3,14}$)[\p{L}\p{N}]+-[\p{L}\p{N}]+$/u;

/** @typedef {import("./client.js").Answer} Answer */

/**
 * Show hits, and whether there are more of them.
 * @param {Answer["hits"]} hits
 * @param {boolean} hasMore
 * @param {string[]} found  terms to mark
 */
export function showHits(hits, hasMore, found) {
  const firstWithSome = hits.findIndex(({ hasAll }) => !hasAll);
  const nodes = hits.map((hit) => hitNode(hit, found));
  if (firstWithSome > 0) nodes[firstWithSome].prepend(node("p", { class: "hit-divider" }, gettext("With some of the words")));
  results.replaceChildren(...nodes);
  more.hidden = !hasMore;
}

/**
 * @param {Answer["hits"][number]} hit
 * @param {string[]} found
 */
function hitNode(hit, found) {
  // The page of the release marks the same words: search-found.js.
  const words = found.length ? `#found=${found.slice(0, MOST_MARKED).map(encodeURIComponent).join(",")}` : "";
  const title = node("a", { href: base + encodeURI(hit.url) + words }, node("bdi", {}, ...marked(hit.title, found)));
  const date = node("time", { datetime: hit.date }, longDate.format(new Date(hit.date)));
  const meta = hit.issuers.length ? [date, " · ", hit.issuers.join(", ")] : [date];
  if (hit.excerpt) meta.push(" · ", node("span", { class: "flag flag-excerpt" }, gettext("excerpt")));
  if (hit.editor) meta.push(" · ", node("span", { class: "flag flag-editor" }, gettext("editor’s text")));
  if (hit.revised) meta.push(" · ", node("span", { class: "flag flag-revised" }, gettext("revised")));
  return node(
    "li",
    { class: "hit" },
    node("h2", { class: "hit-title" }, title),
    node("p", { class: "hit-meta" }, ...meta),
    node("p", { class: "hit-snippet" }, ...marked(hit.snippet, found)),
  );
}

/**
 * @param {string} text
 * @param {string[]} found
 */
function marked(text, found) {
  return highlight(text, found).map((piece) => {
    const isWhole = WHOLE.test(piece.text);
    if (!piece.found && !isWhole) return piece.text;
    return node(piece.found ? "mark" : "span", isWhole ? { class: "whole" } : {}, piece.text);
  });
}
