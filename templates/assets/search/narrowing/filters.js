// What the options and the query ask of a release beside its words, and what is wrong with that.

import { gettext } from "../../words.js";
import { faultsOfDates, isDate, noDate } from "./dates.js";
import { facetsOf, placeCalled } from "./facets.js";

/**
 * @typedef {import("./facets.js").Facets} Facets
 * @typedef {(release: number) => boolean} Filter  whether a release is wanted
 * @typedef {{ field: string, message: string }} Fault  the name of a control or of a filter of the query, and what is
 *   wrong there
 */

/**
 * The filters by name, of the options and of the query.
 * @param {import("../words/query.js").Query} query
 * @param {import("../options.js").Options} options
 */
function valuesOf({ filters }, options) {
  const option = options.named ? { named: options.agency } : { agency: options.agency };
  const given = { ...option, topic: options.topic, after: options.from, before: options.to };
  return [...Object.entries(given).map(([field, value]) => ({ field, value, isNot: false })), ...filters].filter(({ value }) => value);
}

/**
 * The filters, or what is wrong with them.
 * @param {import("../words/query.js").Query} query
 * @param {import("../options.js").Options} options
 * @param {import("../index/search-index.js").SearchIndex} index
 * @returns {Promise<{ isWanted: Filter, faults: Fault[] }>}
 */
export async function filtersOf(query, options, index) {
  const values = valuesOf(query, options);
  const needsFacets = values.some(({ field }) => field !== "after" && field !== "before");
  const facets = needsFacets ? await facetsOf(index) : undefined;
  const faults = faultsOfDates(options.from, options.to);
  const filters = values.flatMap(({ field, value, isNot }) => {
    const made = field === "after" || field === "before" ? byDate(field, value, index.days) : byFacet(field, value, facets);
    if (typeof made === "function") return [(/** @type {number} */ release) => made(release) !== isNot];
    if (!faults.some((fault) => fault.message === made.message)) faults.push(made);
    return [];
  });
  return { isWanted: (release) => filters.every((filter) => filter(release)), faults };
}

/**
 * @param {string} field
 * @param {string} bound  a year or a month too, so that as much of the day is compared as it has
 * @param {import("../index/days.js").Day[]} days
 * @returns {Filter | Fault}
 */
function byDate(field, bound, days) {
  if (!isDate(bound)) {
    return { field: field === "after" ? "from" : "to", message: noDate(bound) };
  }
  const cut = (/** @type {number} */ release) => days[release].date.slice(0, bound.length);
  return field === "after" ? (release) => cut(release) >= bound : (release) => cut(release) <= bound;
}

/**
 * @param {string} field
 * @param {string} value
 * @param {Facets | undefined} facets
 * @returns {Filter | Fault}
 */
function byFacet(field, value, facets) {
  if (!facets) return () => true;
  if (field === "is") {
    const some = { revised: facets.revised, excerpt: facets.excerpts }[value];
    return some ? (release) => some.has(release) : { field, message: gettext("“is:%(value)s” is not a filter: write is:revised or is:excerpt.", { value }) };
  }
  const all = field === "topic" ? facets.topics : facets.agencies;
  const place = placeCalled(all, value);
  if (place < 0) {
    if (field === "topic") return { field, message: gettext("There is no topic “%(name)s” in this archive.", { name: value }) };
    return { field: "agency", message: gettext("There is no agency “%(name)s” in this archive.", { name: value }) };
  }
  if (field === "topic") return (release) => facets.topicsOf[release].includes(place);
  return (release) => {
    const found = facets.agenciesOf[release].indexOf(place);
    return found >= 0 && (field === "named" || found < facets.issuers[release]);
  };
}
