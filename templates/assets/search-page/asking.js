// The question of the form in, its answer on the page out; only the latest question is answered.

import { DEFAULTS, createSearch } from "./client.js";
import { base, isFromDisk } from "./elements.js";
import { asksAnything, keepInAddress, readForm } from "./question.js";
import { say, showAnswer, showError, showNothing } from "./showing.js";

/** Pause in typing after which a search starts, in milliseconds: longer than between two letters, and hardly felt. */
const PAUSE = 150;
/** Letters after which typing alone starts a search; submitting needs one. */
const SHORTEST_TYPED = 2;

/** @type {ReturnType<typeof createSearch> | null} */
let loading = null;

/** The search client, loaded at the first need and again after a failure. */
function client() {
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

/**
 * Ask what the form asks and show the answer.
 * @param {{ limit?: number, shortest?: number }} [how]  shortest: the letters that a query needs
 */
export async function ask({ limit = DEFAULTS.limit, shortest = 1 } = {}) {
  clearTimeout(pause);
  latest += 1;
  const number = latest;
  const question = readForm();
  if (!asksAnything(question, shortest)) return showNothing();
  if (!loading) say("Loading the index…");
  try {
    const search = await client();
    const { q, ...options } = question;
    const answer = await search.search(q, { ...options, limit });
    if (number === latest) showAnswer(answer, question, search, submit);
  } catch (error) {
    if (number === latest) showError(error instanceof Error ? error.message : String(error), ask);
  }
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
