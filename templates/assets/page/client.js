// The search client, loaded when somebody needs it and not before.

const script = /** @type {HTMLScriptElement} */ (document.currentScript);

/** The address of the site's root. */
export const BASE = new URL("../", script.src).href;

const source = new URL("search.js", script.src).href;
// The site's policy lets no text become a script's address but by a policy of this name.
const trusted = /** @type {{ trustedTypes?: { createPolicy: Function } }} */ (globalThis).trustedTypes?.createPolicy("client", {
  createScriptURL: () => source,
});

/** @returns {Promise<unknown>} that `globalThis.motirArchive` is there */
export function loadClient() {
  const element = document.createElement("script");
  element.src = trusted ? trusted.createScriptURL(source) : source;
  return new Promise((resolve, reject) => {
    element.onload = resolve;
    element.onerror = reject;
    document.head.append(element);
  });
}
