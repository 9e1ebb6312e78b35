// The index that search/index.py wrote, piece by piece, each loaded when it is first needed.

import { madeOnce, range } from "../collections.js";
import { readDays } from "./days.js";
import { loadText, openEntry } from "./entry.js";
import { ofAnotherBuild, pieceName } from "./format.js";
import { loadOnce } from "./loading.js";
import { digitAt, splitWords, unpackAscending } from "./packing.js";
import { resistances } from "../ranking/scoring.js";
import { TermPiece } from "./term-piece.js";

/**
 * @typedef {import("./format.js").Manifest} Manifest
 * @typedef {import("./loading.js").Load} Load
 * @typedef {import("./term-piece.js").Indexed} Indexed
 * @typedef {"terms" | "rest"} Kind  of lists of terms: those of titles, and the others
 * @typedef {{ word: string, count: number }} Frequency  the count: how many binary digits the number of releases has
 */

/** Pieces of words that are looked into, at most, for one beginning or one ending. Chosen, not measured. */
export const MOST_PIECES = 3;
/** How finely the manifest tells lengths; see search/inverted.py. */
const LENGTHS_PER_DOUBLING = 5;

export class SearchIndex {
  /** By the number of the release. @type {Map<number, import("./entry.js").Entry>} */
  entries = new Map();
  /** Likewise. @type {Map<number, Promise<import("./entry.js").Text>>} */
  texts = new Map();
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
    this.wordsOfTitles = splitWords(manifest.words);
    this.days = readDays(manifest.days, manifest.newest);
    /** How far the length of each release lowers the score of its words; see scoring.js. */
    this.against = resistances(
      range(0, this.size).map((release) => 2 ** (digitAt(manifest.lengths, release) / LENGTHS_PER_DOUBLING)),
    );
  }

  /** The numbers of at most `most` pieces that may hold names starting with `prefix`.
   * @param {Kind | "starts" | "ends"} kind
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

  /** @param {Kind} kind @param {number} number */
  termPiece(kind, number) {
    return this.piece(
      pieceName(kind, number),
      (/** @type {import("./format.js").TermsData} */ data) => new TermPiece(data),
    );
  }

  /** The word that has a form; undefined where the archive does not have it.
   * @param {string} form
   */
  async word(form) {
    return (await this.wordIn("terms", form)) ?? this.wordIn("rest", form);
  }

  /**
   * @param {Kind} kind
   * @param {string} form
   * @returns {Promise<Indexed | undefined>}
   */
  async wordIn(kind, form) {
    const [number] = this.piecesFrom(kind, form, 1);
    if (number === undefined) return undefined;
    const piece = await this.termPiece(kind, number);
    const home = piece.elsewhere.get(form);
    return (home === undefined ? piece : await this.termPiece(kind, home)).word(form);
  }

  /** The forms in a piece that start with `prefix`, plus forms filed here whose word is elsewhere; each with its word.
   * @param {Kind} kind
   * @param {number} number
   * @param {string} prefix
   */
  async formsFrom(kind, number, prefix) {
    const piece = await this.termPiece(kind, number);
    const away = [...piece.elsewhere.keys()].filter((form) => form.startsWith(prefix));
    return Promise.all(
      [...piece.formsFrom(prefix), ...away].map(async (form) => ({
        form,
        word: /** @type {Indexed} */ (await this.wordIn(kind, form)),
      })),
    );
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

  /** The releases whose titles have a stop word, by the word. @returns {Promise<Map<string, Set<number>>>} */
  stopWordsOfTitles() {
    return this.piece(pieceName("stops"), (/** @type {import("./format.js").StopsData} */ data) => {
      const packed = splitWords(data.releases);
      return new Map(splitWords(data.words).map((word, place) => [word, new Set(unpackAscending(packed[place]))]));
    });
  }

  /** What is shown of a release. @param {number} release */
  async entry(release) {
    const { perPiece } = this.manifest;
    const entries = await this.piece(
      pieceName("entries", Math.floor(release / perPiece)),
      (/** @type {import("./format.js").EntriesData} */ data) => data,
    );
    const { date } = this.days[release];
    return madeOnce(this.entries, release, () => openEntry(entries, release % perPiece, this.wordsOfTitles, date));
  }

  /** The text of a release; from disk its lead. @param {number} release */
  text(release) {
    return loadOnce(this.texts, release, async () => loadText(await this.entry(release), this.load));
  }
}

/** The place of the last of the sorted `names` that is not greater than `name`; -1 where there is none.
 * @param {string[]} names
 * @param {string} name
 */
function placeOf(names, name) {
  return names.findLastIndex((each) => each <= name);
}
