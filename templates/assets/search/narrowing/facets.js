// Whose the releases are, what they are about, and what was done to their texts; see search/facets.py.

import { addTo } from "../collections.js";
import { fold } from "../words/folding.js";
import { pieceName, plainSlug } from "../index/format.js";
import { unpack, unpackAscending } from "../index/packing.js";

/**
 * @typedef {{ id: string, name: string, acronym: string }} Agency  the acronym may be empty
 * @typedef {{ id: string, name: string }} Topic
 */

export class Facets {
  /**
   * @param {import("../index/format.js").FacetsData} data
   * @param {number} size  releases
   */
  constructor(data, size) {
    /** @type {Agency[]} */
    this.agencies = data.agencies.map(([id, name, acronym]) => ({
      id: id || plainSlug(acronym || name),
      name,
      acronym,
    }));
    /** @type {Topic[]} */
    this.topics = data.topics.map(([id, name]) => ({ id: id || plainSlug(name), name }));
    this.excerpts = new Set(unpackAscending(data.excerpts));
    this.revised = new Set(unpackAscending(data.revised));
    /** Places in `agencies`, by release, those of its issuers first. @type {number[][]} */
    this.agenciesOf = Array.from({ length: size }, () => []);
    /** How many of these are issuers. @type {number[]} */
    this.issuers = Array(size).fill(0);
    /** Places in `topics`, by release. @type {number[][]} */
    this.topicsOf = Array.from({ length: size }, () => []);
    for (const [place, [, , , issued]] of data.agencies.entries()) {
      for (const release of unpackAscending(issued)) this.issuers[release] = this.agenciesOf[release].push(place);
    }
    const orders = unpack(data.orders);
    for (const release of unpackAscending(data.unordered)) {
      this.agenciesOf[release] = orders.splice(0, this.issuers[release]);
    }
    for (const [place, [, , , , named]] of data.agencies.entries()) {
      for (const release of unpackAscending(named)) this.agenciesOf[release].push(place);
    }
    for (const [place, [, , releases]] of data.topics.entries()) {
      for (const release of unpackAscending(releases)) this.topicsOf[release].push(place);
    }
  }
}

/** @param {import("../index/search-index.js").SearchIndex} index */
export function facetsOf(index) {
  return index.piece(
    pieceName("facets"),
    (/** @type {import("../index/format.js").FacetsData} */ data) => new Facets(data, index.size),
  );
}

/**
 * Index of the entry with this id, acronym or name, in any case; -1 if there is none.
 * @param {{ id: string, name: string, acronym?: string }[]} all
 * @param {string} name
 */
export function placeCalled(all, name) {
  const wanted = fold(name);
  return all.findIndex(({ id, name, acronym }) => id === wanted || [name, acronym ?? ""].map(fold).includes(wanted));
}

/**
 * How many releases are of a year, an agency that issued them, or a topic.
 * @typedef {{ id: string, name: string, count: number }} Facet
 *
 * Those of most releases first, but years from the newest on. One without releases is left out.
 * @typedef {{ years: Facet[], agencies: Facet[], topics: Facet[] }} Counts
 */

/**
 * @param {{ release: number }[]} found
 * @param {import("../index/search-index.js").SearchIndex} index
 * @returns {Promise<Counts>}
 */
export async function countsOf(found, index) {
  const { agencies, agenciesOf, issuers, topics, topicsOf } = await facetsOf(index);
  /** @type {Map<string, number>} */
  const years = new Map();
  for (const { release } of found) addTo(years, index.days[release].date.slice(0, 4));
  return {
    years: [...years].sort().reverse().map(([year, count]) => ({ id: year, name: year, count })),
    agencies: countFacets(agencies, (release) => agenciesOf[release].slice(0, issuers[release]), found),
    topics: countFacets(topics, (release) => topicsOf[release], found),
  };
}

/**
 * @param {{ id: string, name: string }[]} all
 * @param {(release: number) => number[]} placesOf
 * @param {{ release: number }[]} found
 * @returns {Facet[]}
 */
export function countFacets(all, placesOf, found) {
  const counts = all.map(() => 0);
  for (const { release } of found) for (const place of placesOf(release)) counts[place] += 1;
  return all
    .map(({ id, name }, place) => ({ id, name, count: counts[place] }))
    .filter((facet) => facet.count > 0)
    .sort((one, other) => other.count - one.count || (one.id < other.id ? -1 : 1));
}
