// Asks one engine all questions. Standard input: {engine, data, client, modules, site}; standard output: JSON
// {build: {seconds, cpu}, index: gzip bytes, answers: {set: [[url, ...], ...]}, times: {set: [ms, ...]}}.

"use strict";

const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");
const zlib = require("node:zlib");

/** How many hits are looked at: more than ten, because hits without labels are passed over. */
const DEPTH = 60;

const { engine, data, client, modules, site } = JSON.parse(fs.readFileSync(0, "utf8"));
const { documents, questions } = JSON.parse(fs.readFileSync(data, "utf8"));

async function motir() {
  vm.runInThisContext(fs.readFileSync(client, "utf8"), { filename: client });
  const fetch = async (address) => new Response(fs.readFileSync(address));
  const search = await globalThis.motirArchive.createSearch({ base: `${site}/`, fetch });
  return async (text) => {
    const { hits } = await search.search(text, { limit: DEPTH, snippets: false });
    return hits.map((hit) => hit.url);
  };
}

async function minisearch() {
  const MiniSearch = require(path.join(modules, "minisearch/dist/cjs/index.cjs"));
  const options = { fields: ["title", "body"], storeFields: ["url", "title", "date"], idField: "url" };
  const index = new MiniSearch({ ...options, searchOptions: { boost: { title: 5 }, prefix: true, fuzzy: 0.2 } });
  index.addAll(documents);
  const ask = async (text) => index.search(text).slice(0, DEPTH).map((hit) => hit.id);
  return Object.assign(ask, { serialised: () => JSON.stringify(index) });
}

async function lunr() {
  const build = require(path.join(modules, "lunr"));
  const index = build(function () {
    this.ref("url");
    this.field("title", { boost: 5 });
    this.field("body");
    for (const each of documents) this.add(each);
  });
  const ask = async (text) => index.search(text.replace(/[-+~^:*]/g, " ")).slice(0, DEPTH).map((hit) => hit.ref);
  return Object.assign(ask, { serialised: () => JSON.stringify(index) });
}

async function main() {
  const before = { wall: performance.now(), cpu: process.cpuUsage() };
  const ask = await { motir, minisearch, lunr }[engine]();
  const text = ask.serialised?.() ?? "";
  const { user, system } = process.cpuUsage(before.cpu);
  const build = { seconds: (performance.now() - before.wall) / 1000, cpu: (user + system) / 1e6 };
  const answers = {};
  const times = {};
  for (const [set, texts] of Object.entries(questions)) {
    answers[set] = [];
    times[set] = [];
    for (const each of texts) {
      const start = performance.now();
      answers[set].push(await ask(each));
      times[set].push(performance.now() - start);
    }
  }
  process.stdout.write(JSON.stringify({ build, index: text ? zlib.gzipSync(text).length : 0, answers, times }));
}

main();
