// Dates that people write in, what they mean or what is wrong with them out.

const DATE = /^([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?$/;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const NAMED = new RegExp(`\\b(${MONTHS.join("|")})[a-z]*\\.?\\s+((?:19|20)[0-9]{2})\\b`, "giu");
const NUMBERED = /(?<![0-9-])((?:19|20)[0-9]{2})-(0[1-9]|1[0-2])(?![0-9-])/gu;

/** Whether a text is a year, a month or a day that there is: YYYY, YYYY-MM or YYYY-MM-DD. @param {string} text */
export function isDate(text) {
  const [, year, month = "01", day = "01"] = DATE.exec(text) ?? [];
  if (!year) return false;
  const time = Date.parse(`${year}-${month}-${day}`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === `${year}-${month}-${day}`;
}

/**
 * What is wrong with the dates that bound a search; empty where nothing is.
 * @param {string} from
 * @param {string} to
 * @returns {{ field: string, message: string }[]}
 */
export function faultsOfDates(from, to) {
  const faults = [];
  for (const [field, date] of Object.entries({ from, to })) {
    if (date !== "" && !isDate(date)) faults.push({ field, message: `“${date}” is no date: write 2025, 2025-11 or 2025-11-28.` });
  }
  // A bound may be a year or a month, so as much is compared as both have.
  const length = Math.min(from.length, to.length);
  if (faults.length === 0 && length > 0 && from.slice(0, length) > to.slice(0, length)) {
    faults.push({ field: "from", message: `${from} is after ${to}, so that no day is between them.` });
  }
  return faults;
}

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

/** Whether a word is a month's name or what is left of it: Sept, but not Marches.
 * @param {string} word
 * @param {number} month  from 0
 */
function isMonthName(word, month) {
  const name = new Date(Date.UTC(2000, month)).toLocaleString("en", { month: "long", timeZone: "UTC" });
  return name.toLowerCase().startsWith(word);
}
