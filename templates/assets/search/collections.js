// Numbers in a row, counts by a key, the largest number, what is made once and kept.

/** The numbers from `start` on that are less than `end`: none where `end` is not above it.
 * @param {number} start
 * @param {number} end
 */
export function range(start, end) {
  return Array.from({ length: end - start }, (_, distance) => start + distance);
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

/**
 * The value for a key, which is made when it is first asked for.
 * @template Key
 * @template Value
 * @param {{ get: (key: Key) => Value | undefined, set: (key: Key, value: Value) => unknown }} values  a map
 * @param {Key} key
 * @param {() => Value} make
 * @returns {Value}
 */
export function madeOnce(values, key, make) {
  let value = values.get(key);
  if (value === undefined) values.set(key, (value = make()));
  return value;
}
