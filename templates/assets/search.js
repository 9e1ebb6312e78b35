// The search client: a classic script that works in a page, from disk and in Node.
//
//     const search = await globalThis.motirArchive.createSearch({ base, fetch });
//     const { total, hits, facets } = await search.search("retail growth", { agency: "kats", from: "2025-10" });
//
// Five parts, each knowing only those above it: terms, index, ranking, loading, search.

"use strict";

(() => {
  /** The format of the index that this client reads; see search/index.py. */
  const FORMAT_VERSION = 1;
  const INDEX = "search/index.json";

  const DEFAULTS = Object.freeze({
    /** How many hits to return. */
    limit: 20,
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
      /** How soon a further occurrence of a term stops counting: 0 is at once. */
      k1: 1.2,
      /** What an occurrence in each field is worth. */
      weights: Object.freeze({ title: 8, body: 1, names: 1 }),
      /** How far a long field counts against it: 0 not at all, 1 in step with its length. */
      lengths: Object.freeze({ title: 0.5, body: 0.7, names: 0 }),
      /** What a term is worth that only begins with the last word of the query. */
      prefix: 0.6,
      /** Shortest word that is completed, in letters; one syllable always is. */
      shortestPrefix: 2,
      /** A release must match words that make up this share of the query, a rare word being a large share. */
      enough: 0.4,
      /** How much a release loses for the words it does not match: 0 nothing, 1 in step with their share. */
      coverage: 1,
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
  const PART = new RegExp(`[${DIGITS}]+(?:\\.[${DIGITS}]+)*|[${LETTERS}]+|[${SYLLABLES}]+`, "gu");
  const SYLLABLE = new RegExp(`^[${SYLLABLES}]`, "u");

  /**
   * A word of a text, as it is indexed and searched.
   * @typedef {object} Word
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
      const found = parts.map(termsOfPart);
      const whole = parts.length > 1 ? parts.join("").slice(0, LONGEST_TERM) : "";
      const needed = found.map((terms, part) => (SYLLABLE.test(parts[part]) ? Math.ceil(terms.length / 2) : 1));
      return { parts: found.flat(), whole, needed: needed.reduce((sum, count) => sum + count, 0) };
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

  const BETWEEN_WORDS = /([\s;:!?()[\]"“”«»—–/]+|[.,'’]+(?!\S))/u;

  /**
   * Cut `text` where words begin and end and say which of them the query found: those that share a term with
   * it or begin with its last word. The K of K-beauty does not find K-food. The pieces put together are the text.
   * @param {string} text
   * @param {string} query
   * @returns {{ text: string, found: boolean }[]}
   */
  function highlight(text, query) {
    const asked = words(query);
    const sought = new Set(asked.flatMap(({ parts, whole }) => (whole ? [...parts.filter(isTelling), whole] : parts)));
    const starts = asked.slice(-1).flatMap(({ parts, whole }) => [...parts.slice(-1), whole].filter(isTelling));
    const isFound = (/** @type {string} */ term) =>
      sought.has(term) || starts.some((start) => term.startsWith(start));
    return text
      .split(BETWEEN_WORDS)
      .filter((piece) => piece !== "")
      .map((piece) => ({ text: piece, found: terms(piece).some(isFound) }));
  }

  /** Whether words that begin with `term` have to do with it.
   * @param {string} term
   */
  function isTelling(term) {
    return term.length >= DEFAULTS.ranking.shortestPrefix || SYLLABLE.test(term);
  }

  // ---------------------------------------------------------------- index

  /**
   * A term in a release, with how often it occurs in each field.
   * @typedef {{ release: number, title: number, body: number, names: number }} Posting
   * @typedef {"title" | "body" | "names"} Field
   */
  /** @type {Field[]} */
  const FIELDS = ["title", "body", "names"];

  const PACKING = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";
  const DIGIT_VALUES = new Uint8Array(128);
  for (const [value, digit] of [...PACKING].entries()) DIGIT_VALUES[digit.charCodeAt(0)] = value;

  /** What search/index.py wrote, ready to be asked for postings. */
  class Index {
    /** @param {any} data  the parsed JSON */
    constructor(data) {
      if (data?.version !== FORMAT_VERSION) {
        throw new Error(`${INDEX} has format ${data?.version}; this search client reads format ${FORMAT_VERSION}`);
      }
      this.releases = data.releases;
      this.agencies = data.agencies;
      this.topics = data.topics;
      this.excerpts = new Set(data.excerpts);
      this.revised = new Set(data.revised);
      /** How many releases there are. */
      this.size = data.releases.url.length;
      this.averages = { title: average(data.releases.titleLength), body: average(data.releases.bodyLength) };
      /** @type {string[]} */
      this.terms = data.terms.split(" ");
      /** @type {string[]} */
      this.postings = data.postings.split(" ");
    }

    /** The length of a field beside the average: 1 is average.
     * @param {number} release
     * @param {Field} field
     */
    relativeLength(release, field) {
      if (field === "names") return 1;
      return this.releases[`${field}Length`][release] / this.averages[field];
    }

    /** The postings of `term`, newest release first.
     * @param {string} term
     */
    postingsOf(term) {
      const place = this.placeOf(term);
      return this.terms[place] === term ? unpack(this.postings[place]) : [];
    }

    /** The postings of all terms that begin with `prefix`, as if they were one term.
     * @param {string} prefix
     */
    postingsFrom(prefix) {
      /** @type {Map<number, Posting>} */
      const merged = new Map();
      for (let place = this.placeOf(prefix); this.terms[place]?.startsWith(prefix); place += 1) {
        for (const posting of unpack(this.postings[place])) {
          const known = merged.get(posting.release);
          if (known) for (const field of FIELDS) known[field] += posting[field];
          else merged.set(posting.release, posting);
        }
      }
      return [...merged.values()];
    }

    /** Where `term` is in the list of terms, or would be.
     * @param {string} term
     */
    placeOf(term) {
      let low = 0;
      let high = this.terms.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (this.terms[middle] < term) low = middle + 1;
        else high = middle;
      }
      return low;
    }
  }

  /** @param {number[]} lengths */
  function average(lengths) {
    return lengths.reduce((sum, length) => sum + length, 0) / lengths.length || 1;
  }

  /**
   * Read packed postings; search/postings.py says how they are written.
   * @param {string} packed
   * @returns {Posting[]}
   */
  function unpack(packed) {
    const postings = [];
    let place = 0;
    const number = () => {
      let value = 0;
      for (let scale = 1; ; scale *= 32) {
        const digit = DIGIT_VALUES[packed.charCodeAt(place++)];
        value += (digit % 32) * scale;
        if (digit < 32) return value;
      }
    };
    for (let release = -1; place < packed.length; ) {
      release += number();
      const code = number();
      postings.push({ release, title: (code >> 4) & 3, body: code & 15, names: code >> 6 });
    }
    return postings;
  }

  // ---------------------------------------------------------------- ranking

  /**
   * @typedef {typeof DEFAULTS.ranking} Ranking
   * @typedef {Map<number, number>} Scores  score by release number
   */

  /**
   * The releases that match `query`, the best first, and of equals the newest. Scores are BM25F, times the
   * share of the query that the release matches.
   * @param {Word[]} query
   * @param {Index} index
   * @param {Ranking} ranking
   * @returns {{ release: number, score: number }[]}
   */
  function rank(query, index, ranking) {
    const found = query
      .map((word, place) => scoresOfWord(word, place === query.length - 1, index, ranking))
      .filter((scores) => scores.size > 0);
    const rarities = found.map((scores) => rarity(scores.size, index.size));
    const whole = rarities.reduce((sum, each) => sum + each, 0);
    /** @type {Map<number, { score: number, share: number }>} */
    const sums = new Map();
    found.forEach((scores, word) => {
      for (const [release, score] of scores) {
        const sum = sums.get(release) ?? { score: 0, share: 0 };
        sums.set(release, { score: sum.score + score, share: sum.share + rarities[word] / whole });
      }
    });
    // The shares of all words may add up to a hair less than 1.
    return [...sums]
      .filter(([, { share }]) => share >= ranking.enough - 1e-9)
      .map(([release, { score, share }]) => ({ release, score: score * share ** ranking.coverage }))
      .sort((one, other) => other.score - one.score || one.release - other.release);
  }

  /**
   * What a release scores for one word: as a whole or by its parts, whichever is more.
   * @param {Word} word
   * @param {boolean} isLast  the word may go on
   * @param {Index} index
   * @param {Ranking} ranking
   * @returns {Scores}
   */
  function scoresOfWord(word, isLast, index, ranking) {
    const score = (/** @type {string} */ term, /** @type {boolean} */ mayGoOn) =>
      scoresOfTerm(term, mayGoOn && isTelling(term), index, ranking);
    const parts = word.parts.map((part, place) => score(part, isLast && place === word.parts.length - 1));
    const together = scoresTogether(parts, word.needed);
    return word.whole ? best([score(word.whole, isLast), together]) : together;
  }

  /**
   * @param {string} term
   * @param {boolean} asPrefix
   * @param {Index} index
   * @param {Ranking} ranking
   * @returns {Scores}
   */
  function scoresOfTerm(term, asPrefix, index, ranking) {
    const exact = scoresOfPostings(index.postingsOf(term), 1, index, ranking);
    if (!asPrefix) return exact;
    return best([exact, scoresOfPostings(index.postingsFrom(term), ranking.prefix, index, ranking)]);
  }

  /**
   * @param {Posting[]} postings
   * @param {number} worth
   * @param {Index} index
   * @param {Ranking} ranking
   * @returns {Scores}
   */
  function scoresOfPostings(postings, worth, index, ranking) {
    const weight = worth * rarity(postings.length, index.size);
    return new Map(postings.map((posting) => [posting.release, weight * bm25f(posting, index, ranking)]));
  }

  /**
   * The scores of releases that have at least `needed` of the parts: their mean over all parts.
   * @param {Scores[]} parts
   * @param {number} needed
   * @returns {Scores}
   */
  function scoresTogether(parts, needed) {
    if (parts.length === 1) return parts[0];
    /** @type {Map<number, { sum: number, count: number }>} */
    const sums = new Map();
    for (const part of parts) {
      for (const [release, score] of part) {
        const { sum, count } = sums.get(release) ?? { sum: 0, count: 0 };
        sums.set(release, { sum: sum + score, count: count + 1 });
      }
    }
    const enough = [...sums].filter(([, { count }]) => count >= needed);
    return new Map(enough.map(([release, { sum }]) => [release, sum / parts.length]));
  }

  /**
   * The higher score of each release.
   * @param {Scores[]} alternatives
   */
  function best([first, ...others]) {
    const scores = new Map(first);
    for (const other of others) {
      for (const [release, score] of other) scores.set(release, Math.max(score, scores.get(release) ?? 0));
    }
    return scores;
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
   * How much a release is about a term, 0 to k1 + 1: its occurrences, weighed by field and length of field.
   * @param {Posting} posting
   * @param {Index} index
   * @param {Ranking} ranking
   */
  function bm25f(posting, index, { k1, weights, lengths }) {
    let weight = 0;
    for (const field of FIELDS) {
      if (posting[field] === 0) continue;
      const length = 1 - lengths[field] + lengths[field] * index.relativeLength(posting.release, field);
      weight += (weights[field] * posting[field]) / length;
    }
    return ((k1 + 1) * weight) / (k1 + weight);
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
   * @property {string} snippet
   * @property {boolean} excerpt  no whole text is known
   * @property {boolean} revised  the text was changed
   * @property {number} score
   * @typedef {{ id: string, name: string, count: number }} Facet
   * @typedef {object} Answer
   * @property {number} total  of all hits, also those beyond the limit
   * @property {Hit[]} hits  the best first
   * @property {{ agencies: Facet[], topics: Facet[] }} facets  hits by agency and topic, most first, each
   *   counted without its own filter
   */

  /**
   * Load the index. Rejects with a message for people if it cannot be loaded or has another format; call it
   * again to try again.
   * @param {{ base: string, fetch?: typeof globalThis.fetch }} options  base: the site's root, ending in "/";
   *   without fetch the index is loaded as a script
   */
  async function createSearch({ base, fetch }) {
    if (base !== "" && !base.endsWith("/")) throw new Error(`base must end in "/", not "${base}"`);
    const index = new Index(await (fetch ? loadJson(base, INDEX, fetch) : loadScript(base, INDEX)));
    return Object.freeze({
      /** Ids, names and acronyms of the agencies. @type {{ id: string, name: string, acronym: string }[]} */
      agencies: index.agencies,
      /** Ids and names of the topics. @type {{ id: string, name: string }[]} */
      topics: index.topics,
      /**
       * An empty query finds every release, newest first.
       * @param {string} query
       * @param {Partial<Options>} [options]
       * @returns {Promise<Answer>}
       */
      search: async (query, options) => answer(query, index, withDefaults(options ?? {})),
    });
  }

  /**
   * @param {Partial<Options>} given
   * @returns {Options}
   */
  function withDefaults(given) {
    const options = { ...DEFAULTS, ...given, ranking: { ...DEFAULTS.ranking, ...given.ranking } };
    if (!Object.hasOwn(ORDERS, options.sort)) {
      throw new Error(`sort must be ${Object.keys(ORDERS).join(", ")}, not "${options.sort}"`);
    }
    for (const name of /** @type {const} */ (["from", "to"])) {
      if (!/^([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?)?$/.test(options[name])) {
        throw new Error(`${name} must read YYYY, YYYY-MM or YYYY-MM-DD, not "${options[name]}"`);
      }
    }
    return options;
  }

  /** @typedef {{ release: number, score: number }} Ranked */
  /** Releases are numbered from the newest. @type {Record<string, ((one: Ranked, other: Ranked) => number) | null>} */
  const ORDERS = {
    relevance: null,
    newest: (one, other) => one.release - other.release,
    oldest: (one, other) => other.release - one.release,
  };

  /**
   * @param {string} query
   * @param {Index} index
   * @param {Options} options
   * @returns {Answer}
   */
  function answer(query, index, options) {
    const ranked = query.trim() ? rank(words(query), index, options.ranking) : everything(index);
    const inTime = ranked.filter(({ release }) => isBetween(index.releases.date[release], options));
    const { agencies, topics } = index.releases;
    const ofAgency = having(index.agencies, agencies, options.agency);
    const ofTopic = having(index.topics, topics, options.topic);
    const found = inTime.filter((each) => ofAgency(each) && ofTopic(each));
    const order = ORDERS[options.sort];
    const sorted = order ? [...found].sort(order) : found;
    return {
      total: found.length,
      hits: sorted.slice(0, options.limit).map((each) => hit(each, index)),
      facets: {
        agencies: count(index.agencies, agencies, inTime.filter(ofTopic)),
        topics: count(index.topics, topics, inTime.filter(ofAgency)),
      },
    };
  }

  /** @param {Index} index */
  function everything(index) {
    return Array.from({ length: index.size }, (_, release) => ({ release, score: 0 }));
  }

  /**
   * @param {string} date
   * @param {{ from: string, to: string }} options
   */
  function isBetween(date, { from, to }) {
    return date.slice(0, from.length) >= from && date.slice(0, to.length) <= to;
  }

  /**
   * A filter for the releases that have `id`; for all releases where it is empty.
   * @param {{ id: string }[]} facets
   * @param {number[][]} facetsOfReleases
   * @param {string} id
   * @returns {(ranked: Ranked) => boolean}
   */
  function having(facets, facetsOfReleases, id) {
    const number = facets.findIndex((facet) => facet.id === id);
    return ({ release }) => id === "" || facetsOfReleases[release].includes(number);
  }

  /**
   * @param {{ id: string, name: string }[]} facets
   * @param {number[][]} facetsOfReleases
   * @param {Ranked[]} found
   * @returns {Facet[]}
   */
  function count(facets, facetsOfReleases, found) {
    const counts = facets.map(() => 0);
    for (const { release } of found) for (const facet of facetsOfReleases[release]) counts[facet] += 1;
    return facets
      .map(({ id, name }, number) => ({ id, name, count: counts[number] }))
      .filter((facet) => facet.count > 0)
      .sort((one, other) => other.count - one.count);
  }

  /**
   * @param {Ranked} ranked
   * @param {Index} index
   * @returns {Hit}
   */
  function hit({ release, score }, index) {
    const { url, title, date, lead, agencies, issuers, topics } = index.releases;
    const ids = agencies[release].map((/** @type {number} */ number) => index.agencies[number].id);
    return {
      url: url[release],
      title: title[release],
      date: date[release],
      agencies: ids,
      issuers: ids.slice(0, issuers[release]),
      topics: topics[release].map((/** @type {number} */ number) => index.topics[number].id),
      snippet: lead[release],
      excerpt: index.excerpts.has(release),
      revised: index.revised.has(release),
      score,
    };
  }

  // receive is for the scripts of the index; terms, DEFAULTS and FORMAT_VERSION are for tests.
  /** @type {any} */ (globalThis).motirArchive = Object.freeze({
    createSearch,
    receive,
    highlight,
    terms,
    DEFAULTS,
    FORMAT_VERSION,
  });
})();
