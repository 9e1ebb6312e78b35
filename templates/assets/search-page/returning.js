// How much was shown and where, kept in the history: whoever comes back from a result sees what they left.

import { DEFAULTS } from "./client.js";
import { results } from "./elements.js";

/** @typedef {{ limit: number, texts: number, top: number }} Left  hits shown, texts read, and how far down */

history.scrollRestoration = "manual";

/** Keep what is shown, before the page is left.
 * @param {number} limit
 * @param {number} texts
 */
export function keepPlace(limit, texts) {
  try {
    history.replaceState({ limit, texts, top: scrollY }, "");
  } catch {
    // A browser may forbid this for pages on disk; then one comes back to the first hits.
  }
}

/** What was left. @returns {Left} */
export function leftPlace() {
  const { limit = DEFAULTS.limit, texts = DEFAULTS.texts, top = 0 } = history.state ?? {};
  return { limit, texts, top };
}

/** Scroll to where the page was left; call it when the results are back, so the page is long enough. @param {Left} left */
export function goTo({ top }) {
  if (results.children.length > 0) scrollTo({ top, behavior: "instant" });
}
