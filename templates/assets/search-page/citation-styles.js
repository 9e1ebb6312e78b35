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
 * @property {string} [archive_location]  the address of the text as it was collected
 * @property {string} [URL]
 * @property {string} note  which text it is of: when it was collected or by whom it was written, and its mark
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
    const by = joined(authorsOf(item), ", and ");
    const title = closed(item.title.replaceAll("“", "‘").replaceAll("”", "’"));
    const text = textOf(item, american) + before(", ", item.archive_location);
    return `${followed(by && closed(by), " ")}“${title}” Press release, ${american(published(item))}. ${closed(item.archive)} ${item.URL ?? page}. ${text}.`;
  },
  APA: (item, page) => {
    const authors = authorsOf(item);
    const by = joined(authors, authors.length > 2 ? ", & " : " & ");
    const { day, month, year } = published(item);
    const title = `${item.title} [Press release].`;
    const start = by ? `${closed(by)} (${year}, ${month} ${day}). ${title}` : `${title} (${year}, ${month} ${day}).`;
    const text = textOf(item, american) + before(": ", item.archive_location);
    return `${start} ${closed(item.archive)} ${item.URL ?? page} (${text})`;
  },
  OSCOLA: (item, page) => {
    const authors = authorsOf(item);
    const by = joined(authors.length > 3 ? [authors[0], "others"] : authors, " and ");
    const text = uncapitalized(textOf(item, british)) + followed(before(" <", item.archive_location), ">");
    return `${followed(by, ", ")}‘${item.title}’ (press release, ${british(published(item))}) <${item.URL ?? page}>, ${item.archive}, ${text}`;
  },
  Bluebook: (item, page) => {
    const by = joined(authorsOf(item), " & ");
    const address = followed(before(" [", item.archive_location), "]");
    const text = uncapitalized(textOf(item, shortly));
    return `Press Release, ${followed(by, ", ")}${item.title} (${shortly(published(item))}), ${item.URL ?? page}${address} (${item.archive}, ${text}).`;
  },
};

/** @param {Item} item */
function authorsOf({ author = [] }) {
  return author.map(({ literal }) => literal);
}

/** @param {Item} item @returns {Day} */
function published({ issued }) {
  const [year, month, day] = issued["date-parts"][0];
  return { day: String(day), month: LONG_MONTHS[month - 1], year: String(year) };
}

/**
 * Which text it is of, with its days as a style writes them.
 * @param {Item} item
 * @param {(day: Day) => string} written
 */
function textOf({ note }, written) {
  const [text] = note.split(". Original page: ");
  return text.replace(/ on ([0-9]+) ([A-Z][a-z]+) ([0-9]+),/g, (_, day, month, year) => ` on ${written({ day, month, year })},`);
}

/** @param {string} text */
function uncapitalized(text) {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** `start` and then `text`, or nothing if there is none. @param {string} start @param {string} [text] */
function before(start, text) {
  return text ? start + text : "";
}

/** `text` and then `end`, or nothing if `text` is empty. A nested template would lose its blanks in `rjsmin`.
 * @param {string} text
 * @param {string} end
 */
function followed(text, end) {
  return text && text + end;
}

/** Names with commas between, and `last` before the last one. @param {string[]} authors @param {string} last */
function joined(authors, last) {
  return authors.length > 1 ? authors.slice(0, -1).join(", ") + last + authors.at(-1) : authors.join("");
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
