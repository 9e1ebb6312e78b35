// Runs the search client in Node. Standard input: JSON {client, base, loading, failures, calls}, the client being the
// text of its script; standard output: JSON, one result a call.
// A call is ["highlight", text, terms], ["pieces", text, terms], ["create"] or ["search", query, options].
// loading is "fetch", or "script" as from disk. failures are what the first loads do, such as "refused" or "missing".

"use strict";

const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const { client, base, loading, failures, calls } = JSON.parse(fs.readFileSync(0, "utf8"));

function run(script, name) {
  vm.runInThisContext(script, { filename: name });
}

async function fetchFromDisk(address) {
  const failure = failures.shift();
  if (failure === "refused") throw new TypeError("fetch failed");
  if (failure === "missing") return new Response("gone", { status: 404, statusText: "Not Found" });
  if (failure === "garbled") return new Response("<html>");
    return new Response(fs.readFileSync(decodeURI(address)));
}

/** As much of a document as loads classic scripts, after the page's own script has ended. */
const documentOnDisk = {
  createElement: () => ({ remove() {} }),
  head: {
    append: (script) =>
      setTimeout(() => {
        const failure = failures.shift();
        if (failure === "missing") return script.onerror();
        if (failure !== "garbled") run(fs.readFileSync(path.normalize(script.src), "utf8"), script.src);
        return script.onload();
      }),
  },
};

async function main() {
  if (loading === "script") globalThis.document = documentOnDisk;
  run(client, "search.js");
  const { createSearch, highlight } = globalThis.motirArchive;
  const fetch = loading === "fetch" ? fetchFromDisk : undefined;
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
  process.stdout.write(JSON.stringify(results));
}

main();
