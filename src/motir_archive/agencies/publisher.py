"""The publisher of the archive's board: a setting -> an agency of the registry, or one of its own."""

from __future__ import annotations

from collections.abc import Mapping

from motir_archive.agencies.naming.spelling import folded
from motir_archive.agencies.own_country import is_own
from motir_archive.agencies.words.countries import with_country
from motir_archive.agencies.words.head_nouns import kind_of
from motir_archive.model.agency import Agency, AgencyName
from motir_archive.text.slugs import LONGEST_ID, is_reserved, slug


def publisher_of(written: str, registry: Mapping[str, Agency], home: str) -> Agency | None:
    """Return the agency that a setting names by its id, a name or an acronym; None where it is empty.

    A name or an acronym means a body of the archive's own country, `home`: where the registry has another
    country's Department of Energy alone, the publisher of a board with that name is not in the registry. A
    name that the registry does not know becomes an agency whose id is the slug of the name. A country after
    the name, as in "Ministry of Trade, Republic of Korea", is ignored.
    """
    if not written:
        return None
    if written in registry:
        return registry[written]
    name = _without_country(written)
    for agency in registry.values():
        for known in agency.names if is_own(agency, home) else ():
            if written in known.acronyms or folded(name) in map(folded, (known.text, *known.aliases)):
                return agency
    plain = slug(name, LONGEST_ID)
    own = plain if plain and not is_reserved(plain) and plain not in registry else f"publisher-{plain}"
    return Agency(own, kind_of(name) or "agency", (AgencyName(name),), is_registered=False)


def _without_country(written: str) -> str:
    name, comma, place = written.rpartition(", ")
    country = f" of {place.removeprefix('the ')}"
    return name if comma and with_country(country, 0, 0)[1] == len(country) else written
