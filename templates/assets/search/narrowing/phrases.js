// Candidates in, those out whose texts hold the quoted phrases of the query, and none that it excludes.

import { madeOnce } from "../collections.js";
import { findSought } from "../finding/found-words.js";
import { ORDERS, firstInOrder } from "../ranking/order.js";
import { withoutStopWords } from "../words/query.js";
import { partsIn } from "../words/terms.js";

/**
 * @typedef {import("../words/query.js").Query} Query
 * @typedef {import("../words/query.js").Sought} Sought
 * @typedef {import("../index/entry.js").Text} Text
 * @typedef {import("../index/search-index.js").SearchIndex} SearchIndex
 * @typedef {import("../ranking/order.js").Ranked} Ranked
 *
 * How far texts were read to find phrases.
 * @typedef {{ read: number, candidates: number }} Reading
 */

/** Texts that are read at once. Chosen, not measured. */
const AT_ONCE = 10;

/** @param {Sought} sought */
function isPhrase(sought) {
  return sought.isPhrase;
}

/**
 * The releases that hold the phrases. Candidates are those that have all their words. Their texts are read in order, until
 * one hit more than is shown is found, or the limit of texts is reached. Where the query says words beside the phrases,
 * releases that have only these follow, as they do where any other word is lacking.
 * @param {Ranked[]} matching
 * @param {Query} query
 * @param {import("../finding/found-words.js").FoundClause[]} found
 * @param {import("../options.js").Options} options
 * @param {SearchIndex} index
 * @returns {Promise<{ phrased: Ranked[], reading: Reading | undefined }>}
 */
export async function withPhrases(matching, query, found, { limit, sort, texts }, index) {
  const clauses = found.filter(({ clause }) => clause.alternatives.some(isPhrase));
  const excluded = await Promise.all(
    query.excluded.filter(isPhrase).map(async (sought) => ({ sought, ...(await findSought(sought, false, index)) })),
  );
  if (clauses.length + excluded.length === 0) return { phrased: matching, reading: undefined };
  const [mayHold, cannot] = parted(matching, ({ release }) => clauses.every(({ scores }) => scores.has[release]));
  const possible = firstInOrder(mayHold, texts, ORDERS[sort]);
  /** @type {Ranked[]} */
  const phrased = [];
  let read = 0;
  for (; read < possible.length && phrased.length <= limit; read += AT_ONCE) {
    const some = possible.slice(read, read + AT_ONCE);
    const kept = await Promise.all(some.map(({ release }) => fits(release)));
    phrased.push(...some.filter((_, place) => kept[place]));
  }
  const reading = { read: Math.min(read, possible.length), candidates: mayHold.length };
  if (clauses.length === 0 || clauses.length === found.length) return { phrased, reading };
  const holding = new Set(phrased);
  const others = [...mayHold.filter((each) => !holding.has(each)), ...cannot];
  const rest = others.filter(({ release }) => excluded.every(({ scores }) => !scores.has[release]));
  return { phrased: [...phrased, ...rest.map((each) => ({ ...each, hasAll: false }))], reading };

  /** @param {number} release */
  async function fits(release) {
    const suspects = excluded.filter(({ scores }) => scores.has[release]);
    const isHeld = (/** @type {Sought} */ sought) => holds(release, sought, index);
    const having = await Promise.all(
      clauses.map(async ({ clause, words }) => {
        const held = await Promise.all(
          clause.alternatives.map((sought) => (sought.isPhrase ? isHeld(sought) : hasWord(release, sought, words))),
        );
        return held.some(Boolean);
      }),
    );
    const not = await Promise.all(suspects.map(({ sought }) => isHeld(sought)));
    return having.every(Boolean) && !not.some(Boolean);
  }
}

/**
 * The query with the words of its phrases in place of the phrases, but for stop words, which matter within a phrase alone;
 * undefined where it has no phrase.
 * @param {Query} query
 * @returns {Query | undefined}
 */
export function withoutPhrases(query) {
  if (!query.clauses.some(({ alternatives }) => alternatives.some(isPhrase))) return undefined;
  const clauses = query.clauses.flatMap((clause) =>
    clause.alternatives.some(isPhrase)
      ? clause.alternatives.flatMap(({ words, inTitle }) =>
          words.map((word) => ({ alternatives: [{ text: word.text, words: [word], isPhrase: false, inTitle }], times: 1 })),
        )
      : [clause],
  );
  return { ...query, clauses: withoutStopWords(clauses) };
}

/**
 * Splits a list: those that pass, the others.
 * @template Each
 * @param {Each[]} all
 * @param {(each: Each) => boolean} isSo
 */
function parted(all, isSo) {
  return [all.filter(isSo), all.filter((each) => !isSo(each))];
}

/**
 * @param {number} release
 * @param {Sought} sought
 * @param {SearchIndex} index
 */
async function holds(release, { text, inTitle }, index) {
  const parts = partsIn(text);
  const entry = await index.entry(release);
  if (holdsParts(entry.asText, parts)) return true;
  return !inTitle && holdsParts(await index.text(release), parts);
}

/** The parts of texts that were read, put together, and where one begins or ends.
 * @type {WeakMap<Text, { letters: string, bounds: Set<number> }>}
 */
const runs = new WeakMap();

/**
 * Whether the parts of a phrase follow one another in a text. Whatever joins them is the same: a blank, a hyphen, a dash or
 * nothing. So texts are compared without what stands between parts, from where one begins to where one ends.
 * @param {Text} text
 * @param {string[]} parts
 */
export function holdsParts(text, parts) {
  const run = madeOnce(runs, text, () => runOf(partsIn(text.text)));
  const wanted = parts.join("");
  for (let at = run.letters.indexOf(wanted); at >= 0; at = run.letters.indexOf(wanted, at + 1)) {
    if (run.bounds.has(at) && run.bounds.has(at + wanted.length)) return true;
  }
  return false;
}

/** @param {string[]} parts */
function runOf(parts) {
  const bounds = new Set([0]);
  let end = 0;
  for (const part of parts) bounds.add((end += part.length));
  return { letters: parts.join(""), bounds };
}

/**
 * @param {number} release
 * @param {Sought} sought
 * @param {import("../finding/found-words.js").FoundWord[]} found
 */
function hasWord(release, { words, inTitle }, found) {
  return found.some(({ word, scores }) => words.includes(word) && scores[inTitle ? "inTitle" : "has"][release] > 0);
}
