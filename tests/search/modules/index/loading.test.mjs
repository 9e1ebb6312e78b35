import assert from "node:assert/strict";
import test from "node:test";

import { bring, loadFile, loadOnce, loadScript, receive } from "../../../../templates/assets/search/index/loading.js";

test("a failure says what could not be loaded or read", async () => {
  const failing = (fetch) => loadFile("/", "a.json", fetch).catch(({ message }) => message);
  const missing = new Response("", { status: 404, statusText: "Not Found" });
  assert.equal(await failing(async () => missing), "could not load a.json: 404 Not Found");
  assert.equal(await failing(async () => Promise.reject(new TypeError("refused"))), "could not load a.json: refused");
  assert.match(await failing(async () => new Response("<html>")), /^could not read a\.json: /);
});

test("a raw record is a text", async () => {
  assert.equal(await loadFile("/", "a.txt", async () => new Response("{")), "{");
});

test("what is loaded is loaded once, and again after a failure", async () => {
  const loaded = new Map();
  const results = [Promise.reject(new Error("no")), Promise.resolve("yes")];
  const load = () => loadOnce(loaded, "a", () => results.shift());
  await assert.rejects(load(), /no/);
  assert.deepEqual([await load(), await load(), results.length], ["yes", "yes", 0]);
});

test("a script brings data to all who wait for it, and one that brings none has failed", async () => {
  const scripts = [];
  globalThis.document = { createElement: () => ({ remove() {} }), head: { append: (script) => scripts.push(script) } };
  const waiting = [loadScript("../", "search/a.json"), loadScript("../", "search/a.json")];
  receive("search/a.json", 1);
  scripts.forEach((script) => script.onload());
  assert.deepEqual(await Promise.all(waiting), [1, 1]);
  assert.equal(scripts[0].src, "../search/a.js");
  const empty = loadScript("../", "search/b.json");
  scripts[2].onload();
  await assert.rejects(empty, /could not read search\/b\.js/);
});

test("a part of the client is brought by its script once, and given what it shares", async () => {
  const scripts = [];
  globalThis.document = { createElement: () => ({ remove() {} }), head: { append: (script) => scripts.push(script) } };
  const parts = [bring("search-more.js", { one: 1 }), bring("search-more.js", { one: 1 })];
  receive("search-more.js", ({ one }) => ({ two: one + 1 }));
  assert.deepEqual(await Promise.all(parts), [{ two: 2 }, { two: 2 }]);
  assert.equal(scripts.length, 1);
});
