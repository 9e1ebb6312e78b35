// Packed text in, numbers out; search/packing.py says how they are written.

const PACKING = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const DIGIT_VALUES = new Uint8Array(128);
for (const [value, digit] of [...PACKING].entries()) DIGIT_VALUES[digit.charCodeAt(0)] = value;

/**
 * The value of the digit at a place.
 * @param {string} packed
 * @param {number} place
 */
export function digitAt(packed, place) {
  return DIGIT_VALUES[packed.charCodeAt(place)];
}

/**
 * Read numbers.
 * @param {string} packed
 * @returns {number[]}
 */
export function unpack(packed) {
  const numbers = [];
  for (let place = 0; place < packed.length; ) {
    let value = 0;
    for (let scale = 1; ; scale *= 32) {
      const digit = digitAt(packed, place++);
      value += (digit % 32) * scale;
      // Where the text breaks off, or a character is no digit, the number ends too: a damaged index must not hang a page.
      if (!(digit >= 32)) break;
    }
    numbers.push(value);
  }
  return numbers;
}

/**
 * Reads a mark, which follows a number: unary() counts the ones up to a zero, bit() reads one bit.
 * @typedef {(unary: () => number, bit: () => number) => void} ReadMark
 */

/**
 * Read ascending numbers, and the mark after each where there are marks.
 * @param {string} packed
 * @param {ReadMark} [readMark]
 * @returns {number[]}
 */
export function unpackAscending(packed, readMark) {
  const numbers = [];
  const low = digitAt(packed, 0);
  const end = packed.length * 6;
  let place = 6;
  const bit = () => (digitAt(packed, (place / 6) | 0) >> (5 - (place++ % 6))) & 1;
  /** The number of ones up to a zero; -1 where there is no zero, which is the end. */
  const unary = () => {
    for (let ones = 0; place < end; ones += 1) if (!bit()) return ones;
    return -1;
  };
  for (let last = -1; ; ) {
    let distance = unary();
    if (distance < 0) return numbers;
    for (let count = 0; count < low; count += 1) distance = 2 * distance + bit();
    numbers.push((last += distance + 1));
    readMark?.(unary, bit);
  }
}

/**
 * Read words that have spaces between.
 * @param {string} joined
 */
export function splitWords(joined) {
  return joined === "" ? [] : joined.split(" ");
}
