// A text in, the same text out as it is compared: without case, accents and possessives.
//
// The rules of search/terms.py, which gives the reasons;
// tests/data/search_vectors.json tests both against each other.

const ALPHABET =
  "\u0000-\u052f" +
  "\u1100-\u11ff\u3130-\u318e\uac00-\ud7a3" +
  "\u1e00-\u1fff\u2000-\u209c\u2100-\u218b\u2460-\u24ff" +
  "\u3000-\u30ff\u3200-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufad9" +
  "\ufb00-\ufb06\uff01-\uffee";
export const DIGITS = "0-9";
export const LETTERS =
  "a-z\u00e0-\u00f6\u00f8-\u02af\u1e00-\u1eff\u0370-\u0373\u0376-\u037d\u0386\u0388-\u0481\u048a-\u052f";
export const SYLLABLES =
  "\u1100-\u11ff\uac00-\ud7a3\u3005\u3041-\u3096\u30a1-\u30fa\u30fc\u3400-\u4dbf\u4e00-\u9fff";
export const IN_WORD = `[${DIGITS}${LETTERS}${SYLLABLES}]`;

const IGNORED =
  /[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0]/gu;
const APOSTROPHES = /[`\u00b4\u02bc\u2018\u2019\u201b\uff07]/gu;
const FOREIGN = new RegExp(`[^${ALPHABET}]`, "gu");
const ACCENTS = /[\u0300-\u036f]/gu;
/** @type {Record<string, string>} */
const SPELLINGS = {
  ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", þ: "th", ł: "l", ħ: "h", ı: "i", ς: "σ",
};
const SPELLED = new RegExp(`[${Object.keys(SPELLINGS).join("")}]`, "gu");
const POSSESSIVE = new RegExp(`'s(?!${IN_WORD})|'`, "gu");
const THOUSANDS = new RegExp(`([${DIGITS}]),(?=[${DIGITS}]{3}(?![${DIGITS}]))`, "gu");

/** @param {string} text */
export function fold(text) {
  const plain = text.replace(IGNORED, "").replace(APOSTROPHES, "'").replace(FOREIGN, " ");
  const lower = plain.normalize("NFKD").toLowerCase();
  const letters = lower.replace(ACCENTS, "").replace(SPELLED, (letter) => SPELLINGS[letter]).normalize("NFC");
  return letters.replace(POSSESSIVE, "").replace(THOUSANDS, "$1");
}
