// An answer in, what is said of it out.

import { DEFAULTS } from "./client.js";

/**
 * @typedef {import("./client.js").Search} Search
 * @typedef {import("./client.js").Answer} Answer
 */

/**
 * How many releases were found, and what was asked.
 * @param {Pick<Answer, "total" | "isAtLeast">} answer
 * @param {import("./question.js").Question} question
 * @param {Pick<Search, "agencies" | "topics">} search
 */
export function countSentence({ total, isAtLeast }, { q, agency, topic, from, to, sort }, search) {
  const none = isAtLeast ? "Among the likeliest, no" : "No";
  const count = total === 0 ? none : `${isAtLeast ? "At least " : ""}${total.toLocaleString("en")}`;
  const asked = [
    q.trim() && ` for “${q.trim()}”`,
    agency && ` of ${nameOf(agency, search.agencies)}`,
    topic && ` on ${nameOf(topic, search.topics)}`,
    from && ` from ${from}`,
    to && ` to ${to}`,
    sort !== DEFAULTS.sort && total > 1 && `, ${sort} first`,
  ];
  return `${count} ${total === 1 ? "release" : "releases"} found${asked.filter(Boolean).join("")}.`;
}

/**
 * @param {string} id
 * @param {{ id: string, name: string }[]} all
 */
function nameOf(id, all) {
  return all.find((each) => each.id === id)?.name ?? id;
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

/** @param {string} word */
function quoted(word) {
  return `“${word}”`;
}
