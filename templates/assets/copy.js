// A button beside each citation that copies it. Without it, or without JavaScript, the text can be selected.
(() => {
  "use strict";
  if (!navigator.clipboard) return; // there is none on pages from disk in some browsers

  /** @param {HTMLPreElement} text */
  const addButton = (text) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    button.setAttribute("aria-label", `Copy ${text.getAttribute("aria-label") ?? ""}`);
    const said = document.createElement("span");
    said.setAttribute("role", "status");
    said.className = "copied";
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(text.textContent ?? "");
        said.textContent = "Copied";
      } catch {
        said.textContent = "Select the text and copy it";
      }
      setTimeout(() => {
        said.textContent = "";
      }, 3000);
    });
    text.after(button, said);
  };

  document.querySelectorAll(".citation pre").forEach((text) => addButton(/** @type {HTMLPreElement} */ (text)));
})();
