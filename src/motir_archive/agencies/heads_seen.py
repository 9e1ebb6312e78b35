"""Heads of agencies as releases name them: who was seen in office, under which spellings, and when."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from motir_archive.model.archive import Archive


@dataclass(frozen=True, slots=True)
class HeadSeen:
    """A person whom releases name as the head of an agency."""

    name: str
    """As the registry spells it, else as written."""
    spellings: tuple[str, ...]
    """As written in releases, in alphabetical order."""
    title: str
    """As written in the newest of the releases."""
    first: dt.date
    """Date of the first release that names the person."""
    last: dt.date
    """Date of the newest one."""
    releases: int
    """Number of releases that name the person."""
    is_registered: bool
    """Whether the registry knows the person."""


class _Sighting(NamedTuple):
    """A head in one release."""

    day: dt.date
    release: int
    """Index of the release in the archive."""
    title: str
    spelling: str


def heads_seen(archive: Archive) -> Mapping[str, tuple[HeadSeen, ...]]:
    """Return, by agency id, the heads that releases name, the most recently seen first.

    Two spellings count as one person only where the registry says so.
    """
    seen: defaultdict[tuple[str, str], list[_Sighting]] = defaultdict(list)
    for number, release in enumerate(archive.releases):
        for head in release.heads:
            known = archive.agencies[head.agency].head_named(head.name)
            sighting = _Sighting(release.date, number, head.title, head.name)
            seen[head.agency, known.name if known else head.name].append(sighting)
    by_agency: defaultdict[str, list[HeadSeen]] = defaultdict(list)
    for (agency, person), sightings in sorted(seen.items()):
        is_registered = archive.agencies[agency].head_named(person) is not None
        by_agency[agency].append(_head(person, sightings, is_registered=is_registered))
    return {agency: tuple(sorted(heads, key=_newest_first)) for agency, heads in by_agency.items()}


def _head(person: str, sightings: Sequence[_Sighting], *, is_registered: bool) -> HeadSeen:
    newest = max(sightings)
    return HeadSeen(
        name=person,
        spellings=tuple(sorted({sighting.spelling for sighting in sightings})),
        title=newest.title,
        first=min(sightings).day,
        last=newest.day,
        releases=len({sighting.release for sighting in sightings}),
        is_registered=is_registered,
    )


def _newest_first(head: HeadSeen) -> tuple[int, str]:
    return -head.last.toordinal(), head.name
