// The index that search/index.py wrote, piece by piece, each loaded when it is first needed.

import { range } from "./collections.js";
import { readDays } from "./days.js";
import { loadEntry } from "./entry.js";
import { Facets } from "./facets.js";
import { ofAnotherBuild, pieceName } from "./format.js";
import { loadOnce } from "./loading.js";
import { digitAt, splitWords } from "./packing.js";
import { TermPiece } from "./term-piece.js";

/**
 * @typedef {import("./format.js").Manifest} Manifest
 * @typedef {import("./loading.js").Load} Load
 * @typedef {import("./term-piece.js").Form} Form
 * @typedef {{ word: string, count: number }} Frequency  the count: how many binary digits the number of releases has
 */

export class SearchIndex {
  /** By the number of the release. @type {Map<number, Promise<import("./entry.js").Entry>>} */
  entries = new Map();
  /** What was made of pieces, by their names. @type {Map<string, Promise<unknown>>} */
  opened = new Map();

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

  /**
   * What is made of a piece, once.
   * @template Data  what the piece holds
   * @template Opened  what is made of it
   * @param {string} name
   * @param {(data: Data) => Opened} open
   * @returns {Promise<Opened>}
   */
  piece(name, open) {
    const { build, pieces } = this.manifest;
    const opened = loadOnce(this.opened, name, async () => {
      const data = /** @type {import("./format.js").Piece} */ (pieces[name] ?? (await this.load(name)));
      if (data.build !== build) throw ofAnotherBuild(name);
      return open(/** @type {Data} */ (/** @type {unknown} */ (data)));
    });
    return /** @type {Promise<Opened>} */ (opened);
  }

  /** @param {number} number */
  termPiece(number) {
    return this.piece(
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
    return this.piece(pieceName(kind, number), (/** @type {import("./format.js").WordsData} */ data) =>
      splitWords(data.words).map((word, place) => ({ word, count: digitAt(data.counts, place) })),
    );
  }

  /** The terms of many releases. @returns {Promise<Set<string>>} */
  commonTerms() {
    return this.piece(
      pieceName("common"),
      (/** @type {import("./format.js").CommonData} */ data) => new Set(splitWords(data.terms)),
    );
  }

  facets() {
    return this.piece(
      pieceName("facets"),
      (/** @type {import("./format.js").FacetsData} */ data) => new Facets(data, this.size),
    );
  }

  /** @param {number} release */
  entry(release) {
    return loadOnce(this.entries, release, () => loadEntry(release, this));
  }
}

/** The place of the last of the sorted `names` that is not greater than `name`; -1 where there is none.
 * @param {string[]} names
 * @param {string} name
 */
function placeOf(names, name) {
  return names.findLastIndex((each) => each <= name);
}
