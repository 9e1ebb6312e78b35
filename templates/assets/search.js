// The search client: a classic script that works in a page, from disk and in Node.
//
//     const search = await globalThis.motirArchive.createSearch({ base, fetch });
//     const { total, hits, facets } = await search.search("retail growth", { agency: "kats", from: "2025-10" });
//
// Each part knows only those above it: terms, query, loading, words, spelling, matching, ranking, facets, texts,
// subject, search.

"use strict";

(() => {
  /** The format of the index that this client reads; search/index.py describes it. */
  const FORMAT_VERSION = 4;
  const MANIFEST = "search/index.json";

  const DEFAULTS = Object.freeze({
    /** How many hits to return. */
    limit: 10,
    /** Id of an agency that issued the release or is named in it. */
    agency: "",
    /** Id of a topic. */
    topic: "",
    /** First and last day, month or year, inclusive: YYYY[-MM[-DD]]. */
    from: "",
    to: "",
    /** "relevance", "newest" or "oldest". */
    sort: "relevance",
    ranking: Object.freeze({
      /** What another form of a word is worth: exports for export. */
      form: 0.6,
      /** What a term is worth that only begins with the last word of the query. */
      prefix: 0.6,
      /** Shortest word that is completed, in letters; one syllable always is. */
      shortestPrefix: 2,
      /** A word of so many releases is taken for a whole one, and not completed. */
      whole: 200,
      /** What a word is worth that is one typo away, and one that is two. */
      typos: Object.freeze([1, 0.8, 0.6]),
      /** The share of the query that a release must match, beside the best share: a rare word is a large one. */
      enough: 0.5,
      /** How much a release loses for the words it does not match: 0 nothing, 1 in step with their share. */
      coverage: 3,
      /** A query of so many words and more is a question in natural language, of which a release need not match
       * most: the two above lose in weight, the first with the square of the words that are more, the second faster. */
      long: 5,
      fade: 4,
      /** A query of at most so many words that the best releases say side by side names a subject, where there
       * are many releases. Those are put first that also have the words which the best ones use most. */
      subject: Object.freeze({
        longest: 3,
        fewest: 100,
        /** How many of the best are read, and what share of them has to agree. */
        read: 10,
        agreed: 0.7,
        /** How many of their words are sought, and what they are worth, those of the query being 1. */
        words: 6,
        worth: 2,
      }),
      /** How many of the best are put in order anew, by their titles. */
      reordered: 10,
      /** How much more a release is worth whose title has the words as they are written, in their order, side by
       * side, and few others; and whose text has them side by side. */
      title: Object.freeze({ exact: 1, ordered: 1.5, near: 0.6, short: 0.7, text: 0.1 }),
    }),
  });

  // ---------------------------------------------------------------- terms
  // The rules of search/terms.py, held to it by tests/search/term_vectors.json. The reasons are given there.

  const LONGEST_TERM = 40;
  const ALPHABET =
    "\u0000-\u052f" +
    "\u1100-\u11ff\u3130-\u318e\uac00-\ud7a3" +
    "\u1e00-\u1fff\u2000-\u209c\u2100-\u218b\u2460-\u24ff" +
    "\u3000-\u30ff\u3200-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufad9" +
    "\ufb00-\ufb06\uff01-\uffee";
  const DIGITS = "0-9";
  const LETTERS =
    "a-z\u00e0-\u00f6\u00f8-\u02af\u1e00-\u1eff\u0370-\u0373\u0376-\u037d\u0386\u0388-\u0481\u048a-\u052f";
  const SYLLABLES = "\u1100-\u11ff\uac00-\ud7a3\u3005\u3041-\u3096\u30a1-\u30fa\u30fc\u3400-\u4dbf\u4e00-\u9fff";
  const IN_WORD = `[${DIGITS}${LETTERS}${SYLLABLES}]`;

  const IGNORED =
    /[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0]/gu;
  const APOSTROPHES = /[`\u00b4\u02bc\u2018\u2019\u201b\uff07]/gu;
  const FOREIGN = new RegExp(`[^${ALPHABET}]`, "gu");
  const ACCENTS = /[\u0300-\u036f]/gu;
  /** @type {Record<string, string>} */
  const SPELLINGS = {
    ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", þ: "th", ł: "l", ħ: "h", ı: "i", ς: "σ",
  };
  const SPELLED = new RegExp(`[${Object.keys(SPELLINGS).join("")}]`, "gu");
  const POSSESSIVE = new RegExp(`'s(?!${IN_WORD})|'`, "gu");
  const THOUSANDS = new RegExp(`([${DIGITS}]),(?=[${DIGITS}]{3}(?![${DIGITS}]))`, "gu");
  const WORD = new RegExp(`${IN_WORD}+(?:[-.&\u2010]${IN_WORD}+)*`, "gu");
  const DECIMAL = `(?<![${DIGITS}]\\.)[${DIGITS}]+\\.[${DIGITS}]+(?!\\.?[${DIGITS}])`;
  const PART = new RegExp(`${DECIMAL}|[${DIGITS}]+|[${LETTERS}]+|[${SYLLABLES}]+`, "gu");
  const ABBREVIATION = new RegExp(`^[${LETTERS}](?:[.&][${LETTERS}])+$`, "u");
  const SYLLABLE = new RegExp(`^[${SYLLABLES}]`, "u");

  /**
   * A word of a text, as it is indexed and searched.
   * @typedef {object} Word
   * @property {string} text  folded
   * @property {string[]} parts  the terms of its parts
   * @property {string} whole  the term of the word as a whole; empty where it is its parts alone
   * @property {number} needed  how many of its parts make a match: all, but half of the pairs of syllables
   */

  /** @param {string} text */
  function fold(text) {
    const plain = text.replace(IGNORED, "").replace(APOSTROPHES, "'").replace(FOREIGN, " ");
    const lower = plain.normalize("NFKD").toLowerCase();
    const letters = lower.replace(ACCENTS, "").replace(SPELLED, (letter) => SPELLINGS[letter]).normalize("NFC");
    return letters.replace(POSSESSIVE, "").replace(THOUSANDS, "$1");
  }

  /**
   * The words of `text`, in order.
   * @param {string} text
   * @returns {Word[]}
   */
  function words(text) {
    return (fold(text).match(WORD) ?? []).map((word) => {
      const parts = word.match(PART) ?? [];
      const whole = parts.length > 1 ? parts.join("").slice(0, LONGEST_TERM) : "";
      if (whole && ABBREVIATION.test(word)) return { text: whole, parts: [whole], whole: "", needed: 1 };
      const found = parts.map(termsOfPart);
      const needed = found.map((terms, part) => (SYLLABLE.test(parts[part]) ? Math.ceil(terms.length / 2) : 1));
      return { text: word, parts: found.flat(), whole, needed: needed.reduce((sum, count) => sum + count, 0) };
    });
  }

  /** @param {string} part */
  function termsOfPart(part) {
    if (!SYLLABLE.test(part) || part.length === 1) return [part.slice(0, LONGEST_TERM)];
    return Array.from({ length: part.length - 1 }, (_, start) => part.slice(start, start + 2));
  }

  /** @param {Word} word */
  function termsOfWord(word) {
    return word.whole ? [...word.parts, word.whole] : word.parts;
  }

  /**
   * The terms of `text`, as `terms` in search/terms.py gives them.
   * @param {string} text
   */
  function terms(text) {
    return words(text).flatMap(termsOfWord);
  }

  /** Whether `term` alone has to do with what is sought: the K of K-beauty does not find K-food.
   * @param {string} term
   */
  function isTelling(term) {
    return term.length >= DEFAULTS.ranking.shortestPrefix || SYLLABLE.test(term);
  }

  const BETWEEN_WORDS = /([\s;:!?()[\]"“”«»—–/]+|[.,'’]+(?!\S))/u;
  /** The terms of pieces of texts, which repeat. @type {Map<string, string[]>} */
  const seen = new Map();

  /** @param {string} piece */
  function termsOfPiece(piece) {
    const known = seen.get(piece);
    if (known) return known;
    if (seen.size > 50_000) seen.clear();
    const found = terms(piece);
    seen.set(piece, found);
    return found;
  }

  /**
   * Cut `text` where words begin and end and say which of them hold one of the terms that a search found.
   * The pieces put together are the text.
   * @param {string} text
   * @param {string[]} found
   * @returns {{ text: string, found: boolean }[]}
   */
  function highlight(text, found) {
    const sought = new Set(found);
    return text
      .split(BETWEEN_WORDS)
      .filter((piece) => piece !== "")
      .map((piece) => ({ text: piece, found: termsOfPiece(piece).some((term) => sought.has(term)) }));
  }

  // ---------------------------------------------------------------- query

  /**
   * What a person asks.
   * @typedef {object} Query
   * @property {Word[]} words  that are sought, those of phrases included; of equal ones the last
   * @property {Map<string, number>} times  how often each is said, by its text
   * @property {boolean} isOpen  the last word may go on
   * @property {string[][]} phrases  the terms of each
   * @property {Word[]} excluded
   * @property {string[][]} excludedPhrases
   * @property {{ field: string, value: string }[]} filters  agency:, topic:, after:, before:, is:
   * @property {boolean} isEmpty  nothing at all is asked, not even in signs
   */

  const CLAUSE = /(-?)(?:([a-z]+):)?(?:["“”„]([^"“”„]*)["“”„]?|([^\s"“”„]+))/giu;
  const DATE = /^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$/;

  /**
   * @param {string} text
   * @returns {Query}
   */
  function parse(text) {
    /** @type {Query} */
    const query = {
      words: [],
      times: new Map(),
      isOpen: false,
      phrases: [],
      excluded: [],
      excludedPhrases: [],
      filters: [],
      isEmpty: text.trim() === "",
    };
    for (const [whole, minus, field = "", quoted, plain] of text.matchAll(CLAUSE)) {
      const value = quoted ?? plain;
      if (!minus && isFilter(field.toLowerCase(), value)) {
        query.filters.push({ field: field.toLowerCase(), value });
        query.isOpen = false;
      } else if (quoted !== undefined && !field) {
        const phrase = words(quoted);
        (minus ? query.excludedPhrases : query.phrases).push(phrase.flatMap(termsOfWord));
        if (!minus) query.words.push(...phrase);
        query.isOpen = false;
      } else if (minus && !field) {
        query.excluded.push(...words(value));
      } else {
        query.words.push(...words(whole));
        query.isOpen = true;
      }
    }
    query.isOpen &&= !/\s$/u.test(text);
    for (const { text: word } of query.words) query.times.set(word, (query.times.get(word) ?? 0) + 1);
    query.words = unique(query.words);
    query.excluded = unique(query.excluded);
    query.phrases = query.phrases.filter((phrase) => phrase.length > 1);
    query.excludedPhrases = query.excludedPhrases.filter((phrase) => phrase.length > 0);
    return query;
  }

  /** Words without those that come again later: the last may be one that goes on. @param {Word[]} all */
  function unique(all) {
    return [...new Map([...all].reverse().map((word) => [word.text, word])).values()].reverse();
  }

  /**
   * @param {string} field
   * @param {string} value
   */
  function isFilter(field, value) {
    if (field === "after" || field === "before") return DATE.test(value);
    if (field === "is") return value === "revised" || value === "excerpt";
    return (field === "agency" || field === "topic") && value !== "";
  }

  // ---------------------------------------------------------------- loading

  /** Those who wait for a script, by the name of the data it brings.
   * @type {Map<string, ((data: any) => void)[]>}
   */
  const waiting = new Map();

  /**
   * Take the data that a script of the index brings.
   * @param {string} name
   * @param {any} data
   */
  function receive(name, data) {
    for (const resolve of waiting.get(name) ?? []) resolve(data);
    waiting.delete(name);
  }

  /**
   * @param {string} base
   * @param {string} name
   * @param {typeof globalThis.fetch} fetch
   */
  async function loadJson(base, name, fetch) {
    let response;
    try {
      response = await fetch(base + name);
    } catch (error) {
      throw new Error(`could not load ${name}: ${messageOf(error)}`);
    }
    if (!response.ok) throw new Error(`could not load ${name}: ${response.status} ${response.statusText}`.trim());
    try {
      return await response.json();
    } catch (error) {
      throw new Error(`could not read ${name}: ${messageOf(error)}`);
    }
  }

  /**
   * From disk a browser refuses to fetch, but runs a script beside the page.
   * @param {string} base
   * @param {string} name
   * @returns {Promise<any>}
   */
  function loadScript(base, name) {
    const source = name.replace(/\.json$/, ".js");
    return new Promise((resolve, reject) => {
      waiting.set(name, [...(waiting.get(name) ?? []), resolve]);
      const script = document.createElement("script");
      script.src = base + source;
      script.onload = () => {
        script.remove();
        reject(new Error(`could not read ${source}`));
      };
      script.onerror = () => {
        script.remove();
        reject(new Error(`could not load ${source}`));
      };
      document.head.append(script);
    });
  }

  /** @param {unknown} error */
  function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
  }

  /** What has been loaded, each once; what failed is loaded again when it is asked for again. */
  class Library {
    /**
     * @param {(name: string) => Promise<any>} load
     */
    constructor(load) {
      this.load = load;
      /** @type {Map<string, Promise<any>>} */
      this.loaded = new Map();
    }

    /**
     * @template T
     * @param {string} name
     * @param {(data: any) => T} open
     * @returns {Promise<T>}
     */
    get(name, open) {
      const known = this.loaded.get(name);
      if (known) return known;
      const opened = this.load(name).then(open);
      this.loaded.set(name, opened);
      opened.catch(() => this.loaded.delete(name));
      return opened;
    }
  }

  const PACKING = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const DIGIT_VALUES = new Uint8Array(128);
  for (const [value, digit] of [...PACKING].entries()) DIGIT_VALUES[digit.charCodeAt(0)] = value;

  /**
   * Read packed numbers; search/packing.py says how they are written.
   * @param {string} packed
   * @returns {number[]}
   */
  function unpack(packed) {
    const numbers = [];
    for (let place = 0; place < packed.length; ) {
      let value = 0;
      for (let scale = 1; ; scale *= 32) {
        const digit = DIGIT_VALUES[packed.charCodeAt(place++)];
        value += (digit % 32) * scale;
        if (digit < 32) break;
      }
      numbers.push(value);
    }
    return numbers;
  }

  /**
   * Read packed ascending numbers, and the marks behind them where they have any.
   * @param {string} packed
   * @param {number[]} [marks]  to which they are added
   * @returns {number[]}
   */
  function unpackAscending(packed, marks) {
    const numbers = [];
    const low = DIGIT_VALUES[packed.charCodeAt(0)];
    const end = packed.length * 6;
    let place = 6;
    const bit = () => (DIGIT_VALUES[packed.charCodeAt((place / 6) | 0)] >> (5 - (place++ % 6))) & 1;
    /** Ones up to a zero; -1 where there is none, at the end. */
    const unary = () => {
      for (let ones = 0; place < end; ones += 1) if (!bit()) return ones;
      return -1;
    };
    for (let last = -1; ; ) {
      let distance = unary();
      if (distance < 0) return numbers;
      for (let count = 0; count < low; count += 1) distance = 2 * distance + bit();
      numbers.push((last += distance + 1));
      marks?.push(unary());
    }
  }

  /** @param {string} joined */
  function splitWords(joined) {
    return joined === "" ? [] : joined.split(" ");
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

  // ---------------------------------------------------------------- words

  /** Where a term occurs: releases, ascending, and its weight in each.
   * @typedef {{ releases: ArrayLike<number>, weights: Float32Array }} Postings
   */

  /** A piece of the list of terms. */
  class Terms {
    /**
     * @param {{ terms: string, postings: string, elsewhere: string, homes: string }} data
     * @param {number[]} weights
     */
    constructor(data, weights) {
      this.weights = weights;
      /** @type {string[]} */
      this.terms = [];
      /** For each term, where its class starts and where the next one does. @type {[number, number][]} */
      this.classes = [];
      for (const forms of splitWords(data.terms).map((joined) => joined.split(","))) {
        const start = this.terms.length;
        for (const form of forms) this.classes[this.terms.push(form) - 1] = [start, start + forms.length];
      }
      this.places = new Map(this.terms.map((term, place) => [term, place]));
      this.packed = splitWords(data.postings);
      const homes = unpack(data.homes);
      /** By how many pieces earlier a term stands. @type {Map<string, number>} */
      this.elsewhere = new Map(splitWords(data.elsewhere).map((term, place) => [term, homes[place]]));
      /** @type {Map<number, Postings>} */
      this.unpacked = new Map();
    }

    /** The places of the terms that are forms of the same word, `place` included.
     * @param {number} place
     */
    forms(place) {
      const [start, end] = this.classes[place];
      return Array.from({ length: end - start }, (_, distance) => start + distance);
    }

    /** @param {number} place @returns {Form} */
    form(place) {
      return { term: this.terms[place], postings: this.postings(place), worth: 1 };
    }

    /** The places of the terms that begin with `prefix`.
     * @param {string} prefix
     */
    from(prefix) {
      return [...this.terms.keys()].filter((place) => this.terms[place].startsWith(prefix));
    }

    /**
     * @param {number} place
     * @returns {Postings}
     */
    postings(place) {
      const known = this.unpacked.get(place);
      if (known) return known;
      /** @type {number[]} */
      const marks = [];
      const releases = Uint32Array.from(unpackAscending(this.packed[place], marks));
      const postings = { releases, weights: Float32Array.from(marks, (mark) => this.weights[mark]) };
      this.unpacked.set(place, postings);
      return postings;
    }
  }

  /** What is shown of a release; its terms are made when they are first asked for. */
  class Entry {
    /**
     * @param {string} title
     * @param {string} url
     * @param {string} text  its lead, where it comes from disk
     */
    constructor(title, url, text) {
      this.title = title;
      this.url = url;
      this.text = text;
      /** @type {string[] | undefined} */
      this.termsOfTitle_ = undefined;
      /** @type {string[] | undefined} */
      this.termsOfText_ = undefined;
    }

    get termsOfTitle() {
      return (this.termsOfTitle_ ??= terms(this.title));
    }

    get termsOfText() {
      return (this.termsOfText_ ??= terms(this.text));
    }
  }

  /** What search/index.py wrote, piece by piece. */
  class Index {
    /**
     * @param {any} manifest  the parsed JSON
     * @param {(name: string) => Promise<any>} load
     * @param {boolean} fromDisk
     */
    constructor(manifest, load, fromDisk) {
      this.manifest = manifest;
      this.fromDisk = fromDisk;
      /** How many releases there are. @type {number} */
      this.size = manifest.size;
      /** The day of each release, YYYY-MM-DD. @type {string[]} */
      this.days = [];
      /** For each release which is the first of its day, and how many that day has.
       * @type {{ first: number, releases: number }[]} */
      this.ofDay = [];
      this.readDays();
      this.library = new Library(async (name) => {
        const data = manifest.pieces[name] ?? (await load(name));
        if (data.build === manifest.build) return data;
        throw ofAnotherBuild(name);
      });
      this.load = load;
      /** @type {Map<number, Promise<Entry>>} */
      this.entries = new Map();
    }

    readDays() {
      const packed = unpack(this.manifest.days);
      let day = Date.parse(this.manifest.newest);
      for (let at = 0; at < packed.length; at += 2) {
        day -= packed[at] * 86_400_000;
        const text = new Date(day).toISOString().slice(0, 10);
        const ofDay = { first: this.days.length, releases: packed[at + 1] };
        for (let count = 0; count < ofDay.releases; count += 1) {
          this.days.push(text);
          this.ofDay.push(ofDay);
        }
      }
    }

    /** The pieces whose names may begin with `prefix`, at most so many.
     * @param {"terms" | "starts" | "ends"} kind
     * @param {string} prefix
     * @param {number} most
     * @returns {number[]}
     */
    piecesFrom(kind, prefix, most) {
      const names = this.manifest[kind];
      const first = Math.max(0, placeOf(names, prefix));
      const last = placeOf(names, `${prefix}\uffff`);
      return Array.from({ length: Math.min(most, last - first + 1) }, (_, distance) => first + distance);
    }

    /** @param {number} number */
    terms(number) {
      return this.library.get(`search/terms/${number}.json`, (data) => new Terms(data, this.manifest.weights));
    }

    /** The piece that has `term`, or would have it; none of an empty index.
     * @param {string} term
     */
    async pieceOf(term) {
      const [number] = this.piecesFrom("terms", term, 1);
      if (number === undefined) return undefined;
      const piece = await this.terms(number);
      const back = piece.elsewhere.get(term);
      return back ? this.terms(number - back) : piece;
    }

    /**
     * @param {"starts" | "ends"} kind
     * @param {number} number
     * @returns {Promise<{ word: string, count: number }[]>}
     */
    words(kind, number) {
      return this.library.get(`search/${kind}/${number}.json`, ({ words, counts }) =>
        splitWords(words).map((word, place) => ({ word, count: DIGIT_VALUES[counts.charCodeAt(place)] })),
      );
    }

    /** The terms that begin with `prefix`, of a piece and of those where its names lead away to.
     * @param {number} number
     * @param {string} prefix
     * @returns {Promise<Form[]>}
     */
    async termsFrom(number, prefix) {
      const piece = await this.terms(number);
      const away = [...piece.elsewhere].filter(([term]) => term.startsWith(prefix));
      const others = away.map(async ([term, back]) => {
        const home = await this.terms(number - back);
        return home.form(/** @type {number} */ (home.places.get(term)));
      });
      return [...piece.from(prefix).map((place) => piece.form(place)), ...(await Promise.all(others))];
    }

    /** The terms of many releases. @returns {Promise<Set<string>>} */
    common() {
      return this.library.get("search/common.json", (data) => new Set(splitWords(data.terms)));
    }

    facets() {
      return this.library.get("search/facets.json", (data) => new Facets(data, this.size));
    }

    /** @param {number} release @returns {Promise<Entry>} */
    entry(release) {
      const known = this.entries.get(release);
      if (known) return known;
      const day = this.days[release].replaceAll("-", "/");
      const entry = (this.fromDisk ? this.entryOnDisk(release) : this.text(release, day)).then(
        ({ title, url, text }) => new Entry(title, url || `${day}/${plainSlug(title)}.html`, text),
      );
      this.entries.set(release, entry);
      entry.catch(() => this.entries.delete(release));
      return entry;
    }

    /** @param {number} release */
    async entryOnDisk(release) {
      const { perPiece } = this.manifest;
      const name = `search/entries/${Math.floor(release / perPiece)}.json`;
      const entries = await this.library.get(name, (data) => data.entries);
      const [title, url, text] = entries[release % perPiece];
      return { title, url, text };
    }

    /**
     * @param {number} release
     * @param {string} day  YYYY/MM/DD
     */
    async text(release, day) {
      const { first, releases } = this.ofDay[release];
      const name = `search/texts/${day}/${release - first}.json`;
      const text = await this.load(name);
      if (text.releases === releases) return text;
      throw ofAnotherBuild(name);
    }
  }

  /** @param {string} name */
  function ofAnotherBuild(name) {
    return new Error(`${name} is of another build than ${MANIFEST}: the archive was just published; reload the page`);
  }

  /** The slug that most names have; the index gives the others. @param {string} name */
  function plainSlug(name) {
    return name.replace(/['’‘]/g, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  }

  // ---------------------------------------------------------------- spelling

  /** Pieces of words that are looked into, at most, for one beginning or one ending. */
  const MOST_PIECES = 3;
  const MOST_CORRECTIONS = 3;
  /** Letters of a word from which on one typo, and two, are mended. */
  const MENDED = [4, 8];

  /**
   * The words of the archive that `word` may stand for, with their worth. A typo leaves either the beginning
   * or the end of a word as it is, so only words with the one or the other are looked at.
   * @param {string} word
   * @param {Index} index
   * @param {Ranking} ranking
   * @returns {Promise<{ word: string, worth: number }[]>}
   */
  async function corrections(word, index, ranking) {
    for (const [place, shortest] of MENDED.entries()) {
      const most = place + 1;
      if (word.length < shortest || !/^\p{L}+$/u.test(word)) return [];
      const kept = Math.max(1, most === 1 ? Math.ceil((word.length - 2) / 2) : Math.floor(word.length / 3));
      const near = (await similar(word, kept, index)).filter((each) => distance(word, each.word, most) <= most);
      const best = near.sort((one, other) => other.count - one.count).slice(0, MOST_CORRECTIONS);
      if (best.length) return best.map((each) => ({ word: each.word, worth: ranking.typos[most] }));
    }
    return [];
  }

  /**
   * The words that begin or end like `word`, and are about as long.
   * @param {string} word
   * @param {number} kept  letters that are the same
   * @param {Index} index
   */
  async function similar(word, kept, index) {
    const start = word.slice(0, kept);
    const end = word.slice(-kept);
    const reversed = [...end].reverse().join("");
    const pieces = await Promise.all([
      ...index.piecesFrom("starts", start, MOST_PIECES).map((piece) => index.words("starts", piece)),
      ...index.piecesFrom("ends", reversed, MOST_PIECES).map((piece) => index.words("ends", piece)),
    ]);
    const alike = pieces.flat().filter((each) => each.word.startsWith(start) || each.word.endsWith(end));
    const close = alike.filter((each) => Math.abs(each.word.length - word.length) <= 2 && each.word !== word);
    return [...new Map(close.map((each) => [each.word, each])).values()];
  }

  /**
   * How many letters must be put in, taken out, changed or swapped with their neighbour to make `one` into
   * `other`; anything above `most` where it is more.
   * @param {string} one
   * @param {string} other
   * @param {number} most
   */
  function distance(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    let before = /** @type {number[]} */ ([]);
    let last = Array.from({ length: other.length + 1 }, (_, place) => place);
    for (let row = 1; row <= one.length; row += 1) {
      const current = [row];
      for (let column = 1; column <= other.length; column += 1) {
        const same = one[row - 1] === other[column - 1] ? 0 : 1;
        let least = Math.min(last[column] + 1, current[column - 1] + 1, last[column - 1] + same);
        const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
        if (row > 1 && column > 1 && swapped) least = Math.min(least, before[column - 2] + 1);
        current.push(least);
      }
      if (Math.min(...current) > most) return most + 1;
      before = last;
      last = current;
    }
    return last[other.length];
  }

  // ---------------------------------------------------------------- matching

  /**
   * Postings that count as one term's, each for what it is worth.
   * @typedef {{ term: string, postings: Postings, worth: number }} Form
   *
   * Forms that are scored as one term; the main one, where there is one, is the term itself.
   * @typedef {{ forms: Form[], main: Form | undefined }} Group
   *
   * A term of the query with what was found for it. The best group counts.
   * @typedef {object} Match
   * @property {Group[]} groups
   * @property {string[]} mended  the words it was taken for; empty where it occurs
   */

  /** The most terms that a beginning is completed to, where they are in many pieces. */
  const MOST_COMPLETIONS = 40;

  /**
   * @param {string} term
   * @param {boolean} isOpen  the term may go on
   * @param {Index} index
   * @param {Ranking} ranking
   * @returns {Promise<Match>}
   */
  async function match(term, isOpen, index, ranking) {
    const itself = await forms(term, 1, index, ranking);
    const isWhole = itself.main && itself.main.postings.releases.length >= ranking.whole;
    const completions = isOpen && isTelling(term) && !isWhole ? await complete(term, index) : [];
    const longer = { forms: completions.map((form) => ({ ...form, worth: ranking.prefix })), main: undefined };
    if (itself.main || completions.length) return { groups: [itself, longer], mended: [] };
    const mended = await corrections(term, index, ranking);
    const groups = await Promise.all(mended.map(({ word, worth }) => forms(word, worth, index, ranking)));
    return { groups, mended: mended.map(({ word }) => word) };
  }

  /**
   * A term and the other forms of its word; none where the archive does not have it.
   * @param {string} term
   * @param {number} worth
   * @param {Index} index
   * @param {Ranking} ranking
   * @returns {Promise<Group>}
   */
  async function forms(term, worth, index, ranking) {
    const piece = await index.pieceOf(term);
    const place = piece?.places.get(term);
    if (!piece || place === undefined) return { forms: [], main: undefined };
    const found = piece.forms(place).map((other) => ({
      ...piece.form(other),
      worth: other === place ? worth : worth * ranking.form,
    }));
    return { forms: found, main: found.find((form) => form.term === term) };
  }

  /**
   * The terms that begin with `prefix`: all, or the most frequent where they are spread over many pieces.
   * @param {string} prefix
   * @param {Index} index
   * @returns {Promise<Form[]>}
   */
  async function complete(prefix, index) {
    let numbers = index.piecesFrom("terms", prefix, MOST_PIECES + 1);
    if (numbers.length > MOST_PIECES) {
      const lists = index.piecesFrom("starts", prefix, MOST_PIECES).map((number) => index.words("starts", number));
      const known = (await Promise.all(lists)).flat().filter(({ word }) => word.startsWith(prefix));
      const frequent = known.sort((one, other) => other.count - one.count).slice(0, MOST_COMPLETIONS);
      const places = frequent.map(({ word }) => index.piecesFrom("terms", word, 1)[0]);
      // Numbers and Hangul are in no list of words.
      numbers = [...new Set([...places, ...numbers])].slice(0, MOST_PIECES);
    }
    return (await Promise.all(numbers.map((number) => index.termsFrom(number, prefix)))).flat();
  }

  // ---------------------------------------------------------------- ranking

  /**
   * @typedef {typeof DEFAULTS.ranking} Ranking
   * @typedef {Float32Array} Scores  by release; 0 where the release does not match
   */

  /**
   * How much each release is about one group of forms: BM25F, whose weights the index brings. The best form of
   * a release counts. None is rarer than the main one: exported, in a few texts, says no more than export.
   * @param {Group} group
   * @param {number} size
   * @returns {Scores}
   */
  function scoresOfGroup({ forms, main }, size) {
    const scores = new Float32Array(size);
    const rarest = main ? rarity(main.postings.releases.length, size) : 1;
    for (const { postings, worth } of forms) {
      const { releases, weights } = postings;
      const rare = main ? Math.min(rarest, rarity(releases.length, size)) : 1;
      for (let at = 0; at < releases.length; at += 1) {
        const score = worth * rare * weights[at];
        if (score > scores[releases[at]]) scores[releases[at]] = score;
      }
    }
    if (main) return scores;
    const together = rarity(countOf(scores), size);
    return scores.map((score) => score * together);
  }

  /** @param {Scores} scores */
  function countOf(scores) {
    let count = 0;
    for (let release = 0; release < scores.length; release += 1) if (scores[release] > 0) count += 1;
    return count;
  }

  /**
   * How much a term weighs that is in `count` of `size` releases: more, the rarer it is.
   * @param {number} count
   * @param {number} size
   */
  function rarity(count, size) {
    return Math.log(1 + (size - count + 0.5) / (count + 0.5));
  }

  /**
   * The best score of each release.
   * @param {Scores[]} alternatives  at least one
   * @returns {Scores}
   */
  function best([scores, ...others]) {
    for (const other of others) {
      for (let release = 0; release < scores.length; release += 1) {
        if (other[release] > scores[release]) scores[release] = other[release];
      }
    }
    return scores;
  }

  /**
   * The scores of releases that have at least `needed` of the parts: their mean over all parts, less for those
   * that lack some.
   * @param {Scores[]} parts
   * @param {number} needed
   * @returns {Scores}
   */
  function scoresTogether(parts, needed) {
    if (parts.length === 1) return parts[0];
    return parts[0].map((_, release) => {
      let sum = 0;
      let count = 0;
      for (const part of parts) {
        if (part[release] > 0) {
          sum += part[release];
          count += 1;
        }
      }
      return count >= needed ? (sum / parts.length) * (count / parts.length) ** 2 : 0;
    });
  }

  /**
   * What releases score for one word: as a whole or by its parts, whichever is more.
   * @param {Word} word
   * @param {Match[]} matches  of its parts, then of the whole where there is one
   * @param {number} size
   * @returns {Scores}
   */
  function scoresOfWord(word, matches, size) {
    const scores = matches.map(({ groups }) => {
      const used = groups.filter(({ forms }) => forms.length > 0);
      return used.length ? best(used.map((group) => scoresOfGroup(group, size))) : new Float32Array(size);
    });
    const together = scoresTogether(scores.slice(0, word.parts.length), word.needed);
    return word.whole ? best([scores[word.parts.length], together]) : together;
  }

  /** @typedef {{ release: number, score: number }} Ranked */

  /**
   * What was found for a word: the scores of releases, how rare the word is, and how often the query says it.
   * @typedef {{ scores: Scores, rare: number, times: number }} Found
   */

  /**
   * The releases that match the words well enough, newest first, with their scores: the sum over the words,
   * less for those that lack some.
   * @param {Found[]} ofWords  those that occur
   * @param {number} asked  how many words the query has
   * @param {number} size
   * @param {Ranking} ranking
   * @returns {Ranked[]}
   */
  function rank(ofWords, asked, size, { coverage, enough, long, fade }) {
    const less = Math.max(1, asked - long + 2);
    const all = ofWords.reduce((sum, { rare, times }) => sum + rare * times, 0);
    const sums = new Float64Array(size);
    const shares = new Float64Array(size);
    for (const { scores, rare, times } of ofWords) {
      const share = (rare * times) / all;
      for (let release = 0; release < size; release += 1) {
        if (scores[release] > 0) {
          sums[release] += times * scores[release];
          shares[release] += share;
        }
      }
    }
    // Shares that should be equal may differ by a hair.
    let most = 0;
    for (let release = 0; release < size; release += 1) if (shares[release] > most) most = shares[release];
    const least = most * (enough / less ** 2) - 1e-9;
    const ranked = [];
    for (let release = 0; release < size; release += 1) {
      if (sums[release] > 0 && shares[release] >= least) {
        ranked.push({ release, score: sums[release] * shares[release] ** (coverage / less ** fade) });
      }
    }
    return ranked;
  }

  /**
   * A term of the query: whether one of a title is it, or goes on from it, or is what it was taken for, and how
   * much of the query it is, by its rarity.
   * @typedef {{ isIt: (term: string) => boolean, share: number }} Sought
   */

  /**
   * How close a title comes to the query, from 1 up.
   * @param {string[]} title  its terms
   * @param {Sought[]} sought  the terms of the query, in order
   * @param {Ranking["title"]} worth
   */
  function closeness(title, sought, worth) {
    let [count, exact, ordered, near, last] = [0, 0, 0, 0, -1];
    for (const { isIt, share } of sought) {
      if (title.some(isIt)) {
        count += 1;
        exact += share;
      }
      const place = title.findIndex((term, each) => each > last && isIt(term));
      if (place < 0) continue;
      ordered += share;
      if (last >= 0) near += share / (place - last);
      last = place;
    }
    const parts = worth.exact * exact + worth.ordered * ordered + worth.near * near;
    return 1 + parts + (worth.short * count) / Math.max(1, title.length);
  }

  /**
   * How near to one another neighbours of the query come in a text: 1 where all are side by side, 0 where none
   * follows the other.
   * @param {string[]} text  its terms
   * @param {Set<string>[]} words  the terms that were found for each word of the query
   */
  function nearness(text, words) {
    if (words.length < 2) return 0;
    const last = Array(words.length).fill(-Infinity);
    const nearest = Array(words.length).fill(Infinity);
    for (let place = 0; place < text.length; place += 1) {
      // From the last word on: a term may be found for two neighbours, but does not follow itself.
      for (let word = words.length - 1; word >= 0; word -= 1) {
        if (!words[word].has(text[place])) continue;
        if (word > 0) nearest[word] = Math.min(nearest[word], place - last[word - 1]);
        last[word] = place;
      }
    }
    return nearest.reduce((sum, distance) => sum + 1 / distance, 0) / (words.length - 1);
  }

  /** Releases are numbered from the newest. @type {Record<string, (one: Ranked, other: Ranked) => number>} */
  const ORDERS = {
    relevance: (one, other) => other.score - one.score || one.release - other.release,
    newest: (one, other) => one.release - other.release,
    oldest: (one, other) => other.release - one.release,
  };

  /**
   * The first `limit` of `ranked` in an order, without sorting all.
   * @param {Ranked[]} ranked
   * @param {number} limit
   * @param {(one: Ranked, other: Ranked) => number} order
   * @returns {Ranked[]}
   */
  function first(ranked, limit, order) {
    if (limit <= 0) return [];
    if (limit > ranked.length / 4) return [...ranked].sort(order).slice(0, limit);
    /** @type {Ranked[]} */
    const kept = [];
    for (const each of ranked) {
      if (kept.length === limit && order(kept[limit - 1], each) <= 0) continue;
      let place = kept.length;
      while (place > 0 && order(kept[place - 1], each) > 0) place -= 1;
      kept.splice(place, 0, each);
      if (kept.length > limit) kept.pop();
    }
    return kept;
  }

  // ---------------------------------------------------------------- facets

  /** Whose the releases are and what they are about; see search/facets.py. */
  class Facets {
    /**
     * @param {any} data
     * @param {number} size
     */
    constructor(data, size) {
      /** @type {{ id: string, name: string, acronym: string }[]} */
      this.agencies = [];
      /** @type {{ id: string, name: string }[]} */
      this.topics = [];
      this.excerpts = new Set(unpackAscending(data.excerpts));
      this.revised = new Set(unpackAscending(data.revised));
      /** Places in `agencies`, by release, those of its issuers first. @type {number[][]} */
      this.agenciesOf = Array.from({ length: size }, () => []);
      /** How many of these are issuers. @type {number[]} */
      this.issuers = Array(size).fill(0);
      /** Places in `topics`, by release. @type {number[][]} */
      this.topicsOf = Array.from({ length: size }, () => []);
      data.agencies.forEach((/** @type {string[]} */ [id, name, acronym, issued], /** @type {number} */ place) => {
        this.agencies.push({ id: id || plainSlug(acronym || name), name, acronym });
        for (const release of unpackAscending(issued)) this.issuers[release] = this.agenciesOf[release].push(place);
      });
      const orders = unpack(data.orders);
      for (const release of unpackAscending(data.unordered)) {
        this.agenciesOf[release] = orders.splice(0, this.issuers[release]);
      }
      data.agencies.forEach((/** @type {string[]} */ [, , , , named], /** @type {number} */ place) => {
        for (const release of unpackAscending(named)) this.agenciesOf[release].push(place);
      });
      data.topics.forEach((/** @type {string[]} */ [id, name, releases], /** @type {number} */ place) => {
        this.topics.push({ id: id || plainSlug(name), name });
        for (const release of unpackAscending(releases)) this.topicsOf[release].push(place);
      });
    }

    /** The place of what a person may call `name`: an id, an acronym or a name; -1 where there is none.
     * @param {{ id: string, name: string, acronym?: string }[]} all
     * @param {string} name
     */
    place(all, name) {
      const wanted = fold(name);
      return all.findIndex(({ id, name, acronym }) => id === wanted || [name, acronym ?? ""].map(fold).includes(wanted));
    }
  }

  /** @typedef {(release: number) => boolean} Filter */

  /**
   * @param {Query} query
   * @param {Options} options
   * @param {Index} index
   * @param {Facets} facets
   * @returns {{ agency: Filter, topic: Filter, rest: Filter }}
   */
  function filtersOf({ filters }, options, index, facets) {
    const values = (/** @type {string} */ field) =>
      [/** @type {any} */ (options)[field], ...filters.filter((each) => each.field === field).map(({ value }) => value)]
        .filter(Boolean);
    const agencies = values("agency").map((name) => facets.place(facets.agencies, name));
    const topics = values("topic").map((name) => facets.place(facets.topics, name));
    const flags = values("is");
    const from = [options.from, ...values("after")];
    const to = [options.to, ...values("before")];
    return {
      agency: (release) => agencies.every((place) => facets.agenciesOf[release].includes(place)),
      topic: (release) => topics.every((place) => facets.topicsOf[release].includes(place)),
      rest: (release) =>
        from.every((day) => index.days[release].slice(0, day.length) >= day) &&
        to.every((day) => index.days[release].slice(0, day.length) <= day) &&
        flags.every((flag) => (flag === "revised" ? facets.revised : facets.excerpts).has(release)),
    };
  }

  /**
   * @param {{ id: string, name: string }[]} all
   * @param {number[][]} placesOf
   * @param {Ranked[]} found
   * @returns {Facet[]}
   */
  function count(all, placesOf, found) {
    const counts = all.map(() => 0);
    for (const { release } of found) {
      const places = placesOf[release];
      for (let at = 0; at < places.length; at += 1) counts[places[at]] += 1;
    }
    return all
      .map(({ id, name }, place) => ({ id, name, count: counts[place] }))
      .filter((facet) => facet.count > 0)
      .sort((one, other) => other.count - one.count || (one.id < other.id ? -1 : 1));
  }

  // ---------------------------------------------------------------- texts

  /** Characters of a snippet. */
  const SNIPPET = 280;
  /** Characters within which the most different terms are looked for: as many fit behind the words before them. */
  const DENSE = SNIPPET - 60;

  /**
   * The stretch of `body` with the most different terms that were found; its beginning where there are none.
   * @param {string} body
   * @param {Set<string>} found
   */
  function snippetOf(body, found) {
    /** @type {{ start: number, end: number, term: string }[]} */
    const places = [];
    let at = 0;
    const pieces = body.split(BETWEEN_WORDS);
    for (let number = 0; number < pieces.length; number += 1) {
      const piece = pieces[number];
      const isWord = number % 2 === 0;
      const term = isWord && termsOfPiece(piece).find((each) => found.has(each));
      if (term && piece.length <= DENSE) places.push({ start: at, end: at + piece.length, term });
      at += piece.length;
    }
    /** How often each term is in the window of places that starts at the first and ends before the last. */
    const counts = new Map();
    let most = { start: 0, count: 0 };
    let last = 0;
    for (const { start, term } of places) {
      for (; last < places.length && places[last].end - start <= DENSE; last += 1) {
        counts.set(places[last].term, (counts.get(places[last].term) ?? 0) + 1);
      }
      if (counts.size > most.count) most = { start, count: counts.size };
      const rest = counts.get(term) - 1;
      if (rest) counts.set(term, rest);
      else counts.delete(term);
    }
    return stretch(body, most.start);
  }

  /**
   * The words of `body` around the one that starts at `place`.
   * @param {string} body
   * @param {number} place
   */
  function stretch(body, place) {
    const start = place < 60 ? 0 : body.indexOf(" ", place - 60) + 1;
    const cut = body.lastIndexOf(" ", start + SNIPPET);
    const end = start + SNIPPET >= body.length ? body.length : cut > start ? cut : start + SNIPPET;
    return `${start ? "… " : ""}${body.slice(start, end)}${end < body.length ? " …" : ""}`.replace(/\s+/g, " ");
  }

  /**
   * Whether the words of a phrase follow one another in a text, in any form.
   * @param {string[]} text  its terms
   * @param {Set<string>[]} phrase  the terms of each word
   */
  function says(text, phrase) {
    return text.some((_, start) => phrase.every((forms, place) => forms.has(text[start + place])));
  }

  // ---------------------------------------------------------------- subject

  /**
   * The terms that most of the texts use, and often, the first ones most; a further use says ever less.
   * @param {string[][]} texts  their terms
   * @param {Set<string>} without
   */
  function mostUsed(texts, without) {
    /** @type {Map<string, number>} */
    const uses = new Map();
    for (const text of texts) {
      /** @type {Map<string, number>} */
      const counts = new Map();
      for (const term of text) counts.set(term, (counts.get(term) ?? 0) + 1);
      for (const [term, count] of counts) uses.set(term, (uses.get(term) ?? 0) + count / (count + 2));
    }
    return [...uses]
      .map(([term, use]) => ({ term, use }))
      .filter(({ term }) => term.length > DEFAULTS.ranking.shortestPrefix && !without.has(term))
      .sort((one, other) => other.use - one.use || (one.term < other.term ? -1 : 1));
  }

  /**
   * The releases with what they score for the words of a subject added to what they scored for those of the query.
   * @param {Ranked[]} found
   * @param {{ use: number, scores: Scores }[]} words
   * @param {number} worth  of the former beside the latter
   * @returns {Ranked[]}
   */
  function closerTo(found, words, worth) {
    const more = found.map(({ release }) => words.reduce((sum, { use, scores }) => sum + use * scores[release], 0));
    const most = largest(found.map(({ score }) => score));
    const mostMore = largest(more);
    return found.map(({ release, score }, place) => ({
      release,
      score: score / most + (worth * more[place]) / mostMore,
    }));
  }

  /** The largest of some scores; 1 where all are 0. @param {number[]} scores */
  function largest(scores) {
    return scores.reduce((one, other) => Math.max(one, other), 0) || 1;
  }

  // ---------------------------------------------------------------- search

  /**
   * @typedef {Omit<typeof DEFAULTS, "ranking"> & { ranking: Ranking }} Options
   * @typedef {object} Hit
   * @property {string} url  relative to base
   * @property {string} title
   * @property {string} date  YYYY-MM-DD
   * @property {string[]} agencies  ids, issuers first
   * @property {string[]} issuers  ids of those that issued it
   * @property {string[]} topics  ids
   * @property {string} snippet  where the words were found, or the lead, from disk
   * @property {boolean} excerpt  no whole text is known
   * @property {boolean} revised  the text was changed
   * @property {number} score
   * @typedef {{ id: string, name: string, count: number }} Facet
   * @typedef {object} Answer
   * @property {number} total  of all hits, also those beyond the limit
   * @property {boolean} isAtLeast  there may be more: texts that may hold a phrase were not all read
   * @property {Hit[]} hits  the best first
   * @property {{ agencies: Facet[], topics: Facet[] }} facets  hits by agency and topic, most first, each
   *   counted without its own filter
   * @property {string[]} found  the terms that were found, to highlight
   * @property {{ word: string, as: string[] }[]} mended  words that occur nowhere, and those that were sought instead
   * @property {string[]} missing  words that occur nowhere, nor anything like them
   */

  /** Texts that are read, at most, to find those that hold a phrase, and how many at once. */
  const MOST_TEXTS = 100;
  const TEXTS_AT_ONCE = 10;

  /**
   * Load the index. Rejects with a message for people if it cannot be loaded or has another format; call it
   * again to try again.
   * @param {{ base: string, fetch?: typeof globalThis.fetch }} options  base: the site's root, ending in "/";
   *   without fetch the index is loaded as scripts
   */
  async function createSearch({ base, fetch }) {
    if (base !== "" && !base.endsWith("/")) throw new Error(`base must end in "/", not "${base}"`);
    const load = (/** @type {string} */ name) => (fetch ? loadJson(base, name, fetch) : loadScript(base, name));
    const manifest = await load(MANIFEST);
    if (manifest?.version !== FORMAT_VERSION) {
      throw new Error(`${MANIFEST} has format ${manifest?.version}; this search client reads format ${FORMAT_VERSION}`);
    }
    if (manifest.tooLarge) throw new Error(tooLarge(manifest.tooLarge));
    const index = new Index(manifest, load, !fetch);
    const facets = await index.facets();
    return Object.freeze({
      /** How many releases there are. */
      size: index.size,
      /** Ids, names and acronyms of the agencies. */
      agencies: facets.agencies,
      /** Ids and names of the topics. */
      topics: facets.topics,
      /**
       * An empty query finds every release, newest first.
       * @param {string} query
       * @param {Partial<Options>} [options]
       * @returns {Promise<Answer>}
       */
      search: async (query, options) => {
        const search = new Search(parse(query), withDefaults(options ?? {}), index, facets);
        return search.answer();
      },
    });
  }

  /** @param {number} size */
  function tooLarge(size) {
    return (
      `From disk, archives of ${size.toLocaleString("en")} releases cannot be searched. Serve the folder instead: ` +
      "run “python3 -m http.server” in it and open http://localhost:8000/"
    );
  }

  /**
   * @param {Partial<Options>} given
   * @returns {Options}
   */
  function withDefaults(given) {
    const title = { ...DEFAULTS.ranking.title, ...given.ranking?.title };
    const subject = { ...DEFAULTS.ranking.subject, ...given.ranking?.subject };
    const options = { ...DEFAULTS, ...given, ranking: { ...DEFAULTS.ranking, ...given.ranking, title, subject } };
    if (!Object.hasOwn(ORDERS, options.sort)) {
      throw new Error(`sort must be ${Object.keys(ORDERS).join(", ")}, not "${options.sort}"`);
    }
    for (const name of /** @type {const} */ (["from", "to"])) {
      if (options[name] !== "" && !DATE.test(options[name])) {
        throw new Error(`${name} must read YYYY, YYYY-MM or YYYY-MM-DD, not "${options[name]}"`);
      }
    }
    return options;
  }

  /** One question, from the query to the answer. */
  class Search {
    /**
     * @param {Query} query
     * @param {Options} options
     * @param {Index} index
     * @param {Facets} facets
     */
    constructor(query, options, index, facets) {
      this.query = query;
      this.options = options;
      this.index = index;
      this.facets = facets;
      /** @type {Set<string>} */
      this.found = new Set();
      /** The terms that were found for a word. @type {Map<Word, Set<string>>} */
      this.foundFor = new Map();
      /** How rare the words are that occur. @type {Map<Word, number>} */
      this.rarities = new Map();
      /** @type {{ word: string, as: string[] }[]} */
      this.mended = [];
      /** @type {string[]} */
      this.missing = [];
    }

    /** @returns {Promise<Answer>} */
    async answer() {
      const { options, facets, query } = this;
      const filters = filtersOf(query, options, this.index, facets);
      const candidates = (await this.candidates()).filter(({ release }) => filters.rest(release));
      const { phrased, isAtLeast } = await this.withPhrases(candidates, filters);
      const ofTopic = phrased.filter(({ release }) => filters.topic(release));
      const ofAgency = phrased.filter(({ release }) => filters.agency(release));
      const found = ofTopic.filter(({ release }) => filters.agency(release));
      const hits = await this.best(found);
      return {
        total: found.length,
        isAtLeast,
        hits: await Promise.all(hits.map((each) => this.hit(each))),
        facets: {
          agencies: count(facets.agencies, facets.agenciesOf, ofTopic),
          topics: count(facets.topics, facets.topicsOf, ofAgency),
        },
        found: [...this.found],
        mended: this.mended,
        missing: this.missing,
      };
    }

    /**
     * As many of the releases found as are to be shown. Those first by relevance are put in order anew by their
     * titles, which are to be shown and so have to be loaded anyway.
     * @param {Ranked[]} found
     */
    async best(found) {
      const { limit, ranking, sort } = this.options;
      const sought = this.sought();
      if (sort !== "relevance" || sought.length === 0) return first(found, limit, ORDERS[sort]);
      const sorted = first(await this.bySubject(found), Math.max(limit, ranking.reordered), ORDERS.relevance);
      const words = this.query.words.map((word) => this.foundFor.get(word) ?? new Set());
      const head = sorted.slice(0, ranking.reordered).map(async ({ release, score }) => {
        const entry = await this.index.entry(release);
        const close = closeness(entry.termsOfTitle, sought, ranking.title);
        return { release, score: score * (close + ranking.title.text * nearness(entry.termsOfText, words)) };
      });
      const reordered = (await Promise.all(head)).sort(ORDERS.relevance);
      return [...reordered, ...sorted.slice(ranking.reordered)].slice(0, limit);
    }

    /**
     * The releases with scores for the subject, where the query names one: relevance feedback. Titles name a
     * subject that they are not about, such as a Minister for Energy who left; what is about it has its words.
     * @param {Ranked[]} found
     */
    async bySubject(found) {
      const { index, options, query } = this;
      const { subject } = options.ranking;
      const phrase = query.words.map((word) => (word.parts.length === 1 && this.foundFor.get(word)) || new Set());
      const isShort = phrase.length <= subject.longest && phrase.every((forms) => forms.size > 0);
      // Of quoted phrases only so many are looked for as are to be shown.
      const hasQuotes = query.phrases.length + query.excludedPhrases.length > 0;
      if (!isShort || hasQuotes || found.length < subject.fewest) return found;
      const read = first(found, subject.read, ORDERS.relevance);
      const entries = await Promise.all(read.map(({ release }) => index.entry(release)));
      const texts = entries.map(({ termsOfTitle, termsOfText }) => [...termsOfTitle, "", ...termsOfText]);
      if (texts.filter((text) => says(text, phrase)).length < subject.agreed * texts.length) return found;
      const used = mostUsed(texts, new Set([...this.found, ...(await index.common())])).slice(0, subject.words);
      const words = await Promise.all(
        used.map(async ({ term, use }) => {
          const group = await forms(term, 1, index, options.ranking);
          return { use, scores: scoresOfGroup(group, index.size) };
        }),
      );
      return closerTo(found, words, subject.worth);
    }

    /** The terms of the query that titles are compared with. @returns {Sought[]} */
    sought() {
      const { isOpen, words } = this.query;
      const mended = new Map(this.mended.map(({ word, as }) => [word, as]));
      // A title with the rare words goes first, but those between them tell which title was meant.
      const weight = (/** @type {Word} */ word) => Math.sqrt(this.rarities.get(word) ?? 0);
      const all = words.reduce((sum, word) => sum + weight(word), 0) || 1;
      return words.flatMap((word, place) => {
        const terms = word.whole ? [word.whole] : word.parts;
        return terms.map((wanted, part) => {
          const others = mended.get(wanted) ?? [];
          const goesOn = isOpen && place === words.length - 1 && part === terms.length - 1;
          return {
            isIt: (/** @type {string} */ term) =>
              term === wanted || (goesOn && term.startsWith(wanted)) || others.includes(term),
            share: weight(word) / all / terms.length,
          };
        });
      });
    }

    /** The releases that match the words, newest first. */
    async candidates() {
      const { words, excluded, filters, isEmpty } = this.query;
      const { size } = this.index;
      const ofWords = await Promise.all(words.map((word, place) => this.matchWord(word, place === words.length - 1)));
      const known = words.flatMap((word, place) => {
        const count = countOf(ofWords[place]);
        if (count === 0) return [];
        const rare = rarity(count, size);
        this.rarities.set(word, rare);
        return { scores: ofWords[place], rare, times: this.query.times.get(word.text) ?? 1 };
      });
      const without = await Promise.all(excluded.map((word) => this.having(word)));
      const wanted = words.length === 0 && (excluded.length > 0 || filters.length > 0 || isEmpty);
      const ranked = wanted
        ? Array.from({ length: size }, (_, release) => ({ release, score: 0 }))
        : rank(known, words.length, size, this.options.ranking);
      return ranked.filter(({ release }) => without.every((releases) => !releases.has(release)));
    }

    /**
     * @param {Word} word
     * @param {boolean} isLast
     */
    async matchWord(word, isLast) {
      const { index, options, query } = this;
      const all = termsOfWord(word);
      const matches = await Promise.all(
        all.map((term, place) => {
          const isEnd = place >= word.parts.length - 1;
          return match(term, isLast && query.isOpen && isEnd, index, options.ranking);
        }),
      );
      const found = matches.flatMap(({ groups }) => groups.flatMap((group) => group.forms)).map(({ term }) => term);
      this.foundFor.set(word, new Set(found));
      for (const term of found) if (all.length === 1 || isTelling(term)) this.found.add(term);
      this.note(word, all, matches);
      return scoresOfWord(word, matches, index.size);
    }

    /**
     * Note what became of a word that occurs nowhere.
     * @param {Word} word
     * @param {string[]} all
     * @param {Match[]} matches
     */
    note(word, all, matches) {
      for (const [place, { mended }] of matches.entries()) {
        if (mended.length) this.mended.push({ word: all[place], as: mended });
      }
      if (matches.every(({ groups }) => groups.every(({ forms }) => forms.length === 0))) {
        this.missing.push(word.text);
      }
    }

    /** The releases that hold a word as it is written: as a whole, or all its parts.
     * @param {Word} word
     */
    having(word) {
      return this.holding(word.whole ? [word.whole] : word.parts);
    }

    /** The releases that hold all of some terms as they are written.
     * @param {string[]} terms
     */
    async holding(terms) {
      const found = await Promise.all(terms.map((term) => forms(term, 1, this.index, this.options.ranking)));
      const sets = found.map(({ main }) => new Set(main ? Array.from(main.postings.releases) : []));
      return new Set([...(sets[0] ?? [])].filter((release) => sets.every((set) => set.has(release))));
    }

    /**
     * Keep the releases that hold the phrases of the query. Their texts are read, the best first, until there
     * are as many as are to be shown.
     * @param {Ranked[]} candidates
     * @param {{ agency: Filter, topic: Filter }} filters
     */
    async withPhrases(candidates, { agency, topic }) {
      const { phrases, excludedPhrases } = this.query;
      if (phrases.length + excludedPhrases.length === 0) return { phrased: candidates, isAtLeast: false };
      const { limit, ranking, sort } = this.options;
      const holding = await Promise.all(phrases.map((phrase) => this.holding(phrase)));
      const possible = candidates
        .filter(({ release }) => agency(release) && topic(release) && holding.every((some) => some.has(release)))
        .sort(ORDERS[sort]);
      /** @type {Ranked[]} */
      const phrased = [];
      let read = 0;
      const wanted = Math.max(limit, ranking.reordered);
      while (read < Math.min(possible.length, MOST_TEXTS) && phrased.length <= wanted) {
        const some = possible.slice(read, read + TEXTS_AT_ONCE);
        const kept = await Promise.all(some.map(({ release }) => this.fits(release)));
        phrased.push(...some.filter((_, place) => kept[place]));
        read += some.length;
      }
      return { phrased, isAtLeast: read < possible.length };
    }

    /** Whether a release holds the phrases, and none that it must not.
     * @param {number} release
     */
    async fits(release) {
      const { termsOfTitle, termsOfText } = await this.index.entry(release);
      const texts = [termsOfTitle, termsOfText];
      const isIn = (/** @type {string[]} */ phrase) => {
        const forms = phrase.map((term) => new Set([term]));
        return texts.some((text) => says(text, forms));
      };
      return this.query.phrases.every(isIn) && !this.query.excludedPhrases.some(isIn);
    }

    /**
     * @param {Ranked} ranked
     * @returns {Promise<Hit>}
     */
    async hit({ release, score }) {
      const { facets, index } = this;
      const { title, url, text } = await index.entry(release);
      const agencies = facets.agenciesOf[release].map((place) => facets.agencies[place].id);
      return {
        url,
        title,
        date: index.days[release],
        agencies,
        issuers: agencies.slice(0, facets.issuers[release]),
        topics: facets.topicsOf[release].map((place) => facets.topics[place].id),
        snippet: index.fromDisk ? text : snippetOf(text, this.found),
        excerpt: facets.excerpts.has(release),
        revised: facets.revised.has(release),
        score,
      };
    }
  }

  // receive is for the scripts of the index; DEFAULTS is also for the search page; terms and FORMAT_VERSION are for tests.
  /** @type {any} */ (globalThis).motirArchive = Object.freeze({
    createSearch,
    receive,
    highlight,
    terms,
    DEFAULTS,
    FORMAT_VERSION,
  });
})();
