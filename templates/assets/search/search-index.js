// The index that search/index.py wrote, piece by piece, each loaded when it is first needed.

import { range } from "./counting.js";
import { readDays } from "./days.js";
import { Entry } from "./entry.js";
import { Facets } from "./facets.js";
import { ofAnotherBuild, pieceName, plainSlug } from "./format.js";
import { Library } from "./loading.js";
import { digitAt, splitWords } from "./packing.js";
import { TermPiece } from "./term-piece.js";

/**
 * @typedef {import("./format.js").Manifest} Manifest
 * @typedef {import("./loading.js").Load} Load
 * @typedef {import("./term-piece.js").Form} Form
 * @typedef {{ word: string, count: number }} Frequency  the count is how many releases hold the word, by its powers of two
 */

export class SearchIndex {
  /** By the number of the release. @type {Map<number, Promise<Entry>>} */
  entries = new Map();

  /**
   * @param {Manifest} manifest
   * @param {Load} load
   * @param {boolean} fromDisk
   */
  constructor(manifest, load, fromDisk) {
    this.manifest = manifest;
    this.load = load;
    this.fromDisk = fromDisk;
    /** How many releases there are. */
    this.size = manifest.size;
    this.days = readDays(manifest.days, manifest.newest);
    this.library = new Library(async (name) => {
      const data = manifest.pieces[name] ?? (await load(name));
      if (data.build === manifest.build) return data;
      throw ofAnotherBuild(name);
    });
  }

  /** The numbers of the pieces that may have names which begin with `prefix`, at most so many.
   * @param {"terms" | "starts" | "ends"} kind
   * @param {string} prefix
   * @param {number} most
   * @returns {number[]}
   */
  piecesFrom(kind, prefix, most) {
    const names = this.manifest[kind];
    const first = Math.max(0, placeOf(names, prefix));
    const last = placeOf(names, `${prefix}\uffff`);
    return range(first, Math.min(first + most, last + 1));
  }

  /** @param {number} number */
  termPiece(number) {
    return this.library.get(
      pieceName("terms", number),
      (/** @type {import("./format.js").TermsData} */ data) => new TermPiece(data, this.manifest.weights),
    );
  }

  /** The piece that has `term`, or would have it; none of an empty index.
   * @param {string} term
   */
  async termPieceOf(term) {
    const [number] = this.piecesFrom("terms", term, 1);
    if (number === undefined) return undefined;
    const piece = await this.termPiece(number);
    const back = piece.elsewhere.get(term);
    return back ? this.termPiece(number - back) : piece;
  }

  /** The terms that begin with `prefix`, of a piece and of those where its names lead away to.
   * @param {number} number
   * @param {string} prefix
   * @returns {Promise<Form[]>}
   */
  async termsFrom(number, prefix) {
    const piece = await this.termPiece(number);
    const away = [...piece.elsewhere].filter(([term]) => term.startsWith(prefix));
    const others = away.map(async ([term, back]) => {
      const home = await this.termPiece(number - back);
      return home.form(/** @type {number} */ (home.places.get(term)));
    });
    return [...piece.placesFrom(prefix).map((place) => piece.form(place)), ...(await Promise.all(others))];
  }

  /** The words of a piece, to mend and to complete words by.
   * @param {"starts" | "ends"} kind
   * @param {number} number
   * @returns {Promise<Frequency[]>}
   */
  words(kind, number) {
    return this.library.get(pieceName(kind, number), (/** @type {import("./format.js").WordsData} */ data) =>
      splitWords(data.words).map((word, place) => ({ word, count: digitAt(data.counts, place) })),
    );
  }

  /** The terms of many releases. @returns {Promise<Set<string>>} */
  commonTerms() {
    return this.library.get(
      pieceName("common"),
      (/** @type {import("./format.js").CommonData} */ data) => new Set(splitWords(data.terms)),
    );
  }

  facets() {
    return this.library.get(
      pieceName("facets"),
      (/** @type {import("./format.js").FacetsData} */ data) => new Facets(data, this.size),
    );
  }

  /** @param {number} release @returns {Promise<Entry>} */
  entry(release) {
    const known = this.entries.get(release);
    if (known) return known;
    const folder = this.days[release].date.replaceAll("-", "/");
    const entry = (this.fromDisk ? this.entryOnDisk(release) : this.text(release, folder)).then(
      ({ title, url, text }) => new Entry(title, url || `${folder}/${plainSlug(title)}.html`, text),
    );
    this.entries.set(release, entry);
    entry.catch(() => this.entries.delete(release));
    return entry;
  }

  /** @param {number} release */
  async entryOnDisk(release) {
    const { perPiece } = this.manifest;
    const entries = await this.library.get(
      pieceName("entries", Math.floor(release / perPiece)),
      (/** @type {import("./format.js").EntriesData} */ data) => data.entries,
    );
    const [title, url, text] = entries[release % perPiece];
    return { title, url, text };
  }

  /** A text is no piece of a build: it stays the same where its day does.
   * @param {number} release
   * @param {string} folder  of its day
   */
  async text(release, folder) {
    const { first, releases } = this.days[release];
    const name = pieceName("texts", folder, release - first);
    const text = /** @type {import("./format.js").TextData} */ (await this.load(name));
    if (text.releases === releases) return text;
    throw ofAnotherBuild(name);
  }
}

/** The place of the last of the sorted `names` that is not greater than `name`; -1 where there is none.
 * @param {string[]} names
 * @param {string} name
 */
function placeOf(names, name) {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (names[middle] <= name) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
