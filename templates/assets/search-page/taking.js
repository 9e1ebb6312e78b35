// The hits as a file to take away: a table, or citations.

import { base, take } from "./elements.js";

/** @typedef {import("./client.js").Answer["hits"][number]} Hit */

/** Hits that are taken, at most: as many as a table or a list of citations is of use for. */
export const MOST_TAKEN = 1000;

/** Offer to take hits away. @param {number} total */
export function offerToTake(total) {
  take.hidden = total === 0;
}

const FORMATS = { csv: { type: "text/csv", write: table }, ris: { type: "application/x-research-info-systems", write: citations } };

/**
 * Hand over a file of the hits.
 * @param {Hit[]} hits
 * @param {string} format  csv or ris
 */
export function handOver(hits, format) {
  const { type, write } = FORMATS[/** @type {keyof typeof FORMATS} */ (format)];
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([write(hits)], { type: `${type};charset=utf-8` }));
  link.download = `releases.${format}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
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

/** One press release after the other, as reference managers read them. @param {Hit[]} hits */
function citations(hits) {
  return hits
    .map(({ date, title, issuers, url }) =>
      [
        ["TY", "PRESS"],
        ...issuers.map((issuer) => ["AU", `${issuer},`]),
        ["TI", title],
        ["PY", date.slice(0, 4)],
        ["DA", date.replaceAll("-", "/")],
        ["UR", fullAddress(url)],
        ["ER", ""],
      ]
        .map(([tag, value]) => `${tag}  - ${value}\r\n`)
        .join(""),
    )
    .join("");
}
