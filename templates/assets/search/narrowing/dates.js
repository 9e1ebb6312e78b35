// Checks dates that people write, and says what is wrong with them.

import { gettext } from "../../words.js";

const DATE = /^([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?$/;
/** Whether a text is a year, a month or a day that there is: YYYY, YYYY-MM or YYYY-MM-DD. @param {string} text */
export function isDate(text) {
  const [, year, month = "01", day = "01"] = DATE.exec(text) ?? [];
  if (!year) return false;
  const time = Date.parse(`${year}-${month}-${day}`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === `${year}-${month}-${day}`;
}

/** What is wrong with a text that isDate does not take. @param {string} text */
export function noDate(text) {
  return gettext("“%(text)s” is not a date: write 2025, 2025-11 or 2025-11-28.", { text });
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
    if (date !== "" && !isDate(date)) faults.push({ field, message: noDate(date) });
  }
  // A bound may be a year or a month, so as much is compared as both have.
  const length = Math.min(from.length, to.length);
  if (faults.length === 0 && length > 0 && from.slice(0, length) > to.slice(0, length)) {
    faults.push({ field: "from", message: gettext("%(from)s is after %(to)s, so no day is between them.", { from, to }) });
  }
  return faults;
}
