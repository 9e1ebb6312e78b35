// A title or a text and the words of the query in, how close the one comes to the other out.

/**
 * A term of the query: whether a term of a title is it, or goes on from it, or is what it was taken for; and how much
 * of the query it is, by its rarity.
 * @typedef {{ isIt: (term: string) => boolean, share: number }} Sought
 */

/**
 * The terms of the query that titles are compared with.
 * @param {import("./query.js").Query} query
 * @param {import("./found-words.js").FoundWord[]} found
 * @returns {Sought[]}
 */
export function soughtTerms({ isOpen }, found) {
  // A title with the rare words goes first, but those between them tell which title was meant: hence the root.
  const all = found.reduce((sum, { rare }) => sum + Math.sqrt(rare), 0) || 1;
  return found.flatMap(({ word, rare, mended }, place) => {
    const terms = word.whole ? [word.whole] : word.parts;
    return terms.map((wanted, part) => {
      const others = mended.find((each) => each.word === wanted)?.as ?? [];
      const goesOn = isOpen && place === found.length - 1 && part === terms.length - 1;
      return {
        isIt: (/** @type {string} */ term) =>
          term === wanted || (goesOn && term.startsWith(wanted)) || others.includes(term),
        share: Math.sqrt(rare) / all / terms.length,
      };
    });
  });
}

/**
 * How close a title comes to the query, from 1 up.
 * @param {string[]} title  its terms
 * @param {Sought[]} sought  the terms of the query, in order
 * @param {import("./options.js").Ranking["title"]} worth
 */
export function closeness(title, sought, worth) {
  let [count, exact, ordered, near, last] = [0, 0, 0, 0, -1];
  for (const { isIt, share } of sought) {
    if (title.some(isIt)) {
      count += 1;
      exact += share;
    }
    const place = title.findIndex((term, each) => each > last && isIt(term));
    if (place < 0) continue;
    ordered += share;
    if (last >= 0) near += share / (place - last);
    last = place;
  }
  const parts = worth.exact * exact + worth.ordered * ordered + worth.near * near;
  return 1 + parts + (worth.short * count) / Math.max(1, title.length);
}

/**
 * How near to one another neighbours of the query come in a text: 1 where all are side by side, 0 where none follows
 * the other.
 * @param {string[]} text  its terms
 * @param {Set<string>[]} words  the terms that were found for each word of the query
 */
export function nearness(text, words) {
  if (words.length < 2) return 0;
  const last = Array(words.length).fill(-Infinity);
  const nearest = Array(words.length).fill(Infinity);
  for (let place = 0; place < text.length; place += 1) {
    // From the last word on: a term may be found for two neighbours, but does not follow itself.
    for (let word = words.length - 1; word >= 0; word -= 1) {
      if (!words[word].has(text[place])) continue;
      if (word > 0) nearest[word] = Math.min(nearest[word], place - last[word - 1]);
      last[word] = place;
    }
  }
  return nearest.reduce((sum, distance) => sum + 1 / distance, 0) / (words.length - 1);
}
