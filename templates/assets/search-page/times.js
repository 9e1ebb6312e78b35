// What a person typed in, the months and days that it names out.

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const YEAR = "((?:19|20)[0-9]{2})";
/** 15 October 2026, October 15, 2026, Oct 2026. */
const NAMED = new RegExp(`(?<![\\w-])(?:([0-9]{1,2})\\s+)?((?:${MONTHS.join("|")})[a-z]*)\\.?\\s+(?:([0-9]{1,2}),\\s*)?${YEAR}\\b`, "giu");
/** 2026-10-15, 2026-10. */
const NUMBERED = new RegExp(`(?<![0-9-])${YEAR}-(0[1-9]|1[0-2])(?:-[0-9]{2})?(?![0-9-])`, "gu");

/**
 * The months and days that a query names, YYYY-MM or YYYY-MM-DD, each with the query without it.
 * @param {string} text
 */
export function timesAsked(text) {
  const named = [...text.matchAll(NAMED)].flatMap(([words, before, name, after, year]) => {
    const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
    const parts = [String(month + 1), before ?? after].filter(Boolean).map((part) => part.padStart(2, "0"));
    return isMonthName(name.toLowerCase(), month) ? [{ words, time: [year, ...parts].join("-") }] : [];
  });
  const numbered = [...text.matchAll(NUMBERED)].map(([words]) => ({ words, time: words }));
  return [...named, ...numbered].filter(({ time }) => isInCalendar(time)).map(({ words, time }) => ({
    time,
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

/** Whether there is such a month or day: 30 February would be read as 2 March. @param {string} time */
function isInCalendar(time) {
  const date = new Date(time);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(time);
}
