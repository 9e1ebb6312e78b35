// On the page of a release that one came to from the search: marks the words that were found.
//
// The address carries them, `#found=export,exports`, because from disk nothing else does. Only then search.js
// is loaded, whose rules say which words of a text a term stands for.

import { loadClient } from "./client.js";

const PREFIX = "#found=";

/** @returns {string[]} */
function asked() {
  if (!location.hash.startsWith(PREFIX)) return [];
  try {
    return location.hash.slice(PREFIX.length).split(",").map(decodeURIComponent).filter(Boolean);
  } catch {
    return []; // Somebody cut the address short.
  }
}

/** @param {string[]} found */
function mark(found) {
  const { highlight } = globalThis.motirArchive;
  const texts = [...document.querySelectorAll("h1, #text")].flatMap(textNodes);
  for (const text of texts) {
    const pieces = highlight(text.data, found);
    if (pieces.some((piece) => piece.found)) text.replaceWith(...pieces.map(nodeOf));
  }
  leaveAddress();
}

/** Take the words out of the address, which may be copied to be cited. */
function leaveAddress() {
  try {
    history.replaceState(history.state, "", location.pathname + location.search);
  } catch {
    // A browser may forbid this for pages on disk.
  }
}

/** @param {Node} root */
function textNodes(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  /** @type {Text[]} */
  const nodes = [];
  while (walker.nextNode()) nodes.push(/** @type {Text} */ (walker.currentNode));
  return nodes;
}

/** @param {{ text: string, found: boolean }} piece */
function nodeOf(piece) {
  if (!piece.found) return piece.text;
  const marked = document.createElement("mark");
  marked.textContent = piece.text;
  return marked;
}

const terms = asked();
// Where the client cannot be loaded, the text is read without marks.
if (terms.length > 0) loadClient().then(() => mark(terms), () => {});
