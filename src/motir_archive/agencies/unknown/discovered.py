"""The unknown organisations of all releases -> an agency for each, with an id that later dumps do not
change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, count, islice
from typing import NamedTuple

from motir_archive.agencies.naming.readings import UNKNOWN
from motir_archive.agencies.unknown.found import Discovery
from motir_archive.model.agency import Agency, AgencyName
from motir_archive.model.record import DumpOrder, dump_order
from motir_archive.model.release import Naming, Release
from motir_archive.text.slugs import LONGEST_ID, is_reserved, slug

ENOUGH = 3
"""Releases that have to name an organisation without an acronym, before it gets a page. Chosen, not
measured."""
MOST_INTRODUCED = 20
"""Organisations of one release that get a page because of their acronyms alone, at most. Of 2,000 releases of
the US Department of Justice none has more than three. A made-up text may have one in each sentence, and a
page weighs 150 times as much as the sentence."""


class _Written(NamedTuple):
    """A name, and where it was dumped."""

    place: DumpOrder
    text: str


@dataclass(slots=True)
class _Organisation:
    """What the releases say about one unknown organisation."""

    first: _Written
    """The name under which it was dumped first."""
    acronyms: dict[str, DumpOrder] = field(default_factory=dict)
    """Those that releases introduce for it, with where each was dumped first."""
    country: str = ""


class Discovered:
    """Collects the unknown organisations of the releases, in whatever order they come."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = set(taken)
        self._found: dict[str, _Organisation] = {}
        self._ids: dict[str, str] = {}

    def add(self, release: Release, discoveries: Mapping[str, Discovery]) -> None:
        """Note what was discovered in the text of a release."""
        if not discoveries:
            return
        place = min(map(dump_order, release.records))
        for key, discovery in discoveries.items():
            name, acronym = _Written(place, discovery.name), discovery.acronym
            organisation = self._found.setdefault(key, _Organisation(name))
            organisation.first = min(organisation.first, name)
            organisation.country = organisation.country or discovery.certain_country
            if acronym:
                organisation.acronyms[acronym] = min(place, organisation.acronyms.get(acronym, place))

    def agencies(self) -> dict[str, Agency]:
        """Return the agencies by id. The first-dumped release that names an agency decides its id.

        The id is the acronym that this release introduces, else the name. Where that is taken, it is the
        name, and after that the name with the first free number from 2 on.
        """
        found: dict[str, Agency] = {}
        for key in sorted(self._found, key=lambda key: (self._found[key].first.place, key)):
            same = self._without_possessive(key)
            if same != key:
                self._ids[key] = self._ids[same]
                continue
            organisation = self._found[key]
            given = self._ids[key] = self._free_id(organisation)
            acronyms = sorted(organisation.acronyms, key=lambda text: (organisation.acronyms[text], text))
            names = (AgencyName(organisation.first.text, tuple(acronyms[:1])),)
            found[given] = Agency(given, "", names, is_registered=False, country=organisation.country)
        return found

    def _without_possessive(self, key: str) -> str:
        """Return the key without an "s" at its end, if an organisation with that key came first.

        The "s" is then that of a possessive: texts that lost their apostrophes write "the Department of
        Labors rules".
        """
        return key[:-1] if key.endswith("s") and key[:-1] in self._ids else key

    def _free_id(self, organisation: _Organisation) -> str:
        first = organisation.first
        acronyms = (text for text, place in organisation.acronyms.items() if place == first.place)
        short = slug(min(acronyms, default=""), LONGEST_ID)
        long = slug(first.text, LONGEST_ID)
        numbered = (f"{slug(long, LONGEST_ID - 4)}-{number}" for number in count(2))
        free = (text for text in chain((short, long), numbered) if text and text not in self._taken)
        chosen = next(text for text in free if not is_reserved(text))
        self._taken.add(chosen)
        return chosen

    def id_of(self, agency: str) -> str:
        """Return the id of an agency, whether it was discovered or not."""
        return self._ids[agency] if agency.startswith(UNKNOWN) else agency

    def settled(self, namings: Sequence[Naming]) -> list[Naming]:
        """Return namings with the ids of the organisations that were discovered."""
        ids = self._ids
        return [
            Naming(naming.start, naming.end, ids[naming.agency], naming.rule)
            if naming.agency[0] == UNKNOWN
            else naming
            for naming in namings
        ]


def with_page(agencies: Mapping[str, Agency], releases: Iterable[Release]) -> Mapping[str, Agency]:
    """Return the agencies, each marked as having a page or not.

    A registered agency has one. Another has one if it issued a release, if ENOUGH releases name it, or if it
    introduced itself with an acronym and is among the first MOST_INTRODUCED of such agencies in a release.
    """
    named: Counter[str] = Counter()
    issued: set[str] = set()
    introduced: set[str] = set()
    for release in releases:
        named.update(release.agencies)
        issued.update(release.issuers)
        with_acronym = (each for each in release.agencies if _has_acronym_alone(agencies[each]))
        introduced.update(islice(with_acronym, MOST_INTRODUCED))
    return {
        agency.id: replace(
            agency,
            has_page=agency.is_registered
            or agency.id in issued
            or agency.id in introduced
            or named[agency.id] >= ENOUGH,
        )
        for agency in agencies.values()
    }


def _has_acronym_alone(agency: Agency) -> bool:
    """Tell whether an agency is known by its acronym, and not by the registry."""
    return not agency.is_registered and bool(agency.name.acronyms)
