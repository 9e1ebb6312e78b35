// Buttons beside each citation that copy it and, where programs read it, save it as a file. Without them, or without
// JavaScript, the text can be selected.

import { gettext } from "../words.js";

const page = decodeURIComponent(location.pathname.split("/").pop() ?? "").replace(/\.html$/, "");

/** @param {string} kind @param {string} label @param {string} name @returns {HTMLButtonElement} */
const button = (kind, label, name) => {
  const made = document.createElement("button");
  made.type = "button";
  made.className = kind;
  made.textContent = label;
  made.setAttribute("aria-label", name);
  return made;
};

/** @param {HTMLElement} text */
const nameOf = (text) => text.previousElementSibling?.textContent ?? "";

/** @param {HTMLPreElement} text */
const addCopy = (text) => {
  const copy = button("copy", gettext("Copy"), gettext("Copy %(citation)s", { citation: nameOf(text) }));
  const said = document.createElement("span");
  said.setAttribute("role", "status");
  said.className = "copied";
  copy.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text.textContent ?? "");
      said.textContent = gettext("Copied");
    } catch {
      said.textContent = gettext("Select the text and copy it");
    }
    setTimeout(() => {
      said.textContent = "";
    }, 3000);
  });
  text.after(copy, said);
};

/** @param {HTMLPreElement} text @param {string} name */
const addSave = (text, name) => {
  const save = button("save", gettext("Save"), gettext("Save %(citation)s", { citation: nameOf(text) }));
  save.addEventListener("click", () => {
    const address = URL.createObjectURL(new Blob([text.textContent ?? ""], { type: "text/plain" }));
    const link = document.createElement("a");
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
  });
  text.after(save);
};

document.querySelectorAll(".citation pre").forEach((each) => {
  const text = /** @type {HTMLPreElement} */ (each);
  if (text.dataset.suffix) addSave(text, `${page}.${text.dataset.suffix}`);
  if (navigator.clipboard) addCopy(text); // there is none on pages from disk in some browsers
});
