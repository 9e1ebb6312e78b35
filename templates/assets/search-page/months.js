// What a person typed in, the months that it names out.

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const NAMED = new RegExp(`\\b(${MONTHS.join("|")})[a-z]*\\.?\\s+((?:19|20)[0-9]{2})\\b`, "giu");
const NUMBERED = /(?<![0-9-])((?:19|20)[0-9]{2})-(0[1-9]|1[0-2])(?![0-9-])/gu;

/**
 * The months that a query names, YYYY-MM, each with the query without it: Sep 2015, September 2015, 2015-09.
 * @param {string} text
 */
export function monthsAsked(text) {
  const named = [...text.matchAll(NAMED)].flatMap(([words, name, year]) => {
    const month = MONTHS.indexOf(name.toLowerCase());
    const isMonth = isMonthName(words.split(/[.\s]/)[0].toLowerCase(), month);
    return isMonth ? [{ words, month: `${year}-${String(month + 1).padStart(2, "0")}` }] : [];
  });
  const numbered = [...text.matchAll(NUMBERED)].map(([words]) => ({ words, month: words }));
  return [...named, ...numbered].map(({ words, month }) => ({
    month,
    rest: text.replace(words, " ").replace(/\s+/g, " ").trim(),
  }));
}

/** Whether a word is a full month name or a beginning of it: Sept, but not Marches.
 * @param {string} word
 * @param {number} month  from 0
 */
function isMonthName(word, month) {
  const name = new Date(Date.UTC(2000, month)).toLocaleString("en", { month: "long", timeZone: "UTC" });
  return name.toLowerCase().startsWith(word);
}
