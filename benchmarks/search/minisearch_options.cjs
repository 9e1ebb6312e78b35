// How MiniSearch is set up, in Node and in the browser. No field is stored but what a list of hits shows.

"use strict";

const options = { fields: ["title", "body"], storeFields: ["title", "date"], idField: "url" };
const searchOptions = {
  boost: { title: 5 },
  prefix: (term, place, terms) => place === terms.length - 1,
  fuzzy: (term) => (term.length > 3 ? 0.2 : false),
};

if (typeof module === "object") module.exports = { options, searchOptions };
