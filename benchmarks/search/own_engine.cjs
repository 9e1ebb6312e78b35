// Asks the project's own client all questions. Standard input: JSON {scripts, site, questions, depth}, the scripts being
// the texts of search.js and of what it loads later, by their names; standard output: JSON {answers: {set: [[url, ...], ...]}}.

"use strict";

const fs = require("node:fs");
const vm = require("node:vm");

const { scripts, site, questions, depth } = JSON.parse(fs.readFileSync(0, "utf8"));

function run(name) {
  vm.runInThisContext(scripts[name], { filename: name });
}

/** As much of a document as loads scripts. */
globalThis.document = {
  currentScript: { getAttribute: () => "search.js" },
  createElement: () => ({ remove() {} }),
  head: { append: (script) => setTimeout(() => script.onload(run(script.src))) },
};

async function main() {
  run("search.js");
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
