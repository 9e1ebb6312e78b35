// The hits as a file to take away: a table, or citations.
//
// Citations are not written here: the site has them all, one compressed file a format, in the order of the archive.

import { gettext } from "../words.js";
import { base, isFromDisk, take } from "./elements.js";
import { STYLES } from "./citation-styles.js";

/** @typedef {import("./client.js").Answer["hits"][number]} Hit */

/** Hits that are taken, at most: as many as a table or a list of citations is of use for. Chosen, not measured. */
export const MOST_TAKEN = 1000;

/** Offer to take hits away. From disk no citations are offered: browsers cannot read files there. @param {number} total */
export function offerToTake(total) {
  take.hidden = total === 0;
  for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (take.querySelectorAll("[data-citations]"))) {
    button.hidden = isFromDisk;
  }
}

/**
 * Hand over a file of the hits. Rejects where the citations cannot be loaded, or are those of another archive.
 * @param {Hit[]} hits
 * @param {{ format?: string, citations?: string, style?: string }} asked  csv, or a format of citations and the file
 *   that has them all, or a style and that of CSL-JSON
 * @param {number} size  releases of the archive
 */
export async function handOver(hits, { format, citations, style }, size) {
  const file = citations ? chosen(recordsIn(await unpacked(citations)), hits, size) : table(hits);
  const text = style ? inStyle(style, JSON.parse(file), hits) : file;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  link.download = `releases.${format}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
}

/**
 * Citations as people write them, with an empty line between.
 * @param {string} style
 * @param {import("./citation-styles.js").Item[]} items
 * @param {Hit[]} hits
 */
function inStyle(style, items, hits) {
  return `${items.map((item, place) => STYLES[style](item, hits[place].url)).join("\n\n")}\n`;
}

/** @param {string} url */
function fullAddress(url) {
  return base + encodeURI(url);
}

/** Comma-separated, as RFC 4180 has it, with a mark by which spreadsheets tell the encoding. @param {Hit[]} hits */
function table(hits) {
  const rows = hits.map(({ date, title, issuers, url }) => [date, title, issuers.join("; "), fullAddress(url)]);
  return `\ufeff${[["date", "title", "issued by", "address"], ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}

/** A cell in quotes. One that a spreadsheet would take for a formula begins with an apostrophe. @param {string} text */
function cell(text) {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** The text of a compressed file, which some servers have unpacked already. @param {string} source */
async function unpacked(source) {
  const response = await fetch(source);
  if (!response.ok) {
    throw new Error(gettext("could not load %(file)s: %(reason)s", { file: source, reason: response.status }));
  }
  const bytes = await response.arrayBuffer();
  const [first, second] = new Uint8Array(bytes, 0, 2);
  if (first !== 0x1f || second !== 0x8b) return new Response(bytes).text();
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
}

/**
 * The records of a file of citations, and what stands before, between and after them: CSL-JSON has one a line, in a
 * list; BibTeX and RIS have an empty line between.
 * @param {string} text
 */
function recordsIn(text) {
  return text.startsWith("[")
    ? { records: text.split("\n").slice(1, -2).map((line) => line.replace(/,$/, "")), around: ["[\n", ",\n", "\n]\n"] }
    : { records: text.trimEnd().split("\n\n"), around: ["", "\n\n", "\n"] };
}

/**
 * The records of the hits as one file.
 * @param {ReturnType<typeof recordsIn>} all
 * @param {Hit[]} hits
 * @param {number} size
 */
function chosen({ records, around: [before, between, after] }, hits, size) {
  const own = hits.map(({ release }) => records[release] ?? "");
  // The key of a citation begins with the day of its release.
  if (records.length !== size || !own.every((record, place) => record.includes(hits[place].date))) {
    throw new Error(gettext("The archive was just published; reload the page."));
  }
  return before + own.join(between) + after;
}
