// An answer, an error or nothing in, what the page shows of it out.

import { LANGUAGE, gettext } from "../words.js";
import { browse, button, field, form, isFromDisk, node, notice, status } from "./elements.js";
import { showHits } from "./hits.js";
import { offerCounts } from "./narrowing.js";
import { asksForAll, widen, writeForm } from "./question.js";
import { countSentence, isPart, readingSentences, spellingSentences } from "./sentences.js";
import { offerToTake } from "./taking.js";
import { timesAsked } from "./times.js";

/** @param {string} message */
export function say(message) {
  status.textContent = message;
}

/** The state before the first question: the lists to browse. */
export function showNothing() {
  say("");
  showHits([], false, []);
  showNotice();
  showFaults([]);
  offerCounts(null);
  offerToTake(0);
  browse.hidden = false;
}

/**
 * @param {import("./client.js").Answer} answer
 * @param {import("./question.js").Question} question
 * @param {() => void} submit  asks what the form asks then
 */
export function showAnswer(answer, question, submit) {
  const { total, hits, found, faults, reading } = answer;
  const phrases = isFromDisk && /["“”]/.test(question.q);
  const ofPhrases = phrases ? [gettext("From disk, phrases are looked for in titles and leads only.")] : [];
  showFaults(faults);
  const sentences = [countSentence(answer, question), ...readingSentences(answer, isFromDisk), ...spellingSentences(answer)];
  say(faults.length > 0 ? gettext("Nothing was searched for.") : [...sentences, ...ofPhrases].join(" "));
  showHits(hits, hits.length < total || isPart(reading), found);
  const nothing = total === 0 && faults.length === 0 && !isPart(reading);
  const advice = nothing ? adviceNodes(question, submit) : faults.length > 0 ? widerNodes(question, submit) : [];
  showNotice(...timeNodes(question, submit), ...advice);
  offerCounts(faults.length > 0 ? null : answer, submit);
  offerToTake(total);
  browse.hidden = total > 0;
}

/**
 * @param {string} message
 * @param {() => void} retry
 */
export function showError(message, retry) {
  say(gettext("The search failed."));
  showHits([], false, []);
  offerCounts(null);
  offerToTake(0);
  showNotice(node("p", {}, message), node("p", {}, button(gettext("Try again"), () => retry())));
  browse.hidden = false;
}

/** Say at each control what is wrong with it; what is wrong in the query itself, at its field.
 * @param {import("./client.js").Answer["faults"]} faults
 */
function showFaults(faults) {
  const places = form.querySelectorAll(".search-fault");
  const known = new Set([...places].map(({ id }) => id.replace("search-fault-", "")));
  for (const place of places) {
    const name = place.id.replace("search-fault-", "");
    const own = faults.filter(({ field }) => field === name || (name === "q" && !known.has(field)));
    place.textContent = own.map(({ message }) => message).join(" ");
    document.getElementById(`search-${name}`)?.setAttribute("aria-invalid", String(own.length > 0));
  }
}

/** @param {...HTMLElement} children */
function showNotice(...children) {
  notice.replaceChildren(...children);
  notice.hidden = children.length === 0;
}

/**
 * Months and days that the query names, as filters.
 * @param {import("./question.js").Question} question
 * @param {() => void} submit
 */
function timeNodes({ q, from }, submit) {
  if (from) return [];
  return timesAsked(q).map(({ time, rest }) => {
    /** @type {Intl.DateTimeFormatOptions} */
    const style = time.length > 7 ? { dateStyle: "long" } : { month: "long", year: "numeric" };
    const name = new Date(time).toLocaleString(LANGUAGE, { ...style, timeZone: "UTC" });
    const narrow = button(gettext("Search the releases of %(month)s", { month: name }), () => {
      writeForm({ q: rest, from: time, to: time });
      submit();
    });
    return node("p", {}, narrow);
  });
}

/**
 * What helps where nothing was found.
 * @param {import("./question.js").Question} question
 * @param {() => void} submit
 */
function adviceNodes(question, submit) {
  const spelling = node("p", {}, gettext("Use fewer or more general words, or browse the lists below."));
  return [spelling, ...widerNodes(question, submit)];
}

/**
 * A way out of filters, of faulty ones too: an address may name one that the form has no control for.
 * @param {import("./question.js").Question} question
 * @param {() => void} submit
 */
function widerNodes(question, submit) {
  if (asksForAll(question)) return [];
  const wider = button(gettext("Search all agencies, topics and dates"), () => {
    widen();
    field.focus();
    submit();
  });
  return [node("p", {}, wider)];
}
