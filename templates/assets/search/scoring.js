// What was found for a word in, how much each release is about the word out.

/**
 * @typedef {import("./matching.js").Group} Group
 * @typedef {import("./matching.js").Match} Match
 * @typedef {Float32Array} Scores  by release; 0 where the release does not match
 */

/**
 * How much a term says that is in `count` of `size` releases: more, the rarer it is; as in search/weights.py.
 * @param {number} count
 * @param {number} size
 */
export function rarity(count, size) {
  return Math.log(1 + (size - count + 0.5) / (count + 0.5));
}

/** How many releases match. @param {Scores} scores */
export function countMatching(scores) {
  return scores.reduce((count, score) => count + Number(score > 0), 0);
}

/**
 * How much each release is about one group of forms: BM25F, whose weights the index brings. Of the forms that a
 * release has, the best counts. A form is taken for no rarer than the main one: “exported”, in a few texts, says no
 * more than “export”. Where there is no main one, the forms are as rare as all of them together.
 * @param {Group} group
 * @param {number} size
 * @returns {Scores}
 */
export function scoresOfGroup({ forms, main }, size) {
  const scores = new Float32Array(size);
  const rarest = main ? rarity(main.postings.releases.length, size) : 1;
  for (const { postings, worth } of forms) {
    const { releases, weights } = postings;
    const rare = main ? Math.min(rarest, rarity(releases.length, size)) : 1;
    for (let at = 0; at < releases.length; at += 1) {
      const score = worth * rare * weights[at];
      if (score > scores[releases[at]]) scores[releases[at]] = score;
    }
  }
  if (main) return scores;
  const together = rarity(countMatching(scores), size);
  return scores.map((score) => score * together);
}

/**
 * The best score of each release.
 * @param {Scores[]} alternatives  at least one; the first takes the result
 * @returns {Scores}
 */
function bestOfEach([scores, ...others]) {
  for (const other of others) {
    for (let release = 0; release < scores.length; release += 1) {
      if (other[release] > scores[release]) scores[release] = other[release];
    }
  }
  return scores;
}

/**
 * The scores of the releases that have at least `needed` of the parts: their mean over all parts, less for those that
 * lack some.
 * @param {Scores[]} parts
 * @param {number} needed
 * @returns {Scores}
 */
function scoresTogether(parts, needed) {
  if (parts.length === 1) return parts[0];
  return parts[0].map((_, release) => {
    let sum = 0;
    let count = 0;
    for (const part of parts) {
      if (part[release] > 0) {
        sum += part[release];
        count += 1;
      }
    }
    return count >= needed ? (sum / parts.length) * (count / parts.length) ** 2 : 0;
  });
}

/**
 * What releases score for one word: as a whole or by its parts, whichever is more.
 * @param {import("./terms.js").Word} word
 * @param {Match[]} matches  of its parts, then of the whole where there is one
 * @param {number} size
 * @returns {Scores}
 */
export function scoresOfWord(word, matches, size) {
  const scores = matches.map(({ groups }) => {
    const used = groups.filter(({ forms }) => forms.length > 0);
    return used.length ? bestOfEach(used.map((group) => scoresOfGroup(group, size))) : new Float32Array(size);
  });
  const together = scoresTogether(scores.slice(0, word.parts.length), word.needed);
  return word.whole ? bestOfEach([scores[word.parts.length], together]) : together;
}
