// How MiniSearch is set up, in Node and in the browser. No field is stored but what a list of hits shows.

"use strict";

const options = { fields: ["title", "body"], storeFields: ["title", "date"], idField: "url" };
// The best of twelve: titles 2, 3, 5, 8; prefixes of all words or of the last; fuzzy 0.2 or 0.25, of all or long words.
const searchOptions = { boost: { title: 5 }, prefix: true, fuzzy: 0.2 };

if (typeof module === "object") module.exports = { options, searchOptions };
