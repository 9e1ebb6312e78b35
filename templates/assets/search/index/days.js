// The packed days of the manifest in, the day of each release out. Releases are numbered from the newest.

import { unpack } from "./packing.js";

const MILLISECONDS = 86_400_000;

/**
 * The day of a release, and which of the releases is the first of it.
 * @typedef {object} Day
 * @property {string} date  YYYY-MM-DD
 * @property {number} first  the number of its first release
 * @property {number} releases  how many it has
 */

/**
 * The day of each release.
 * @param {string} packed  pairs: days back from the previous pair's day, number of releases
 * @param {string} newest  YYYY-MM-DD
 * @returns {Day[]}
 */
export function readDays(packed, newest) {
  const numbers = unpack(packed);
  /** @type {Day[]} */
  const days = [];
  let time = Date.parse(newest);
  for (let at = 0; at < numbers.length; at += 2) {
    time -= numbers[at] * MILLISECONDS;
    const releases = numbers[at + 1];
    const day = { date: new Date(time).toISOString().slice(0, 10), first: days.length, releases };
    for (let count = 0; count < releases; count += 1) days.push(day);
  }
  return days;
}
