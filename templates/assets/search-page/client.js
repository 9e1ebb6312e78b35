// The search client, which another script brings: search.js stands before this one in the page.

export const { createSearch, highlight, DEFAULTS } = globalThis.motirArchive;

/**
 * @typedef {Awaited<ReturnType<typeof createSearch>>} Search
 * @typedef {Awaited<ReturnType<Search["search"]>>} Answer
 */
