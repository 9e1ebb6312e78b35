// Asks the project's own client all questions. Standard input: JSON {client, site, questions, ranking, depth}, the client
// being the text of its script; standard output: JSON {answers: {set: [[url, ...], ...]}}.

"use strict";

const fs = require("node:fs");
const vm = require("node:vm");

const { client, site, questions, depth } = JSON.parse(fs.readFileSync(0, "utf8"));

async function main() {
  vm.runInThisContext(client, { filename: "search.js" });
  const fetch = async (address) => new Response(fs.readFileSync(decodeURI(address)));
  const search = await globalThis.motirArchive.createSearch({ base: `${site}/`, fetch });
  const answers = {};
  for (const [set, texts] of Object.entries(questions)) {
    answers[set] = [];
    for (const text of texts) {
      const { hits } = await search.search(text, { limit: depth });
      answers[set].push(hits.map((hit) => hit.url));
    }
  }
  process.stdout.write(JSON.stringify({ answers }));
}

main();
