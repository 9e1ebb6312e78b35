// What the options and the query ask of a release beside its words: agency, topic, days, revised, excerpt.

import { placeCalled } from "./facets.js";

/**
 * Whether a release is wanted.
 * @typedef {(candidate: { release: number }) => boolean} Filter
 *
 * Those by agency and by topic are apart: how many hits there are by agency is counted among all agencies, and by
 * topic among all topics.
 * @typedef {{ agency: Filter, topic: Filter, rest: Filter }} Filters
 */

/**
 * @param {import("./query.js").Query} query
 * @param {import("./options.js").Options} options
 * @param {import("./days.js").Day[]} days
 * @param {import("./facets.js").Facets} facets
 * @returns {Filters}
 */
export function filtersOf(query, options, days, facets) {
  const values = (/** @type {string} */ field, /** @type {string} */ option) =>
    [option, ...query.filters.filter((each) => each.field === field).map(({ value }) => value)].filter(Boolean);
  const agencies = values("agency", options.agency).map((name) => placeCalled(facets.agencies, name));
  const topics = values("topic", options.topic).map((name) => placeCalled(facets.topics, name));
  const flags = values("is", "");
  const from = values("after", options.from);
  const to = values("before", options.to);
  // A bound may be a year or a month, so as much of the day is compared as it has.
  const cut = (/** @type {number} */ release, /** @type {string} */ bound) => days[release].date.slice(0, bound.length);
  return {
    agency: ({ release }) => agencies.every((place) => facets.agenciesOf[release].includes(place)),
    topic: ({ release }) => topics.every((place) => facets.topicsOf[release].includes(place)),
    rest: ({ release }) =>
      from.every((bound) => cut(release, bound) >= bound) &&
      to.every((bound) => cut(release, bound) <= bound) &&
      flags.every((flag) => (flag === "revised" ? facets.revised : facets.excerpts).has(release)),
  };
}
