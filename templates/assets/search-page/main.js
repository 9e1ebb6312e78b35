// The search page: what the form and the address ask, the search client answers.

import { focusOnSlash, walkOnArrows } from "../keys.js";
import { answerFor, ask, askForMore, askWhileTyping, asked, client, submit } from "./asking.js";
import { offerAgencies } from "./choices.js";
import { agency, counts, field, form, more, results, take } from "./elements.js";
import { showCounts } from "./narrowing.js";
import { forgetGiven, readAddress, returnToAddress } from "./question.js";
import { say } from "./showing.js";
import { goTo, keepPlace, leftPlace } from "./returning.js";
import { MOST_TAKEN, handOver } from "./taking.js";

async function showMore() {
  const shown = results.children.length;
  more.disabled = true; // texts are read for a phrase, which takes a while
  await askForMore();
  more.disabled = false;
  /** @type {HTMLElement | null | undefined} */ (results.children[shown]?.querySelector("a"))?.focus();
}

/** Hand over what was found, as the button says. @param {MouseEvent} event */
async function takeAway({ target }) {
  const asks = /** @type {HTMLElement} */ (target).dataset;
  if (!asks.format) return;
  try {
    const search = await client();
    const { hits } = await answerFor(search, { limit: MOST_TAKEN, texts: asked.texts, snippets: false });
    await handOver(hits, asks, search.size);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
  }
}

/** Show the results again as they were left, and scroll there. */
async function returnTo() {
  const left = leftPlace();
  await ask(left);
  goTo(left);
}

form.addEventListener("input", (event) => {
  forgetGiven(event);
  if (event.target === field) askWhileTyping();
});
form.addEventListener("change", (event) => {
  if (event.target !== field) submit();
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  submit();
});
agency.addEventListener("focus", offerAgencies);
more.addEventListener("click", showMore);
take.addEventListener("click", takeAway);
counts.addEventListener("toggle", showCounts);
document.addEventListener("keydown", (event) => {
  focusOnSlash(event, field);
  /** @type {NodeListOf<HTMLElement>} */
  const links = results.querySelectorAll(".hit-title a");
  walkOnArrows(event, field, [...links]);
});
window.addEventListener("pagehide", () => keepPlace(asked.limit, asked.texts));
window.addEventListener("popstate", () => {
  returnToAddress();
  returnTo();
});

readAddress();
returnTo();
