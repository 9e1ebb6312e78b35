// What the form asks for, and the address that asks the same.

import { DEFAULTS } from "./client.js";
import { form } from "./elements.js";

const NOTHING = { q: "", agency: "", topic: "", from: "", to: "", sort: DEFAULTS.sort };

/** @typedef {typeof NOTHING} Question  by the names of the controls; empty where nothing is asked */

const controls = /** @type {(HTMLInputElement | HTMLSelectElement)[]} */ ([...form.elements]).filter(
  ({ name }) => name,
);

/** What the form asks for. A date that is still being typed does not count.
 * @returns {Question}
 */
export function readForm() {
  const values = controls.map((control) => [control.name, control.validity.valid ? control.value : ""]);
  return { ...NOTHING, ...Object.fromEntries(values) };
}

/** Write what the address asks for into the form. */
export function readAddress() {
  const asked = new URLSearchParams(location.search);
  for (const control of controls) {
    control.value = asked.get(control.name) ?? "";
    if (control instanceof HTMLSelectElement && control.selectedIndex < 0) control.selectedIndex = 0;
  }
}

/** Ask for the words alone, in any agency, topic and time. */
export function widen() {
  for (const control of controls) if (!["q", "sort"].includes(control.name)) control.value = "";
}

/** @param {Question} question */
export function asksForAll({ agency, topic, from, to }) {
  return !agency && !topic && !from && !to;
}

/**
 * Whether a question asks for anything.
 * @param {Question} question
 * @param {number} shortest  letters of a query
 */
export function asksAnything(question, shortest) {
  const query = question.q.trim();
  return [...query].length >= shortest || (query === "" && !asksForAll(question));
}

/** The address that asks a question. What needs not be said is left out. @param {Question} question */
function addressOf(question) {
  const asked = Object.entries(question).filter(
    ([name, value]) => value !== "" && value !== NOTHING[/** @type {keyof Question} */ (name)],
  );
  return location.pathname + (asked.length ? `?${new URLSearchParams(asked)}` : "");
}

/** The address that "back" returns to: the last one that was submitted or loaded. */
let submitted = location.pathname + location.search;

/** Take the present address, which "back" led to, for the last one that was submitted. */
export function returnToAddress() {
  submitted = location.pathname + location.search;
  readAddress();
}

/**
 * Keep what the form asks in the address bar. Words that were typed since the last submitted question took its place
 * there, so that one is put back before a new one goes on top of it.
 * @param {{ asSubmitted: boolean }} how
 */
export function keepInAddress({ asSubmitted }) {
  const address = addressOf(readForm());
  try {
    if (asSubmitted && address !== submitted) {
      history.replaceState(null, "", submitted);
      history.pushState(null, "", address);
      submitted = address;
    } else {
      history.replaceState(null, "", address);
    }
  } catch {
    // A browser may forbid this for pages on disk, or when it happens too often; searching works without.
  }
}
