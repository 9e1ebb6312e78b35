// Numbers in, what is said of so many things out.

import { LANGUAGE, gettext } from "./words.js";

const rules = new Intl.PluralRules(LANGUAGE);

/** @param {number} count */
export function grouped(count) {
  return count.toLocaleString(LANGUAGE);
}

/**
 * What is said of a number of things; the number goes where `%(num)s` stands. For a language with other plurals than
 * English, `singular` has its forms by the names that CLDR has for them.
 * @param {string | Record<string, string>} singular
 * @param {string} plural
 * @param {number} count
 * @param {Record<string, string | number>} [values]
 */
export function ngettext(singular, plural, count, values = {}) {
  const forms = typeof singular === "string" ? { one: singular, other: plural } : singular;
  const form = /** @type {Record<string, string>} */ (forms)[rules.select(count)] ?? forms.other;
  return gettext(form, { num: grouped(count), ...values });
}
