// Counts what a first and a second query fetch, gzipped, each pair of queries in a new visit with an empty cache.
// Standard input: {client, page, site, pairs}; standard output: JSON {client, first: [bytes], second: [bytes]}.

"use strict";

const fs = require("node:fs");
const vm = require("node:vm");
const zlib = require("node:zlib");

const { client, page, site, pairs } = JSON.parse(fs.readFileSync(0, "utf8"));
const sizes = new Map();

function size(file) {
  if (!sizes.has(file)) sizes.set(file, zlib.gzipSync(fs.readFileSync(file)).length);
  return sizes.get(file);
}

async function visit(pair) {
  const fetched = new Set();
  let bytes = size(client) + size(page);
  const fetch = async (file) => {
    if (!fetched.has(file)) bytes += size(file);
    fetched.add(file);
    return new Response(fs.readFileSync(file));
  };
  const search = await globalThis.motirArchive.createSearch({ base: `${site}/`, fetch });
  const counts = [];
  for (const text of pair) {
    await search.search(text, { limit: 10 });
    counts.push(bytes);
    bytes = 0;
  }
  return counts;
}

async function main() {
  vm.runInThisContext(fs.readFileSync(client, "utf8"), { filename: client });
  const visits = [];
  for (const pair of pairs) visits.push(await visit(pair));
  const [first, second] = [0, 1].map((query) => visits.map((counts) => counts[query]));
  process.stdout.write(JSON.stringify({ client: size(client), first, second }));
}

main();
