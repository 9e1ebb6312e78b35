// An answer in, what is said of it out.

import { grouped, ngettext } from "../counts.js";
import { LANGUAGE, gettext } from "../words.js";
import { DEFAULTS } from "./client.js";

/** @typedef {import("./client.js").Answer} Answer */

/** Dates as people write them. */
export const longDate = new Intl.DateTimeFormat(LANGUAGE, { dateStyle: "long", timeZone: "UTC" });
const oneOf = new Intl.ListFormat(LANGUAGE, { type: "disjunction" });

/**
 * How many releases were found, and what was asked.
 * @param {Pick<Answer, "total" | "all" | "reading" | "missing">} answer
 * @param {import("./question.js").Question} question  agency and topic by their names
 */
export function countSentence(answer, { q, agency, named, topic, from, to, sort }) {
  const parts = [
    q.trim() && gettext(" for “%(words)s”", { words: unquoted(q.trim()) }),
    agency && (named ? gettext(" of or about %(agency)s", { agency }) : gettext(" of %(agency)s", { agency })),
    topic && gettext(" on %(topic)s", { topic }),
    from && gettext(" from %(day)s", { day: longDay(from) }),
    to && gettext(" to %(day)s", { day: longDay(to) }),
    sort !== DEFAULTS.sort && answer.total > 1 && inOrder(sort),
  ];
  return numberFound(answer, parts.filter(Boolean).join(""));
}

/** A query as it reads between quotation marks: a phrase that is all of it without its own, others in single ones.
 * @param {string} query
 */
function unquoted(query) {
  const [, whole] = query.match(/^["“”„]([^"“”„]*)["“”„]?$/) ?? [];
  return whole ?? query.replace(/["“”„]([^"“”„]*)["“”„]?/g, "‘$1’");
}

/** A day in words. A month, a year and what is no date stay as they are. @param {string} day */
function longDay(day) {
  const date = new Date(day);
  return day.length < 10 || Number.isNaN(date.getTime()) ? day : longDate.format(date);
}

/** @param {string} sort */
function inOrder(sort) {
  return sort === "newest" ? gettext(", newest first") : gettext(", oldest first");
}

/** @param {Pick<Answer, "total" | "all" | "reading" | "missing">} answer @param {string} asked */
function numberFound({ total, all, reading, missing }, asked) {
  const some = grouped(total - all);
  if (isPart(reading)) {
    if (total === 0) return gettext("No release so far found%(asked)s.", { asked });
    return ngettext("%(num)s release so far found%(asked)s.", "%(num)s releases so far found%(asked)s.", total, { asked });
  }
  if (total === 0) return gettext("No releases found%(asked)s.", { asked });
  if (total === all) return ngettext("%(num)s release found%(asked)s.", "%(num)s releases found%(asked)s.", total, { asked });
  if (all === 0) return gettext("No release with all words, %(some)s with some, found%(asked)s.", { some, asked });
  if (missing.length > 0) {
    return ngettext(
      "%(num)s release with all words that occur, %(some)s with some, found%(asked)s.",
      "%(num)s releases with all words that occur, %(some)s with some, found%(asked)s.",
      all,
      { some, asked },
    );
  }
  return ngettext(
    "%(num)s release with all words, %(some)s with some, found%(asked)s.",
    "%(num)s releases with all words, %(some)s with some, found%(asked)s.",
    all,
    { some, asked },
  );
}

/** Whether there are texts that were not read. @param {Answer["reading"]} reading */
export function isPart(reading) {
  return reading !== undefined && reading.read < reading.candidates;
}

/**
 * How far texts were read for phrases; nothing where all were.
 * @param {Pick<Answer, "reading" | "fellBack">} answer
 * @param {boolean} isFromDisk  of texts only titles and leads were read
 */
export function readingSentences({ reading, fellBack }, isFromDisk) {
  if (fellBack && isFromDisk) return [gettext("No title or lead holds the phrase; its words were searched for.")];
  if (fellBack) return [gettext("No release holds the phrase; its words were searched for.")];
  if (!reading || !isPart(reading)) return [];
  const { read, candidates } = reading;
  const [all, some] = [grouped(candidates), grouped(read)];
  return [gettext("Of %(all)s that have its words, %(some)s were read for the phrase.", { all, some })];
}

/**
 * What became of words that occur nowhere, and of an OR that stands between none.
 * @param {Pick<Answer, "hasLoneOr" | "mended" | "missing">} answer
 */
export function spellingSentences({ hasLoneOr, mended, missing }) {
  return [
    ...(hasLoneOr ? [gettext("OR was ignored, because no word is before it.")] : []),
    ...mended.map(({ word, as }) =>
      gettext("“%(word)s” occurs nowhere; the search was for %(words)s.", { word, words: oneOf.format(as.map(quoted)) }),
    ),
    ...missing.map((word) => gettext("“%(word)s” occurs nowhere.", { word })),
  ];
}

/** @param {string} word */
function quoted(word) {
  return `“${word}”`;
}
