// The agencies that the form offers, brought by the index when somebody reaches for them.

import { client } from "./asking.js";
import { agencies, node } from "./elements.js";

/** Fill the list of agencies, once. */
export async function offerAgencies() {
  if (agencies.children.length > 0) return;
  const facets = await (await client()).facets();
  agencies.replaceChildren(
    ...facets.agencies.map(({ name, acronym }) => node("option", { value: name }, acronym)),
  );
}
