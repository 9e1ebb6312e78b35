// Light or dark: what the visitor's system says, or what they chose on an earlier page. It stands in the head
// and is waited for, so that no page shows itself in one before it turns to the other.

import { gettext } from "./words.js";

const KEY = "motir-archive-look";
const root = document.documentElement;
root.classList.add("scripted"); // what is of no use without scripts shows itself

/** @returns {string | null} */
function chosen() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // the browser keeps nothing for this site
  }
}

/** @param {string} look */
function choose(look) {
  root.dataset.look = look;
  try {
    localStorage.setItem(KEY, look);
  } catch {
    // It holds for this page.
  }
}

const before = chosen();
if (before === "light" || before === "dark") root.dataset.look = before;

document.addEventListener("DOMContentLoaded", () => {
  const button = /** @type {HTMLButtonElement | null} */ (document.getElementById("look"));
  if (!button) return; // a template of the user's own
  const system = matchMedia("(prefers-color-scheme: dark)");
  const other = () => ((root.dataset.look ?? (system.matches ? "dark" : "light")) === "dark" ? "light" : "dark");
  const name = () => {
    const isLight = other() === "light";
    button.textContent = isLight ? gettext("Light") : gettext("Dark");
    button.setAttribute("aria-label", isLight ? gettext("Light colours") : gettext("Dark colours"));
  };
  button.addEventListener("click", () => {
    choose(other());
    name();
  });
  system.addEventListener("change", name);
  name();
});
