// The agencies and topics that the form offers, each with the number of hits that it would leave.

import { form } from "./elements.js";

/** The options that stand for an agency or a topic. */
function choices() {
  return /** @type {NodeListOf<HTMLOptionElement>} */ (form.querySelectorAll("option[data-name]"));
}

/**
 * @param {HTMLOptionElement} option
 * @param {string} count
 */
function label(option, count) {
  option.textContent = `${option.dataset.name} (${count})`;
}

/**
 * Say at each choice of a control how many of the hits it would leave.
 * @param {string} name
 * @param {{ id: string, count: number }[]} facets
 */
export function showCounts(name, facets) {
  const counts = new Map(facets.map(({ id, count }) => [id, count]));
  for (const option of choices()) {
    const select = /** @type {HTMLSelectElement} */ (option.closest("select"));
    if (select.name === name) label(option, String(counts.get(option.value) ?? 0));
  }
}

/** Say at each choice how many releases there are of it. */
export function showAllCounts() {
  for (const option of choices()) label(option, option.dataset.count ?? "0");
}
