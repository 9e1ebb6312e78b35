// Has MiniSearch or lunr index documents and answer questions, as someone who knows them well would set them up.
// Standard input: {engine, plain, data, modules, serialised, questions}; standard output: JSON {build: {seconds, cpu,
// memory: MiB}, index: gzip bytes, answers: {set: [[url, ...], ...]}}. The index is written to `serialised`.

"use strict";

const fs = require("node:fs");
const path = require("node:path");
const zlib = require("node:zlib");

/** How many hits are looked at: more than ten, because hits without labels are passed over. */
const DEPTH = 60;

const { engine, plain, data, modules, serialised, questions } = JSON.parse(fs.readFileSync(0, "utf8"));
const documents = JSON.parse(fs.readFileSync(data, "utf8"));

function minisearch() {
  const MiniSearch = require(path.join(modules, "minisearch/dist/cjs/index.cjs"));
  const { options, searchOptions } = require("./minisearch_options.cjs");
  const index = new MiniSearch(options);
  index.addAll(documents);
  const ask = (text) => index.search(text, searchOptions).slice(0, DEPTH).map((hit) => hit.id);
  return { ask, text: JSON.stringify(index) };
}

function lunr() {
  const lunr = require(path.join(modules, "lunr"));
  const index = lunr(function () {
    this.ref("url");
    this.field("title", { boost: 5 });
    this.field("body");
    for (const each of documents) this.add(each);
  });
  if (plain) return { ask: (text) => index.search(text.replace(/[-+~^:*]/g, " ")).slice(0, DEPTH).map((hit) => hit.ref), text: "" };
  // What lunr's author advises for search as you type: whole words first, then what the last one may go on to
  // be, then what each may have been meant to be. Only words of its own pipeline are stemmed.
  const ask = (text) => {
    const words = lunr.tokenizer(text.replace(/[-+~^:*]/g, " ")).map(String);
    const found = index.query((query) => {
      query.term(words, { boost: 100 });
      query.term(words.slice(-1), { boost: 10, usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
      const long = words.filter((word) => word.length > 3);
      if (words.length <= 8) query.term(long, { boost: 1, usePipeline: false, editDistance: 1 });
    });
    return found.slice(0, DEPTH).map((hit) => hit.ref);
  };
  return { ask, text: JSON.stringify(index) };
}

function main() {
  const wall = performance.now();
  const before = process.cpuUsage();
  const { ask, text } = { minisearch, lunr }[engine]();
  const { user, system } = process.cpuUsage(before);
  const memory = process.resourceUsage().maxRSS / 1024;
  const build = { seconds: (performance.now() - wall) / 1000, cpu: (user + system) / 1e6, memory };
  if (serialised) fs.writeFileSync(serialised, text);
  const answers = {};
  for (const [set, texts] of Object.entries(questions)) answers[set] = texts.map(ask);
  process.stdout.write(JSON.stringify({ build, index: zlib.gzipSync(text).length, answers }));
}

main();
