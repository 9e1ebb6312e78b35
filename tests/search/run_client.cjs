// Runs sessions of the search client in Node. Standard input: a line of JSON a session, {scripts, base, loading,
// failures, calls}, the scripts being the texts of search.js and of what it brings, by their names; standard output: a
// line of JSON a session, with one result a call. A call is ["highlight", text, terms], ["pieces", text, terms], ["create"] or ["search", query, options].
// loading is "fetch", or "script" as from disk. failures are what the first loads do, such as "refused" or "missing".

"use strict";

const fs = require("node:fs");
const path = require("node:path");
const readline = require("node:readline");
const vm = require("node:vm");

function run(script, name) {
  vm.runInThisContext(script, { filename: name });
}

/** @param {string[]} failures */
const fetchFromDisk = (failures) => async (address) => {
  const failure = failures.shift();
  if (failure === "refused") throw new TypeError("fetch failed");
  if (failure === "missing") return new Response("gone", { status: 404, statusText: "Not Found" });
  if (failure === "garbled") return new Response("<html>");
  return new Response(fs.readFileSync(decodeURI(address)));
};

/**
 * As much of a document as loads classic scripts, after the page's own script has ended. Only loads of the index fail.
 * @param {Record<string, string>} scripts
 * @param {string[]} failures
 */
const documentOnDisk = (scripts, failures) => ({
  createElement: () => ({ remove() {} }),
  currentScript: { getAttribute: () => "search.js" },
  head: {
    append: (script) =>
      setTimeout(() => {
        if (script.src in scripts) {
          run(scripts[script.src], script.src);
          return script.onload();
        }
        const failure = failures.shift();
        if (failure === "missing") return script.onerror();
        if (failure !== "garbled") run(fs.readFileSync(path.normalize(script.src), "utf8"), script.src);
        return script.onload();
      }),
  },
});

/** A session begins as a page does: with a script that knows nothing of the ones before. */
async function session({ scripts, base, loading, failures, calls }) {
  delete globalThis.motirArchive;
  globalThis.document = documentOnDisk(scripts, failures);
  run(scripts["search.js"], "search.js");
  const { createSearch, highlight } = globalThis.motirArchive;
  const fetch = loading === "fetch" ? fetchFromDisk(failures) : undefined;
  let search;
  const operations = {
    highlight: (text, found) => highlight(text, found).filter((piece) => piece.found).map((piece) => piece.text),
    pieces: (text, found) => highlight(text, found).map((piece) => piece.text),
    create: async (otherBase = base) => {
      search = await createSearch({ base: otherBase, fetch });
      const { agencies, topics } = await search.facets();
      return { agencies, topics };
    },
    search: async (query, options) => {
      const answer = await (search ??= await createSearch({ base, fetch })).search(query, options);
      return { ...answer, facets: await answer.facets() };
    },
  };
  const results = [];
  for (const [name, ...parameters] of calls) {
    try {
      results.push({ value: await operations[name](...parameters) });
    } catch (error) {
      results.push({ error: error.message });
    }
  }
  return results;
}

async function main() {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    process.stdout.write(`${JSON.stringify(await session(JSON.parse(line)))}\n`);
  }
}

main();
