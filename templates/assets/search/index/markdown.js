// Markdown that an editor wrote in, its words out, as the page of the release shows them: without marks.
//
// Only snippets are made of it, so it knows the marks that people write, and no more of CommonMark. Each expression stops at
// the next mark of its kind, so that no text takes longer than it is long.

/** Each with what takes its place. @type {[RegExp, string][]} */
const MARKS = [
  [/^[ \t]*([-*_=])[ \t]*(?:\1[ \t]*)+$/gm, ""], // lines across, and under headings
  [/^[ \t]*(?:```|~~~).*$/gm, ""],
  [/^[ \t]*(?:>[ \t]*)*(?:(?:#{1,6}|[-*+]|[0-9]{1,9}[.)])[ \t]+)*/gm, ""],
  [/\[([^[\]\n]*)\]\([^()\n]*\)/g, "$1"],
  [/<([a-z]+:[^<>\s]*)>/gi, "$1"],
  [/`([^`\n]+)`/g, "$1"],
  [/\*\*(?=\S)([^*]+)\*\*/g, "$1"],
  [/\*(?=\S)([^*]+)\*/g, "$1"],
  [/(?<![\p{L}\p{N}_])__?(?=[^\s_])([^_]+)__?(?![\p{L}\p{N}_])/gu, "$1"],
  [/\\([!-/:-@[-`{-~])/g, "$1"],
  [/\\$/gm, ""],
];

/** @param {string} markdown */
export function wordsOf(markdown) {
  return MARKS.reduce((text, [mark, words]) => text.replace(mark, words), markdown);
}
