// An answer, an error or nothing in, what the page shows of it out.

import { showAllCounts, showCounts } from "./choices.js";
import { browse, button, field, isFromDisk, node, notice, status } from "./elements.js";
import { showHits } from "./hits.js";
import { asksForAll, widen } from "./question.js";
import { countSentence, spellingSentences } from "./sentences.js";

/** @param {string} message */
export function say(message) {
  status.textContent = message;
}

/** The state before the first question: the lists to browse. */
export function showNothing() {
  say("");
  showHits([], 0, [], []);
  showNotice();
  browse.hidden = false;
  showAllCounts();
}

/**
 * @param {import("./client.js").Answer} answer
 * @param {import("./question.js").Question} question
 * @param {import("./client.js").Search} search
 * @param {() => void} submit  asks what the form asks then
 */
export function showAnswer(answer, question, search, submit) {
  const { total, hits, facets, found } = answer;
  const phrases = isFromDisk && /["“”]/.test(question.q);
  const ofPhrases = phrases ? ["From disk, phrases are looked for in titles and leads only."] : [];
  say([countSentence(answer, question, search), ...spellingSentences(answer), ...ofPhrases].join(" "));
  showHits(hits, total, found, search.agencies);
  showNotice(...(total === 0 ? adviceNodes(question, submit) : []));
  browse.hidden = total > 0;
  showCounts("agency", facets.agencies);
  showCounts("topic", facets.topics);
}

/**
 * @param {string} message
 * @param {() => void} retry
 */
export function showError(message, retry) {
  say("The search failed.");
  showHits([], 0, [], []);
  showNotice(node("p", {}, message), node("p", {}, button("Try again", retry)));
  browse.hidden = false;
}

/** @param {...HTMLElement} children */
function showNotice(...children) {
  notice.replaceChildren(...children);
  notice.hidden = children.length === 0;
}

/**
 * @param {import("./question.js").Question} question
 * @param {() => void} submit
 */
function adviceNodes(question, submit) {
  const spelling = node("p", {}, "Check the spelling, use fewer or more general words, or browse the lists below.");
  if (asksForAll(question)) return [spelling];
  const wider = button("Search all agencies, topics and dates", () => {
    widen();
    field.focus();
    submit();
  });
  return [spelling, node("p", {}, wider)];
}
