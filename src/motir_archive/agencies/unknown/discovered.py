"""The unknown organisations of all releases: an agency for each, whose id later releases do not move."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from motir_archive.agencies.naming.readings import UNKNOWN, Reading
from motir_archive.model.agency import Agency, AgencyName
from motir_archive.model.release import Naming, Release
from motir_archive.text.slugs import is_reserved, slug

_LONGEST_ID = 60
"""In bytes; an id is the name of a folder."""


@dataclass(slots=True)
class _Organisation:
    """What the releases say of one unknown organisation."""

    spellings: dict[str, dt.date] = field(default_factory=dict)
    """Its name as written, with the first day."""
    acronyms: dict[str, dt.date] = field(default_factory=dict)
    """With the first day."""


class Discovered:
    """Collects the unknown organisations of the releases, in whatever order they come."""

    def __init__(self, registry: Mapping[str, Agency]) -> None:
        self._registry = registry
        self._found: defaultdict[str, _Organisation] = defaultdict(_Organisation)
        self._agencies: dict[str, Agency] = {}

    def add(self, release: Release, reading: Reading) -> None:
        """Note what the reading of a release found."""
        for key, discovery in reading.discoveries.items():
            organisation = self._found[key]
            _earlier(organisation.spellings, discovery.name, release.date)
            if discovery.acronym:
                _earlier(organisation.acronyms, discovery.acronym, release.date)

    def agencies(self) -> dict[str, Agency]:
        """Return the agencies by id. Of organisations with one acronym the first to use it has it as id."""
        taken = set(self._registry)
        for key, organisation in sorted(self._found.items(), key=lambda item: (_first_day(item[1]), item[0])):
            name, acronym = _oldest(organisation.spellings), _oldest(organisation.acronyms)
            short, long = slug(acronym, _LONGEST_ID), slug(name, _LONGEST_ID)
            free = [text for text in (short, long) if text and text not in taken and not is_reserved(text)]
            chosen = free[0] if free else f"{long}-2"
            taken.add(chosen)
            names = (AgencyName(name, (acronym,) if acronym else ()),)
            self._agencies[key] = Agency(chosen, kind="", names=names, is_registered=False)
        return {agency.id: agency for agency in self._agencies.values()}

    def settled(self, release: Release) -> Release:
        """Return a release with the ids of the organisations that were discovered in it."""
        if not any(agency.startswith(UNKNOWN) for agency in (*release.issuers, *release.mentions)):
            return release

        def id_of(agency: str) -> str:
            return self._agencies[agency].id if agency.startswith(UNKNOWN) else agency

        return replace(
            release,
            issuers=tuple(map(id_of, release.issuers)),
            mentions=tuple(map(id_of, release.mentions)),
            namings=tuple(
                Naming(naming.start, naming.end, id_of(naming.agency), naming.rule)
                for naming in release.namings
            ),
            issuances=tuple(
                replace(issuance, agency=id_of(issuance.agency)) for issuance in release.issuances
            ),
            heads=tuple(replace(head, agency=id_of(head.agency)) for head in release.heads),
        )


def _earlier(days: dict[str, dt.date], text: str, day: dt.date) -> None:
    days[text] = min(day, days.get(text, day))


def _oldest(days: Mapping[str, dt.date]) -> str:
    return min(days, key=lambda text: (days[text], text), default="")


def _first_day(organisation: _Organisation) -> dt.date:
    return min((*organisation.acronyms.values(), *organisation.spellings.values()))
