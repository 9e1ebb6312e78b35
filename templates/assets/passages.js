// A link to each part of a text, shown where one points or tabs to; and a button that copies what is selected in the
// text with its citation. Without it the parts have their addresses all the same: #p3 is the third.
(() => {
  "use strict";
  const text = document.getElementById("text");
  const citation = document.querySelector(".citation pre");
  if (!text) return;

  for (const part of text.querySelectorAll(":scope > [id]")) {
    const link = document.createElement("a");
    link.className = "passage-link"; // its sign is in the style sheet: a copied text must not hold it
    link.href = `#${part.id}`;
    link.setAttribute("aria-label", `Link to paragraph ${part.id.slice(1)}`);
    // A list may hold nothing but its entries.
    const host = part.matches("ul, ol, dl") ? part.firstElementChild : part;
    host?.prepend(link);
  }
  if (!navigator.clipboard || !citation) return;

  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy-quotation";
  button.textContent = "Copy with source";
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
    return part ? ` Paragraph ${part.id.slice(1)}.` : "";
  };

  document.addEventListener("selectionchange", () => {
    button.hidden = selected() === null;
  });
  button.addEventListener("click", async () => {
    const range = selected();
    if (!range) return;
    const source = `${citation.textContent}${place(range.startContainer)}`;
    await navigator.clipboard.writeText(`“${range.toString().trim()}”\n\n${source}`);
    button.textContent = "Copied";
    setTimeout(() => {
      button.textContent = "Copy with source";
    }, 3000);
  });
})();
