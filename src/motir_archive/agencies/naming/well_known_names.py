"""Names of words/well_known.txt in a text: where one is a name by itself, and whose."""

from __future__ import annotations

from motir_archive.agencies.naming.acronyms import stands_by_itself
from motir_archive.agencies.naming.full_names import goes_on, heads_office, is_after_dash
from motir_archive.agencies.naming.spelling import folded
from motir_archive.agencies.unknown.found import Discovery
from motir_archive.agencies.words.countries import of_country
from motir_archive.agencies.words.well_known import SHORT, WELL_KNOWN

_BY_SPELLING = {folded(written): known for written, known in WELL_KNOWN.items()}


def well_known(body: str, start: int, end: int) -> Discovery | None:
    """Return the well-known organisation whose name, or acronym, lies at `start`–`end`, if one does."""
    written = body[start:end]
    known = WELL_KNOWN.get(written) or (_BY_SPELLING.get(folded(written)) if " " in written else None)
    if known is None or (known.is_of_world and heads_office(body, end)):
        return None
    is_acronym = written in SHORT and written != known.name
    if is_acronym and not stands_by_itself(body, start, end):
        return None
    if not is_acronym and (goes_on(body, end) or is_after_dash(body, start)):
        return None
    name = of_country(known.name, known.country) if written.startswith("Department") else known.name
    acronym = written if is_acronym and written.isalpha() else ""
    return Discovery(start, end, name, acronym, known.country, is_of_world=known.is_of_world)
