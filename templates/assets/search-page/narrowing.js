// The hits by year, agency and topic, counted when somebody reaches for them: each a link that narrows.

import { grouped } from "../counts.js";
import { gettext } from "../words.js";
import { counts, facets, node } from "./elements.js";
import { addressOf, readForm, writeForm } from "./question.js";

/** @typedef {import("./client.js").Answer} Answer */

/** Most links per kind; the form's list has all agencies. Chosen, not measured. */
const MOST = 12;

/** @type {Answer | null} */
let counted = null;
/** @type {() => void} */
let askAgain = () => {};

/**
 * Offer to count the hits of an answer, or count them where the counts are open.
 * @param {Answer | null} answer
 * @param {() => void} [submit]  asks what the form asks then
 */
export function offerCounts(answer, submit = askAgain) {
  [counted, askAgain] = [answer, submit];
  counts.hidden = !answer || answer.total === 0;
  if (counts.open) showCounts();
}

/** Count the hits of the latest answer and show how many are of what. */
export async function showCounts() {
  const answer = counted;
  if (!answer || !counts.open) return;
  const { years, agencies, topics } = await answer.facets();
  if (answer !== counted) return;
  facets.replaceChildren(
    listOf(gettext("Year"), years, (year) => ({ from: `${year}-01-01`, to: `${year}-12-31` })),
    listOf(gettext("Issued by"), agencies, (agency) => ({ agency, named: "" })),
    listOf(gettext("Topic"), topics, (topic) => ({ topic })),
  );
}

/**
 * @param {string} heading
 * @param {{ id: string, name: string, count: number }[]} all
 * @param {(id: string) => Partial<import("./question.js").Question>} narrowed
 */
function listOf(heading, all, narrowed) {
  const links = all.slice(0, MOST).map(({ id, name, count }) => {
    const link = node("a", { href: addressOf({ ...readForm(), ...narrowed(id) }) }, name);
    link.addEventListener("click", (event) => {
      event.preventDefault();
      writeForm(narrowed(id));
      askAgain();
    });
    return node("li", {}, link, " ", node("span", { class: "count" }, grouped(count)));
  });
  if (links.length === 0) return "";
  return node("section", {}, node("h2", {}, heading), node("ul", { class: "browse-list" }, ...links));
}
