// On the page of a release that one came to from the search: marks the words that were found.
//
// The address carries them, `#found=export,exports`, because from disk nothing else does. Only then search.js
// is loaded, whose rules say which words of a text a term stands for.

"use strict";

(() => {
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
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

  const found = asked();
  if (found.length === 0) return;
  const client = document.createElement("script");
  const address = new URL("search.js", script.src).href;
  // The site's policy lets no text become a script's address but by a policy of this name.
  const trusted = /** @type {{ trustedTypes?: { createPolicy: Function } }} */ (globalThis).trustedTypes?.createPolicy("motir-archive-client", {
    createScriptURL: () => address,
  });
  client.src = trusted ? trusted.createScriptURL(address) : address;
  client.onload = () => mark(found);
  document.head.append(client);
})();
