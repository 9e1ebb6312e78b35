// What lists and counts have in common.

/** The numbers from `start` on that are less than `end`.
 * @param {number} start
 * @param {number} end
 */
export function range(start, end) {
  return Array.from({ length: Math.max(0, end - start) }, (_, distance) => start + distance);
}

/**
 * Add to the count of `key`, which is 0 where there is none.
 * @template Key
 * @param {Map<Key, number>} counts
 * @param {Key} key
 * @param {number} [amount]
 */
export function addTo(counts, key, amount = 1) {
  counts.set(key, (counts.get(key) ?? 0) + amount);
}

/** The largest of some numbers; 0 where there is none above it.
 * @param {{ reduce: (take: (one: number, other: number) => number, start: number) => number }} numbers
 */
export function largest(numbers) {
  return numbers.reduce((one, other) => Math.max(one, other), 0);
}
