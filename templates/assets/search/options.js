// What a search does where its caller says nothing else.

const defaults = {
  /** How many hits to return. */
  limit: 10,
  /** An agency that issued the release: its id, acronym or name. */
  agency: "",
  /** Whether to also find releases that only name the agency. */
  named: false,
  /** A topic: its id or name. */
  topic: "",
  /** The first and the last day, month or year, inclusive: YYYY[-MM[-DD]]. */
  from: "",
  to: "",
  /** "relevance", "newest" or "oldest". */
  sort: "relevance",
  /** Texts that are read, at most, to find those that hold a quoted phrase. */
  texts: 50,
  /** Whether texts are read to show where the words were found. */
  snippets: true,
};

/** @typedef {typeof defaults} Options */

/** @type {Readonly<Options>} */
export const DEFAULTS = Object.freeze(defaults);
