// The search page: reads the form and the address, asks the search client, shows what it answers.

"use strict";

(() => {
  const { createSearch, highlight, DEFAULTS } = /** @type {any} */ (globalThis).motirArchive;

  /** Pause in typing after which a search starts, in milliseconds. */
  const PAUSE = 150;
  /** Words that a link to a release carries, at most. */
  const MOST_MARKED = 30;
  /** Letters after which typing alone starts a search; submitting needs one. */
  const SHORTEST_TYPED = 2;

  // The site's root, at a domain, under a path or on disk: one folder above this script.
  const base = new URL("../", /** @type {HTMLScriptElement} */ (document.currentScript).src).href;
  const fetchIndex = location.protocol === "file:" ? undefined : fetch.bind(globalThis);

  const form = /** @type {HTMLFormElement} */ (byId("search-form"));
  const field = /** @type {HTMLInputElement} */ (byId("search-q"));
  const status = byId("search-status");
  const notice = byId("search-notice");
  const results = byId("search-results");
  const more = byId("search-more");
  const browse = byId("search-browse");
  const controls = /** @type {(HTMLInputElement | HTMLSelectElement)[]} */ ([...form.elements]).filter(
    ({ name }) => name,
  );

  const longDate = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

  /** @typedef {Record<string, string>} Query  what the form asks for, by the name of the control */

  // ---------------------------------------------------------------- the form and the address

  /** @param {string} id */
  function byId(id) {
    return /** @type {HTMLElement} */ (document.getElementById(id));
  }

  /** What the form asks for. A date that is still being typed does not count.
   * @returns {Query}
   */
  function readForm() {
    return Object.fromEntries(controls.map((control) => [control.name, control.validity.valid ? control.value : ""]));
  }

  /** Write what the address asks for into the form. */
  function readAddress() {
    const asked = new URLSearchParams(location.search);
    for (const control of controls) {
      control.value = asked.get(control.name) ?? "";
      if (control instanceof HTMLSelectElement && control.selectedIndex < 0) control.selectedIndex = 0;
    }
  }

  /** @param {Query} query */
  function addressOf(query) {
    const asked = Object.entries(query).filter(([name, value]) => value !== "" && value !== defaultOf(name));
    return location.pathname + (asked.length ? `?${new URLSearchParams(asked)}` : "");
  }

  /** @param {string} name */
  function defaultOf(name) {
    return /** @type {Record<string, unknown>} */ (DEFAULTS)[name];
  }

  /** The address that "back" returns to: the last one that was submitted or loaded. */
  let submitted = location.pathname + location.search;

  /**
   * Keep `address` in the address bar. The words typed since the last submitted query took its place there,
   * so it is put back before the new one goes on top.
   * @param {string} address
   * @param {{ asSubmitted: boolean }} how
   */
  function keepAddress(address, { asSubmitted }) {
    try {
      if (asSubmitted && address !== submitted) {
        history.replaceState(null, "", submitted);
        history.pushState(null, "", address);
        submitted = address;
      } else {
        history.replaceState(null, "", address);
      }
    } catch {
      // A browser may forbid this for pages on disk, or when it happens too often; searching works without.
    }
  }

  // ---------------------------------------------------------------- asking

  /** @type {Promise<any> | null} */
  let loading = null;

  /** The search client, loaded at the first need and again after a failure. */
  function client() {
    loading ??= createSearch({ base, fetch: fetchIndex }).catch((/** @type {unknown} */ error) => {
      loading = null;
      throw error;
    });
    return loading;
  }

  /** The number of the latest question; answers to others come too late. */
  let latest = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let pause;

  /**
   * Ask what the form asks and show the answer.
   * @param {{ limit?: number, shortest?: number }} [how]
   */
  async function ask({ limit = DEFAULTS.limit, shortest = 1 } = {}) {
    clearTimeout(pause);
    latest += 1;
    const question = latest;
    const query = readForm();
    if (!asksAnything(query, shortest)) return showNothing();
    if (!loading) say("Loading the index…");
    try {
      const search = await client();
      const answer = await search.search(query.q, { ...query, limit });
      if (question === latest) showAnswer(answer, query, search);
    } catch (error) {
      if (question === latest) showError(error instanceof Error ? error.message : String(error));
    }
  }

  /**
   * @param {Query} query
   * @param {number} shortest
   */
  function asksAnything({ q, agency, topic, from, to }, shortest) {
    return [...q.trim()].length >= shortest || (q.trim() === "" && Boolean(agency || topic || from || to));
  }

  // ---------------------------------------------------------------- showing

  /**
   * @param {string} tag
   * @param {Record<string, string>} attributes
   * @param {...(Node | string)} children
   */
  function node(tag, attributes, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...children);
    return made;
  }

  /** @param {string} message */
  function say(message) {
    status.textContent = message;
  }

  /** The state before the first question: the lists to browse. */
  function showNothing() {
    say("");
    replaceResults([], 0);
    showNotice();
    browse.hidden = false;
    for (const option of options()) label(option, option.dataset.count ?? "0");
  }

  /**
   * @param {any} answer
   * @param {Query} query
   * @param {{ agencies: { id: string, name: string, acronym: string }[], topics: { id: string, name: string }[] }} search
   */
  function showAnswer(answer, query, search) {
    const { total, hits, facets, found } = answer;
    const names = new Map(search.agencies.map(({ id, name, acronym }) => [id, acronym || name]));
    const fromDisk = !fetchIndex && /["“”]/.test(query.q) ? ["From disk, phrases are looked for in titles and leads only."] : [];
    say([countSentence(answer, query, search), ...spellingSentences(answer), ...fromDisk].join(" "));
    replaceResults(hits.map((/** @type {any} */ hit) => hitNode(hit, found, names)), total);
    showNotice(...(total === 0 ? adviceNodes(query) : []));
    browse.hidden = total > 0;
    showCounts("agency", facets.agencies);
    showCounts("topic", facets.topics);
  }

  /**
   * How many releases were found, and what was searched.
   * @param {{ total: number, isAtLeast: boolean }} answer
   * @param {Query} query
   * @param {{ agencies: { id: string, name: string, acronym: string }[], topics: { id: string, name: string }[] }} search
   */
  function countSentence({ total, isAtLeast }, { q, agency, topic, from, to, sort }, search) {
    const nameOf = (/** @type {{ id: string, name: string }[]} */ all, /** @type {string} */ id) =>
      all.find((each) => each.id === id)?.name ?? id;
    const none = isAtLeast ? "Among the likeliest, no" : "No";
    const count = total === 0 ? none : `${isAtLeast ? "At least " : ""}${total.toLocaleString("en")}`;
    const asked = [
      q?.trim() && ` for “${q.trim()}”`,
      agency && ` of ${nameOf(search.agencies, agency)}`,
      topic && ` on ${nameOf(search.topics, topic)}`,
      from && ` from ${from}`,
      to && ` to ${to}`,
      sort && sort !== DEFAULTS.sort && total > 1 && `, ${sort} first`,
    ];
    return `${count} ${total === 1 ? "release" : "releases"} found${asked.filter(Boolean).join("")}.`;
  }

  /**
   * What became of words that occur nowhere.
   * @param {{ mended: { word: string, as: string[] }[], missing: string[] }} answer
   */
  function spellingSentences({ mended, missing }) {
    return [
      ...mended.map(({ word, as }) => `“${word}” occurs nowhere; the search was for ${as.map((each) => `“${each}”`).join(" or ")}.`),
      ...missing.map((word) => `“${word}” occurs nowhere.`),
    ];
  }

  /** @param {string} message */
  function showError(message) {
    const retry = node("button", { type: "button" }, "Try again");
    retry.addEventListener("click", () => ask());
    say("The search failed.");
    replaceResults([], 0);
    showNotice(node("p", {}, message), node("p", {}, retry));
    browse.hidden = false;
  }

  /**
   * @param {HTMLElement[]} nodes
   * @param {number} total
   */
  function replaceResults(nodes, total) {
    results.replaceChildren(...nodes);
    more.hidden = nodes.length >= total;
  }

  /** @param {...HTMLElement} children */
  function showNotice(...children) {
    notice.replaceChildren(...children);
    notice.hidden = children.length === 0;
  }

  /** @param {Query} query */
  function adviceNodes(query) {
    const spelling = node("p", {}, "Check the spelling, use fewer or more general words, or browse the lists below.");
    if (!query.agency && !query.topic && !query.from && !query.to) return [spelling];
    const widen = node("button", { type: "button" }, "Search all agencies, topics and dates");
    widen.addEventListener("click", () => {
      for (const control of controls) if (!["q", "sort"].includes(control.name)) control.value = "";
      field.focus();
      submit();
    });
    return [spelling, node("p", {}, widen)];
  }

  /**
   * @param {any} hit
   * @param {string[]} found
   * @param {Map<string, string>} names
   */
  function hitNode(hit, found, names) {
    // The page of the release marks the same words: search-found.js.
    const words = found.length ? `#found=${found.slice(0, MOST_MARKED).map(encodeURIComponent).join(",")}` : "";
    const title = node("a", { href: base + encodeURI(hit.url) + words }, node("bdi", {}, ...marked(hit.title, found)));
    const date = node("time", { datetime: hit.date }, longDate.format(new Date(hit.date)));
    const issuers = hit.issuers.map((/** @type {string} */ id) => names.get(id));
    const meta = [date, ...(issuers.length ? [" · ", issuers.join(", ")] : [])];
    if (hit.excerpt) meta.push(" · ", node("span", { class: "flag flag-excerpt" }, "excerpt"));
    if (hit.revised) meta.push(" · ", node("span", { class: "flag flag-revised" }, "revised"));
    return node(
      "li",
      { class: "hit" },
      node("h2", { class: "hit-title" }, title),
      node("p", { class: "hit-meta" }, ...meta),
      node("p", { class: "hit-snippet" }, ...marked(hit.snippet, found)),
    );
  }

  /**
   * @param {string} text
   * @param {string[]} found
   */
  function marked(text, found) {
    const pieces = /** @type {{ text: string, found: boolean }[]} */ (highlight(text, found));
    return pieces.map((piece) => (piece.found ? node("mark", {}, piece.text) : piece.text));
  }

  /** The options that stand for an agency or a topic. */
  function options() {
    return /** @type {NodeListOf<HTMLOptionElement>} */ (form.querySelectorAll("option[data-name]"));
  }

  /**
   * @param {HTMLOptionElement} option
   * @param {string} count
   */
  function label(option, count) {
    option.textContent = `${option.dataset.name} (${count})`;
  }

  /**
   * Say at each option of a control how many of the hits it would leave.
   * @param {string} name
   * @param {{ id: string, count: number }[]} facets
   */
  function showCounts(name, facets) {
    const counts = new Map(facets.map(({ id, count }) => [id, count]));
    for (const option of options()) {
      const select = /** @type {HTMLSelectElement} */ (option.closest("select"));
      if (select.name === name) label(option, String(counts.get(option.value) ?? 0));
    }
  }

  // ---------------------------------------------------------------- events

  function submit() {
    keepAddress(addressOf(readForm()), { asSubmitted: true });
    ask();
  }

  function askWhileTyping() {
    clearTimeout(pause);
    pause = setTimeout(() => {
      keepAddress(addressOf(readForm()), { asSubmitted: false });
      ask({ shortest: SHORTEST_TYPED });
    }, PAUSE);
  }

  async function showMore() {
    const shown = results.children.length;
    await ask({ limit: shown + DEFAULTS.limit });
    /** @type {HTMLElement | null | undefined} */ (results.children[shown]?.querySelector("a"))?.focus();
  }

  /** @param {KeyboardEvent} event */
  function focusOnSlash(event) {
    const target = /** @type {HTMLElement} */ (event.target);
    const isTyping = target.isContentEditable || target.matches("input, textarea, select");
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
    event.preventDefault();
    field.focus();
    field.select();
  }

  /**
   * Arrows lead from the field through the results and back; Enter, on a result, is the browser's.
   * @param {KeyboardEvent} event
   */
  function walkOnArrows(event) {
    const links = /** @type {HTMLElement[]} */ ([...results.querySelectorAll(".hit-title a")]);
    const at = links.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const isHere = at >= 0 || document.activeElement === field;
    if (step === 0 || !isHere || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const next = at + step === -1 ? field : links[at + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  form.addEventListener("input", askWhileTyping);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  more.addEventListener("click", showMore);
  document.addEventListener("keydown", focusOnSlash);
  document.addEventListener("keydown", walkOnArrows);
  window.addEventListener("popstate", () => {
    submitted = location.pathname + location.search;
    readAddress();
    ask();
  });

  readAddress();
  ask();
})();
