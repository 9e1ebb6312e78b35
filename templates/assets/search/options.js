// What a search does where its caller says nothing else.

// The numbers of the ranking were tuned with benchmarks/search/tune.py, by the half of its questions that it shows.

/** How much more a release is worth by its title: where it has the words as they are written, in their order, side by
 * side, and few others; and by its text, where that has them side by side. */
const title = { exact: 1, ordered: 1.5, near: 0.6, short: 0.7, text: 0.1 };

/** A query of at most `longest` words that the best releases say side by side names a subject, where at least
 * `fewest` releases match. Those are put first that also have the words which the best ones use most. */
const subject = {
  longest: 3,
  fewest: 100,
  /** How many of the best are read, and what share of them has to say the words side by side. */
  read: 10,
  agreed: 0.7,
  /** How many of their words are sought, of how many letters at least, and what they are worth together, the query
   * being 1. */
  words: 6,
  shortest: 3,
  worth: 2,
};

const ranking = {
  /** What another form of a word is worth: exports for export. */
  form: 0.6,
  /** What a term is worth that only begins with the last word of the query. */
  prefix: 0.6,
  /** A word that so many releases hold is taken for a whole one, and not completed. */
  whole: 200,
  /** What a word is worth by its number of typos: none, one, two. */
  typos: [1, 0.8, 0.6],
  /** The share of the query that a release must match, the best share being 1. A rare word is a large share. */
  enough: 0.5,
  /** How much a release loses for the words it does not match: 0 nothing, 1 in step with their share. */
  coverage: 3,
  /** A query of so many words and more is a question in natural language, of which a release need not match most.
   * So `enough` falls with the square of the words that are more, and `coverage` with their power of `fade`. */
  long: 5,
  fade: 4,
  subject,
  /** How many of the best are put in order anew by their titles. */
  reordered: 10,
  title,
};

const defaults = {
  /** How many hits to return. */
  limit: 10,
  /** An agency that issued the release or is named in it: its id, acronym or name. */
  agency: "",
  /** A topic: its id or name. */
  topic: "",
  /** The first and the last day, month or year, inclusive: YYYY[-MM[-DD]]. */
  from: "",
  to: "",
  /** "relevance", "newest" or "oldest". */
  sort: "relevance",
  ranking,
};

/**
 * @typedef {Readonly<typeof ranking>} Ranking
 * @typedef {typeof defaults} Options
 */

export const DEFAULTS = Object.freeze(defaults);
