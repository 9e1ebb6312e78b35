// A word that occurs nowhere in, the words of the archive out that it may stand for. A script of its own, which is loaded
// when a word is mistyped; see on-demand.js.

import { MOST_PIECES } from "../index/search-index.js";
import { SHORTEST_MENDED } from "../words/terms.js";
import { editDistance } from "./edit-distance.js";

/**
 * @typedef {import("../index/search-index.js").SearchIndex} SearchIndex
 * @typedef {import("../index/search-index.js").Frequency} Frequency
 */

/** Words that a mistyped word is taken for, at most: those in most releases. Chosen, not measured. */
const MOST_MEANT = 3;
/** Letters of the shortest word in which one typo is mended, and two. Chosen, not measured. */
const MENDED = [SHORTEST_MENDED, 8];

/**
 * The words of the archive that `word`, which is mendable, may stand for, the most frequent first. One typo is looked for
 * first, and two only where no word is one typo away.
 * @param {string} word
 * @param {SearchIndex} index
 * @returns {Promise<string[]>}
 */
export async function wordsMeantBy(word, index) {
  for (const [place, shortest] of MENDED.entries()) {
    const most = place + 1;
    if (word.length < shortest) return [];
    // One typo leaves one half intact (save two swapped letters), two typos a third.
    const kept = most === 1 ? Math.ceil((word.length - 2) / 2) : Math.floor(word.length / 3);
    const near = (await similarWords(word, kept, index)).filter((each) => editDistance(word, each.word, most) <= most);
    const best = near.sort((one, other) => other.count - one.count).slice(0, MOST_MEANT);
    if (best.length) return best.map((each) => each.word);
  }
  return [];
}

/**
 * The words that begin or end like `word`, and are about as long.
 * @param {string} word
 * @param {number} kept  letters that are the same
 * @param {SearchIndex} index
 * @returns {Promise<Frequency[]>}
 */
async function similarWords(word, kept, index) {
  const start = word.slice(0, kept);
  const end = word.slice(-kept);
  const reversed = [...end].reverse().join("");
  const pieces = await Promise.all([
    ...index.piecesFrom("starts", start, MOST_PIECES).map((piece) => index.words("starts", piece)),
    ...index.piecesFrom("ends", reversed, MOST_PIECES).map((piece) => index.words("ends", piece)),
  ]);
  const alike = pieces.flat().filter((each) => each.word.startsWith(start) || each.word.endsWith(end));
  const close = alike.filter((each) => Math.abs(each.word.length - word.length) <= 2 && each.word !== word);
  return [...new Map(close.map((each) => [each.word, each])).values()];
}
