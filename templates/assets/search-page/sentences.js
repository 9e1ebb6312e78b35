// An answer in, what is said of it out.

import { DEFAULTS } from "./client.js";

/** @typedef {import("./client.js").Answer} Answer */

/**
 * How many releases were found, and what was asked.
 * @param {Pick<Answer, "total" | "all" | "reading">} answer
 * @param {import("./question.js").Question} question
 */
export function countSentence(answer, { q, agency, named, topic, from, to, sort }) {
  const asked = [
    q.trim() && ` for “${q.trim()}”`,
    agency && (named ? ` of or about ${agency}` : ` of ${agency}`),
    topic && ` on ${topic}`,
    from && ` from ${from}`,
    to && ` to ${to}`,
    sort !== DEFAULTS.sort && answer.total > 1 && `, ${sort} first`,
  ];
  return `${numberFound(answer)} found${asked.filter(Boolean).join("")}.`;
}

/** @param {Pick<Answer, "total" | "all" | "reading">} answer */
function numberFound({ total, all, reading }) {
  const some = total - all;
  if (isPart(reading)) return total === 0 ? "No release so far" : `${releases(total)} so far`;
  if (total === 0) return "No releases";
  if (some === 0) return releases(total);
  if (all === 0) return `No release with all words, ${number(some)} with some,`;
  return `${releases(all)} with all words, ${number(some)} with some,`;
}

/** Whether there are texts that were not read. @param {Answer["reading"]} reading */
export function isPart(reading) {
  return reading !== undefined && reading.read < reading.candidates;
}

/** How far texts were read for phrases; nothing where all were. @param {Pick<Answer, "reading" | "fellBack">} answer */
export function readingSentences({ reading, fellBack }) {
  if (fellBack) return ["No release holds the phrase; these have its words."];
  if (!reading || !isPart(reading)) return [];
  const { read, candidates } = reading;
  return [`Of ${number(candidates)} that have its words, ${number(read)} were read for the phrase.`];
}

/**
 * What became of words that occur nowhere.
 * @param {Pick<Answer, "mended" | "missing">} answer
 */
export function spellingSentences({ mended, missing }) {
  return [
    ...mended.map(({ word, as }) => `“${word}” occurs nowhere; the search was for ${as.map(quoted).join(" or ")}.`),
    ...missing.map((word) => `“${word}” occurs nowhere.`),
  ];
}

/** @param {number} count */
function releases(count) {
  return `${number(count)} ${count === 1 ? "release" : "releases"}`;
}

/** @param {number} count */
function number(count) {
  return count.toLocaleString("en");
}

/** @param {string} word */
function quoted(word) {
  return `“${word}”`;
}
