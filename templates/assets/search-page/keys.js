// Keys: a slash leads to the field, arrows through the results.

import { field, results } from "./elements.js";

/** @param {KeyboardEvent} event */
export function focusOnSlash(event) {
  const target = /** @type {HTMLElement} */ (event.target);
  const isTyping = target.isContentEditable || target.matches("input, textarea, select");
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
  event.preventDefault();
  field.focus();
  field.select();
}

/**
 * Arrows lead from the field through the results and back; Enter, on a result, is the browser's.
 * @param {KeyboardEvent} event
 */
export function walkOnArrows(event) {
  const links = /** @type {HTMLElement[]} */ ([...results.querySelectorAll(".hit-title a")]);
  const at = links.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const isHere = at >= 0 || document.activeElement === field;
  if (step === 0 || !isHere || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const next = at + step === -1 ? field : links[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
