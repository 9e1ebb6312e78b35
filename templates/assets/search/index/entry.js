// What is shown of a release: its title, address, issuers and flags; and its text, once it was read.

import { plainSlug } from "./format.js";
import { unpack } from "./packing.js";
import { textOfRecord } from "./records.js";
import { termsIn } from "../words/terms.js";

/** Terms and parts are made when they are first asked for. */
export class Entry {
  /** @type {Text | undefined} */
  ofTitle;

  /**
   * @param {string} title
   * @param {string} url
   * @param {string} record  the address of its raw record
   * @param {string[]} issuers  how they are called
   * @param {string} flags  e for an excerpt, r for a revised text, w for one that an editor wrote
   * @param {string} [lead]  from disk, where no record can be read
   */
  constructor(title, url, record, issuers, flags, lead) {
    this.title = title;
    this.url = url;
    this.record = record;
    this.issuers = issuers;
    this.isExcerpt = flags.includes("e");
    this.isRevised = flags.includes("r");
    this.isByEditor = flags.includes("w");
    this.lead = lead;
  }

  get termsOfTitle() {
    return this.asText.terms;
  }

  /** The title as a text of its own. */
  get asText() {
    return (this.ofTitle ??= new Text(this.title));
  }
}

/** A text that was read. */
export class Text {
  /** @type {string[] | undefined} */
  ofText;

  /** @param {string} text */
  constructor(text) {
    this.text = text;
  }

  /** The terms of the text. */
  get terms() {
    return (this.ofText ??= termsIn(this.text));
  }
}

/**
 * @param {import("./format.js").EntriesData} data  of a piece
 * @param {number} place  in it
 * @param {string[]} words  that many titles have
 * @param {string} date  YYYY-MM-DD
 */
export function openEntry({ titles, urls, marks, longer, issuers, flags, leads }, place, words, date) {
  const title = titleIn(titles[place], words);
  const page = urls[place] || `${date.replaceAll("-", "/")}/${plainSlug(title)}.html`;
  const record = page.replace(/html$/, `${markIn(marks, longer, place)}.txt`);
  return new Entry(title, page, record, issuers[place], flags[place], leads?.[place]);
}

/**
 * The mark of a record.
 * @param {string} marks  four bytes of each, in base64
 * @param {string} longer  hex digits after those of the bytes, with blanks between; empty where no mark has any
 * @param {number} place
 */
function markIn(marks, longer, place) {
  const bytes = atob(marks).slice(4 * place, 4 * place + 4);
  const digits = Array.from(bytes, (byte) => byte.charCodeAt(0).toString(16).padStart(2, "0")).join("");
  return digits + (longer.split(" ")[place] ?? "");
}

/**
 * Rebuild a packed title. Between its blanks are, by turns, the packed numbers of common words, and one word in full.
 * @param {string} told
 * @param {string[]} words
 */
function titleIn(told, words) {
  const parts = told.split(" ").map((part, place) => (place % 2 ? [part] : unpack(part).map((each) => words[each])));
  return parts.flat().join(" ");
}

/**
 * @param {Entry} entry
 * @param {import("./loading.js").Load} load
 */
export async function loadText({ title, record, lead }, load) {
  return new Text(lead ?? textOfRecord(/** @type {string} */ (await load(encodeURI(record))), title));
}
