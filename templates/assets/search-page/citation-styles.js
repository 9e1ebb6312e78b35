// An item of CSL-JSON in, its citation as people write it out: Chicago, APA, OSCOLA, Bluebook.
//
// The rules of exports/citations/styles.py, which gives the sources; tests/data/citation_vectors.json tests both against
// each other.

/**
 * @typedef {object} Item  as exports/citations/csl.py writes it
 * @property {{ literal: string }[]} [author]
 * @property {{ "date-parts": [[number, number, number]] }} issued
 * @property {string} title
 * @property {string} archive
 * @property {string} archive_location  the address of the text
 * @property {string} [URL]
 * @property {string} note  when the text was collected, and its mark
 *
 * @typedef {{ day: string, month: string, year: string }} Day
 */

const LONG_MONTHS = "January February March April May June July August September October November December".split(" ");
/** Table T12 of the Bluebook. */
const SHORT_MONTHS = "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.".split(" ");

/** By the name of the style; `page` is the address of the release where the item has none.
 * @type {Record<string, (item: Item, page: string) => string>}
 */
export const STYLES = {
  Chicago: (item, page) => {
    const { by, published, collected, mark } = read(item, "and");
    const title = closed(item.title.replaceAll("“", "‘").replaceAll("”", "’"));
    return `${followed(by && closed(by), " ")}“${title}” Press release, ${american(published)}. ${closed(item.archive)} ${item.URL ?? page}. Text as collected on ${american(collected)}, ${mark}, ${item.archive_location}.`;
  },
  APA: (item, page) => {
    const { by, published, collected, mark } = read(item, "&");
    const date = `(${published.year}, ${published.month} ${published.day})`;
    const title = `${item.title} [Press release].`;
    const start = by ? `${closed(by)} ${date}. ${title}` : `${title} ${date}.`;
    return `${start} ${closed(item.archive)} ${item.URL ?? page} (Text as collected on ${american(collected)}, ${mark}: ${item.archive_location})`;
  },
  OSCOLA: (item, page) => {
    const { by, published, collected, mark } = read(item, "and");
    return `${followed(by, ", ")}‘${item.title}’ (press release, ${british(published)}) <${item.URL ?? page}>, ${item.archive}, text as collected on ${british(collected)}, ${mark} <${item.archive_location}>`;
  },
  Bluebook: (item, page) => {
    const { by, published, collected, mark } = read(item, "&");
    return `Press Release, ${followed(by, ", ")}${item.title} (${shortly(published)}), ${item.URL ?? page} [${item.archive_location}] (${item.archive}, text as collected on ${shortly(collected)}, ${mark}).`;
  },
};

/**
 * What a style needs beside what the item says plainly.
 * @param {Item} item
 * @param {string} word  between the last two authors
 */
function read({ author = [], issued, note }, word) {
  const [year, month, day] = issued["date-parts"][0];
  const [, ofDay, ofMonth, ofYear, mark] = /^Text as collected on ([0-9]+) (\w+) ([0-9]+), (\w+)/.exec(note) ?? [];
  return {
    by: joined(author.map(({ literal }) => literal), word),
    published: { day: String(day), month: LONG_MONTHS[month - 1], year: String(year) },
    collected: { day: ofDay, month: ofMonth, year: ofYear },
    mark,
  };
}

/** `text` and then `end`, or nothing if `text` is empty. A nested template would lose its blanks in `rjsmin`.
 * @param {string} text
 * @param {string} end
 */
function followed(text, end) {
  return text && text + end;
}

/** @param {string[]} authors @param {string} word */
function joined(authors, word) {
  return authors.length > 1 ? `${authors.slice(0, -1).join(", ")}, ${word} ${authors.at(-1)}` : authors.join("");
}

/** @param {Day} day */
function american({ day, month, year }) {
  return `${month} ${day}, ${year}`;
}

/** @param {Day} day */
function british({ day, month, year }) {
  return `${day} ${month} ${year}`;
}

/** @param {Day} day */
function shortly({ day, month, year }) {
  return `${SHORT_MONTHS[LONG_MONTHS.indexOf(month)]} ${day}, ${year}`;
}

/** A text that ends in a full stop, or in what takes its place. @param {string} text */
function closed(text) {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}
