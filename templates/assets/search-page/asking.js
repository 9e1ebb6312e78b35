// The question of the form in, its answer on the page out; only the latest question is answered.

import { gettext } from "../words.js";
import { DEFAULTS, createSearch } from "./client.js";
import { base, isFromDisk } from "./elements.js";
import { asksAnything, keepInAddress, readForm } from "./question.js";
import { say, showAnswer, showError, showNothing } from "./showing.js";

/** Pause in typing after which a search starts, in milliseconds: longer than between two letters, and hardly felt. */
const PAUSE = 150;
/** Letters after which typing alone starts a search; submitting needs one. */
const SHORTEST_TYPED = 2;

/**
 * @typedef {object} How
 * @property {number} [limit]  hits to show
 * @property {number} [texts]  to read for phrases, at most
 * @property {number} [shortest]  the letters that a query needs
 */

/** @type {ReturnType<typeof createSearch> | null} */
let loading = null;

/** The search client, loaded at the first need and again after a failure. */
export function client() {
  loading ??= createSearch(isFromDisk ? { base } : { base, fetch: fetch.bind(globalThis) }).catch((error) => {
    loading = null;
    throw error;
  });
  return loading;
}

/** The number of the latest question; answers to others come too late. */
let latest = 0;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let pause;
/** How much the latest question asked to be shown, and to be read for it. */
export const asked = { limit: DEFAULTS.limit, texts: DEFAULTS.texts };

/**
 * Ask what the form asks and show the answer.
 * @param {How} [how]
 */
export async function ask({ limit = DEFAULTS.limit, texts = DEFAULTS.texts, shortest = 1 } = {}) {
  clearTimeout(pause);
  latest += 1;
  Object.assign(asked, { limit, texts });
  const number = latest;
  const question = readForm();
  if (!asksAnything(question, shortest)) return showNothing();
  if (!loading) say(gettext("Loading the index…"));
  try {
    const search = await client();
    const answer = await answerFor(search, { limit, texts });
    const named = await withNames(question, search);
    if (number === latest) showAnswer(answer, named, submit);
  } catch (error) {
    if (number === latest) showError(error instanceof Error ? error.message : String(error), ask);
  }
}

/**
 * The question with the names of agency and topic, which an address gives by their ids.
 * @param {import("./question.js").Question} question
 * @param {import("./client.js").Search} search
 */
async function withNames(question, search) {
  if (!question.agency && !question.topic) return question;
  const { agencies, topics } = await search.facets();
  const nameOf = (/** @type {{ id: string, name: string }[]} */ all, /** @type {string} */ given) => all.find(({ id }) => id === given)?.name ?? given;
  return { ...question, agency: nameOf(agencies, question.agency), topic: nameOf(topics, question.topic) };
}

/**
 * What the client answers to the form.
 * @param {Awaited<ReturnType<typeof createSearch>>} search
 * @param {{ limit: number, texts: number, snippets?: boolean }} how
 */
export function answerFor(search, how) {
  const { q, named, ...options } = readForm();
  return search.search(q, { ...options, named: named !== "", ...how });
}

/** Each "Show more" reads this many times as many texts for phrases; docs/decisions/phrases-from-texts.md tells why. */
const MORE_TEXTS = 3;

/** Show more hits, and read more texts where phrases are looked for. */
export function askForMore() {
  return ask({ limit: asked.limit + DEFAULTS.limit, texts: asked.texts * MORE_TEXTS });
}

/** Ask what the form asks, and keep the question where "back" finds it. */
export function submit() {
  keepInAddress({ asSubmitted: true });
  ask();
}

/** Ask what the form asks as soon as nobody types any more. */
export function askWhileTyping() {
  clearTimeout(pause);
  pause = setTimeout(() => {
    keepInAddress({ asSubmitted: false });
    ask({ shortest: SHORTEST_TYPED });
  }, PAUSE);
}
