"""The publisher of the archive's board: a setting -> an agency of the registry, or one of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from motir_archive.agencies.naming.spelling import folded
from motir_archive.agencies.own_country import is_own
from motir_archive.agencies.words.countries import with_country
from motir_archive.agencies.words.country_forms import country_named
from motir_archive.agencies.words.head_nouns import kind_of
from motir_archive.config import Config
from motir_archive.model.agency import Agency, AgencyName
from motir_archive.problems import Problem
from motir_archive.strict_yaml.reader import Place
from motir_archive.text.slugs import LONGEST_ID, is_reserved, slug

LIKE = 0.6
"""Share of its letters in which a text is like another one that may be meant: an acronym of three with two
of them changed over is. Chosen, not measured."""


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


def unknown_publisher(
    board: Agency | None, config: Config, registry: Mapping[str, Agency]
) -> Iterator[Problem]:
    """Yield a warning where there is a registry and the publisher is not in it.

    Then two bodies may share what one has issued: the agency of the registry, and the publisher with an
    address made of a mistyped name.
    """
    if board is None or board.is_registered or not registry:
        return
    what = f"publisher is {config.publisher!r}, neither an id nor a name nor an acronym in agencies.yaml"
    meant = _nearest(config.publisher, registry, country_named(config.country))
    hint = f"did you mean {meant}?" if meant else "register it there"
    place = config.places.get(("publisher", ""), Place(0, 0))
    yield Problem("archive.yaml", *place, "unknown-publisher", what, hint, is_error=False)


def _nearest(written: str, registry: Mapping[str, Agency], home: str) -> str:
    """Return the id of the agency with the id, name or acronym that is most like a text; empty for none."""
    ids = {
        text.casefold(): agency.id
        for agency in registry.values()
        if is_own(agency, home)
        for name in agency.names
        for text in (agency.id, name.text, *name.aliases, *name.acronyms)
    }
    near = get_close_matches(written.casefold(), sorted(ids), n=1, cutoff=LIKE)
    return ids[near[0]] if near else ""


def _without_country(written: str) -> str:
    name, comma, place = written.rpartition(", ")
    country = f" of {place.removeprefix('the ')}"
    return name if comma and with_country(country, 0, 0)[1] == len(country) else written
