// What was found for a word in, how much each release is about the word out: BM25.

/**
 * @typedef {import("../finding/matching.js").Counted} Counted
 * @typedef {import("../finding/matching.js").Match} Match
 *
 * How much each release is about a word, by its number; whether it has the word, and whether its title has it. One that
 * has some parts of a compound scores for them but does not have the word.
 * @typedef {{ scores: Float32Array, has: Uint8Array, inTitle: Uint8Array }} Scores
 */

/** How soon further occurrences of a word hardly add to its score; docs/search.md says why this much. */
const K1 = 1.2;
/** How far the length of a text lowers the score of its words: from 0, not at all, to 1; see there too. */
const B = 0.75;

/**
 * How much a word says that `count` of `size` releases have: the rarer it is, the more.
 * @param {number} count
 * @param {number} size
 */
export function rarity(count, size) {
  return Math.log(1 + (size - count + 0.5) / (count + 0.5));
}

/**
 * The part of BM25 that depends on the length of a release alone: K1 for one of average length, more for longer ones.
 * @param {ArrayLike<number>} lengths  in words
 */
export function resistances(lengths) {
  const all = Array.from(lengths);
  const average = all.reduce((sum, length) => sum + length, 0) / (all.length || 1);
  return Float32Array.from(all, (length) => K1 * (1 - B + (B * length) / average));
}

/**
 * What occurrences of a word say together, up to K1 + 1: each further one adds less.
 * @param {number} count
 * @param {number} resistance
 */
export function saturated(count, resistance = K1) {
  return (count * (K1 + 1)) / (count + resistance);
}

/** How many releases have the word. @param {Scores} scores */
export function countMatching({ has }) {
  let count = 0;
  for (let release = 0; release < has.length; release += 1) count += has[release];
  return count;
}

/** @param {number} size @returns {Scores} */
function noScores(size) {
  return { scores: new Float32Array(size), has: new Uint8Array(size), inTitle: new Uint8Array(size) };
}

/**
 * How much each release is about some words that count as one: their occurrences add up.
 * @param {Counted[]} words
 * @param {Float32Array} against  see resistances
 * @returns {Scores}
 */
export function scoresOfGroup(words, against) {
  const found = noScores(against.length);
  const { scores, has, inTitle } = found;
  for (const { postings, worth } of words) {
    const { releases, counts } = postings;
    for (let at = 0; at < releases.length; at += 1) {
      scores[releases[at]] += worth * counts[at];
      has[releases[at]] = 1;
      inTitle[releases[at]] |= postings.inTitle[at];
    }
  }
  const rare = rarity(countMatching(found), against.length);
  for (let release = 0; release < scores.length; release += 1) {
    if (scores[release] > 0) scores[release] = rare * saturated(scores[release], against[release]);
  }
  return found;
}

/**
 * The best score of each release.
 * @param {Scores[]} alternatives  at least one
 * @returns {Scores}
 */
export function bestOfEach(alternatives) {
  if (alternatives.length === 1) return alternatives[0];
  const best = noScores(alternatives[0].scores.length);
  for (const { scores, has, inTitle } of alternatives) {
    for (let release = 0; release < scores.length; release += 1) {
      if (scores[release] > best.scores[release]) best.scores[release] = scores[release];
      best.has[release] |= has[release];
      best.inTitle[release] |= inTitle[release];
    }
  }
  return best;
}

/**
 * The scores for some parts added up, less for a release that lacks some; it has the word where it has `needed` parts.
 * @param {Scores[]} parts
 * @param {number} needed
 * @returns {Scores}
 */
export function scoresTogether(parts, needed) {
  if (parts.length === 1) return parts[0];
  const together = noScores(parts[0].scores.length);
  for (let release = 0; release < together.scores.length; release += 1) {
    let [count, inTitle] = [0, 0];
    for (const part of parts) {
      together.scores[release] += part.scores[release];
      count += part.has[release];
      inTitle += part.inTitle[release];
    }
    together.scores[release] *= count / parts.length;
    together.has[release] = count >= needed ? 1 : 0;
    together.inTitle[release] = inTitle >= needed ? 1 : 0;
  }
  return together;
}

/**
 * What releases score for one word: for all its parts, and for the word as a whole.
 * @param {import("../words/terms.js").Word} word
 * @param {Match[]} matches  of its parts, then of the whole where there is one
 * @param {Float32Array} against
 * @returns {Scores}
 */
export function scoresOfWord(word, matches, against) {
  const scores = matches.map(({ groups }) =>
    groups.length > 0 ? bestOfEach(groups.map((group) => scoresOfGroup(group, against))) : noScores(against.length),
  );
  const together = scoresTogether(scores.slice(0, word.parts.length), word.needed);
  return word.whole ? orElse(together, scores[word.parts.length]) : together;
}

/**
 * Two scores added up; a release has the word where it has one of them.
 * @param {Scores} one
 * @param {Scores} other
 * @returns {Scores}
 */
function orElse(one, other) {
  return {
    scores: one.scores.map((score, release) => score + other.scores[release]),
    has: one.has.map((has, release) => has | other.has[release]),
    inTitle: one.inTitle.map((has, release) => has | other.inTitle[release]),
  };
}

/**
 * The scores for a word. A release without it takes the other word's scores, scaled down so that being rarer earns nothing
 * extra.
 * @param {Scores} one
 * @param {Scores} other
 * @returns {Scores}
 */
export function orWhereLacking(one, other) {
  const [own, others] = [one, other].map((each) => rarity(countMatching(each), each.has.length));
  const scale = Math.min(1, own / others);
  return {
    scores: one.scores.map((score, release) => (one.has[release] ? score : scale * other.scores[release])),
    has: one.has.map((has, release) => has | other.has[release]),
    inTitle: one.inTitle.map((has, release) => has | other.inTitle[release]),
  };
}
