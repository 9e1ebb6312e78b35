// Words in, words in the language of the site out.
//
// Scripts say them in English, `gettext("Copied")`. When a site is built, the English between these quotation marks gives
// way to the site's language: language/words_in_scripts.py. What varies in a text has a name, `%(name)s`.

/** The language of the page, for dates and numbers; English is that of no one country. */
export const LANGUAGE = (globalThis.document?.documentElement?.lang || "en").replace(/^en$/, "en-GB");

/**
 * A text with its places filled.
 * @param {string} text
 * @param {Record<string, string | number>} [values]
 */
export function gettext(text, values = {}) {
  return text.replace(/%\((\w+)\)s/g, (_, name) => String(values[name]));
}
