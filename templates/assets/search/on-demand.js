// What most queries do without, loaded when it is first needed.

/** How typos are mended. */
export async function loadMending() {
  return await import("./mending/main.js");
}

/** How results are narrowed. */
export async function loadNarrowing() {
  return (await import("./narrowing/main.js")).narrowing;
}

/**
 * Whether a query asks for more than words: for filters, or for phrases, with quotation marks.
 * @param {import("./words/query.js").Query} query
 * @param {import("./options.js").Options} options
 */
export function isNarrowed({ clauses, excluded, filters }, { agency, topic, from, to }) {
  const sought = [...clauses.flatMap(({ alternatives }) => alternatives), ...excluded];
  return filters.length > 0 || Boolean(agency || topic || from || to) || sought.some(({ isPhrase }) => isPhrase);
}
