// A word that occurs nowhere in, the words of the archive out that it may stand for.

import { LETTERS, SYLLABLES } from "./folding.js";

/**
 * @typedef {import("./search-index.js").SearchIndex} SearchIndex
 * @typedef {import("./search-index.js").Frequency} Frequency
 */

/** Pieces of words that are looked into, at most, for one beginning or one ending. Chosen, not measured. */
export const MOST_PIECES = 3;
/** Words that a mistyped word is taken for, at most: those in most releases. Chosen, not measured. */
const MOST_MEANT = 3;
/** Letters of the shortest word in which one typo is mended, and two. The index lists no shorter words to mend by. */
const MENDED = [4, 8];
/** Words of which typos are mended. Numbers and short words are too much like one another. */
export const MENDABLE = new RegExp(`^[${LETTERS}${SYLLABLES}]{${MENDED[0]},}$`, "u");

/**
 * The words of the archive that `word` may stand for, the most frequent first. One typo is looked
 * for first, and two only where no word is one typo away.
 * @param {string} word
 * @param {SearchIndex} index
 * @returns {Promise<string[]>}
 */
export async function wordsMeantBy(word, index) {
  if (!MENDABLE.test(word)) return [];
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

/**
 * How many letters must be put in, taken out, changed or swapped with their neighbour to make `one` into `other`;
 * any number above `most` where it is more.
 * @param {string} one
 * @param {string} other
 * @param {number} most
 */
export function editDistance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before = /** @type {number[]} */ ([]);
  let last = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1;
      let least = Math.min(last[column] + 1, current[column - 1] + 1, last[column - 1] + same);
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (row > 1 && column > 1 && swapped) least = Math.min(least, before[column - 2] + 1);
      current.push(least);
    }
    if (Math.min(...current) > most) return most + 1;
    before = last;
    last = current;
  }
  return last[other.length];
}
