// The search page: what the form and the address ask, the search client answers.

import { ask, askWhileTyping, submit } from "./asking.js";
import { DEFAULTS } from "./client.js";
import { form, more, results } from "./elements.js";
import { focusOnSlash, walkOnArrows } from "./keys.js";
import { readAddress, returnToAddress } from "./question.js";

async function showMore() {
  const shown = results.children.length;
  await ask({ limit: shown + DEFAULTS.limit });
  /** @type {HTMLElement | null | undefined} */ (results.children[shown]?.querySelector("a"))?.focus();
}

form.addEventListener("input", askWhileTyping);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  submit();
});
more.addEventListener("click", showMore);
document.addEventListener("keydown", focusOnSlash);
document.addEventListener("keydown", walkOnArrows);
window.addEventListener("popstate", () => {
  returnToAddress();
  ask();
});

readAddress();
ask();
