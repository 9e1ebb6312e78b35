// A raw record in, the text of its release out: what stands after its title and before its date.

import { wordsOf } from "./markdown.js";
import { fold } from "../words/folding.js";

/** The date that a bulletin glues to the end of a text; see ingest/bulletin.py. */
const TAIL = /[ \t]*date[0-9]{4}-[0-9]{2}-[0-9]{2}\s*$/;
/** What stands above a text that an editor wrote. */
const FRONT_MATTER = /^---\n[^]*?\n---\n/;
/** Lines of which one is the title: a topic may stand above it. */
const FIRST_LINES = 3;

/**
 * @param {string} record
 * @param {string} title
 */
export function textOfRecord(record, title) {
  if (FRONT_MATTER.test(record)) return wordsOf(record.replace(FRONT_MATTER, "")).trim();
  const lines = record.replace(TAIL, "").split("\n");
  const wanted = fold(title).trim();
  const place = lines.slice(0, FIRST_LINES).findIndex((line) => fold(line).trim() === wanted);
  return lines.slice(place + 1).join("\n").trim();
}
