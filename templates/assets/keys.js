// Keys of every field for the search: a slash leads to it, arrows from it through its results.

/**
 * @param {KeyboardEvent} event
 * @param {HTMLInputElement | null} field
 */
export function focusOnSlash(event, field) {
  const target = /** @type {HTMLElement} */ (event.target);
  const isTyping = target.isContentEditable || target.matches("input, textarea, select");
  if (!field || event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
  event.preventDefault();
  field.focus();
  field.select();
}

/**
 * Arrows lead from the field through the links of its results and back; Enter, on one, is the browser's.
 * @param {KeyboardEvent} event
 * @param {HTMLInputElement} field
 * @param {HTMLElement[]} links
 */
export function walkOnArrows(event, field, links) {
  const at = links.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const isHere = at >= 0 || document.activeElement === field;
  if (step === 0 || !isHere || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const next = at + step === -1 ? field : links[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
