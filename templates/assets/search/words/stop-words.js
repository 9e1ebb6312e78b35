// Words that make up a question and say nothing of its subject: they are not searched for.
//
// The list of search/stop_words.py, which gives the reasons;
// tests/data/search_vectors.json tests both against each other.

const STOP_WORDS = new Set(
  (
    "a about above after again against all also am an and any are as at be because been before being below between " +
    "both but by can cannot could did do does doing down during each few for from further had has have having he her " +
    "here hers him his how i if in into is it its itself me more most must my no nor not of off on once only or other " +
    "our ours out over own same she should so some such than that the their theirs them then there these they this " +
    "those through to too under until up upon very was we were what when where which while who whom whose why will " +
    "with would you your yours"
  ).split(" "),
);

/**
 * Whether a word of a query is not searched for. Written in capitals it is a name: IT, WHO.
 * @param {string} term
 * @param {string} written
 */
export function isStopWord(term, written) {
  return STOP_WORDS.has(term) && !(written.length > 1 && written === written.toUpperCase());
}
