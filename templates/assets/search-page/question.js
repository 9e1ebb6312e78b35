// What the form asks for, and the address that asks the same.

import { DEFAULTS } from "./client.js";
import { form } from "./elements.js";

const NOTHING = { q: "", agency: "", named: "", topic: "", from: "", to: "", sort: DEFAULTS.sort };

/** @typedef {typeof NOTHING} Question  by the names of the controls; empty where nothing is asked */

const controls = /** @type {(HTMLInputElement | HTMLSelectElement)[]} */ ([...form.elements]).filter(
  ({ name }) => name,
);

/** What the form asks for.
 * @returns {Question}
 */
export function readForm() {
  const values = controls.map((control) => [control.name, valueOf(control)]);
  return { ...NOTHING, ...Object.fromEntries(values) };
}

/** The control's value, or the text it could not hold, such as a date that does not exist (dataset.given).
 * @param {HTMLInputElement | HTMLSelectElement} control
 */
function valueOf(control) {
  if (control.type === "checkbox") return /** @type {HTMLInputElement} */ (control).checked ? control.value : "";
  return control.value || control.dataset.given || "";
}

/**
 * @param {HTMLInputElement | HTMLSelectElement} control
 * @param {string} value
 */
function setValue(control, value) {
  if (control.type === "checkbox") /** @type {HTMLInputElement} */ (control).checked = value !== "";
  else control.value = control.type === "date" ? dayOf(value, control.name === "to") : value;
  if (control.value === "" && value !== "") control.dataset.given = value;
  else delete control.dataset.given;
  if (control instanceof HTMLSelectElement && control.selectedIndex < 0) control.selectedIndex = 0;
}

/** The day that a year or a month begins or ends with; a day itself.
 * @param {string} date
 * @param {boolean} isEnd
 */
function dayOf(date, isEnd) {
  if (!/^[0-9]{4}(-[0-9]{2})?$/.test(date)) return date;
  const [year, month = isEnd ? "12" : "01"] = date.split("-");
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${year}-${month}-${isEnd ? last : "01"}`;
}

/** What is typed or chosen overrides what the address gave. @param {Event} event */
export function forgetGiven({ target }) {
  if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) delete target.dataset.given;
}

/** Write a question into the form. @param {Partial<Question>} question */
export function writeForm(question) {
  for (const control of controls) {
    const value = question[/** @type {keyof Question} */ (control.name)];
    if (value !== undefined) setValue(control, value);
  }
}

/** Write what the address asks for into the form. */
export function readAddress() {
  writeForm({ ...NOTHING, ...Object.fromEntries(new URLSearchParams(location.search)) });
}

/** Ask for the words alone, in any agency, topic and time. */
export function widen() {
  writeForm({ agency: "", named: "", topic: "", from: "", to: "" });
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
export function addressOf(question) {
  const asked = Object.entries(question).filter(
    ([name, value]) => value !== "" && value !== NOTHING[/** @type {keyof Question} */ (name)],
  );
  return location.pathname + (asked.length ? `?${new URLSearchParams(asked)}` : "");
}

/** The address that "back" returns to: the last one that was submitted or loaded. */
let submitted = location.pathname + location.search;

/** After "back": treat the present address as submitted. */
export function returnToAddress() {
  submitted = location.pathname + location.search;
  readAddress();
}

/**
 * Keep what the form asks in the address bar. Typing overwrote the submitted entry of the history, so it is restored
 * before a new one is pushed.
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
