// A link to each part of a text, shown where one points or tabs to; and a button that copies what is selected in the
// text with its citation. Without it the parts have their addresses all the same: #p3 is the third.

import { gettext } from "../words.js";

const text = document.getElementById("text");
const citation = document.querySelector(".citation pre");

/** @param {HTMLElement} text */
function linkParts(text) {
  for (const part of text.querySelectorAll(":scope > [id]")) {
    const link = document.createElement("a");
    link.className = "passage-link"; // its sign is in the style sheet: a copied text must not hold it
    link.href = `#${part.id}`;
    link.setAttribute("aria-label", gettext("Link to paragraph %(number)s", { number: part.id.slice(1) }));
    // A list may hold nothing but its entries.
    const host = part.matches("ul, ol, dl") ? part.firstElementChild : part;
    host?.prepend(link);
  }
}

/** @param {HTMLElement} text @param {Element} citation */
function offerQuotations(text, citation) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy-quotation";
  button.textContent = gettext("Copy with source");
  button.hidden = true;
  text.after(button);

  /** @returns {Range | null} what is selected, where all of it lies in the text */
  const selected = () => {
    const selection = getSelection();
    if (!selection || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    return text.contains(range.commonAncestorContainer) ? range : null;
  };

  /** @param {Node} node @returns {string} which part it lies in, in words */
  const place = (node) => {
    const element = node instanceof Element ? node : node.parentElement;
    const part = element?.closest("#text > [id]");
    return part ? gettext(" Paragraph %(number)s.", { number: part.id.slice(1) }) : "";
  };

  document.addEventListener("selectionchange", () => {
    button.hidden = selected() === null;
  });
  button.addEventListener("click", async () => {
    const range = selected();
    if (!range) return;
    const source = `${citation.textContent}${place(range.startContainer)}`;
    await navigator.clipboard.writeText(`“${range.toString().trim()}”\n\n${source}`);
    button.textContent = gettext("Copied");
    setTimeout(() => {
      button.textContent = gettext("Copy with source");
    }, 3000);
  });
}

if (text) linkParts(text);
if (text && citation && navigator.clipboard) offerQuotations(text, citation);
