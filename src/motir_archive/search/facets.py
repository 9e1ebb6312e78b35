"""Releases in, facets out: whose they are, what they are about, and what was done to their texts.

The search page narrows results down by them and counts them. For that it needs those of all releases, so they
are one piece of the index; docs/index-format.md describes its fields.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from motir_archive.model.agency import Agency, AgencyName
from motir_archive.model.archive import Archive
from motir_archive.model.release import Release
from motir_archive.search.packing import pack, pack_ascending
from motir_archive.search.plain_slugs import plain_slug
from motir_archive.text.slugs import topic_id

Places = Mapping[str, list[int]]
"""The numbers of releases, ascending, by an id."""


@dataclass(frozen=True, slots=True)
class Facets:
    """Which releases are whose, and what they are about."""

    issued: Places
    """By the id of an agency: those that it issued."""
    named: Places
    """By the id of an agency with a page: those that name it beside their issuers."""
    topics: Places
    """By the id of a topic."""
    topic_names: Mapping[str, str]
    """By id. Of names that differ in spelling alone, the first in the alphabet."""

    @property
    def agencies(self) -> list[str]:
        """The ids of the agencies, those of most releases first."""
        return _by_count(self.issued, self.named)


def facets_of(archive: Archive) -> Facets:
    """Return the facets of an archive."""
    releases = archive.releases
    with_page = {agency.id for agency in archive.agencies.values() if agency.has_page}
    return Facets(
        issued=_places(release.issuers for release in releases),
        named=_places(with_page.intersection(release.partners + release.mentions) for release in releases),
        topics=_places(map(topic_ids, releases)),
        topic_names=_topic_names(releases),
    )


def facets(archive: Archive) -> dict[str, Any]:
    """Return the facets as the index holds them."""
    releases = archive.releases
    found = facets_of(archive)
    issued, named, topics, topic_names = found.issued, found.named, found.topics, found.topic_names
    agencies = {agency: place for place, agency in enumerate(found.agencies)}
    issuers = [[agencies[agency] for agency in release.issuers] for release in releases]
    unordered = [number for number, places in enumerate(issuers) if places != sorted(places)]
    return {
        "agencies": [
            [
                *_names(archive.agencies[agency]),
                *(pack_ascending(each.get(agency, [])) for each in (issued, named)),
            ]
            for agency in agencies
        ],
        "topics": [
            [_unplain_id(topic, topic_names[topic]), topic_names[topic], pack_ascending(topics[topic])]
            for topic in _by_count(topics)
        ],
        "unordered": pack_ascending(unordered),
        "orders": pack(place for number in unordered for place in issuers[number]),
        "excerpts": pack_ascending([place for place, each in enumerate(releases) if each.is_excerpt]),
        "revised": pack_ascending([place for place, each in enumerate(releases) if each.is_revised]),
    }


def topic_ids(release: Release) -> list[str]:
    """Return the ids of a release's topics, each once."""
    return sorted({topic_id(topic) for topic in release.topics} - {""})


def _places(ids_of_releases: Iterable[Iterable[str]]) -> Places:
    places: defaultdict[str, list[int]] = defaultdict(list)
    for number, ids in enumerate(ids_of_releases):
        for each in ids:
            places[each].append(number)
    return places


def _by_count(*kinds: Places) -> list[str]:
    ids = set().union(*kinds)
    return sorted(ids, key=lambda each: (-sum(len(kind.get(each, ())) for kind in kinds), each))


def _topic_names(releases: Iterable[Release]) -> dict[str, str]:
    names = sorted({topic for release in releases for topic in release.topics}, reverse=True)
    return {topic_id(name): name for name in names}


def called(name: AgencyName) -> str:
    """Return how hits call an agency: by its acronym, by its name where it has none."""
    return name.short


def _names(agency: Agency) -> list[str]:
    name = agency.name
    acronym = name.short if name.short != name.title else ""
    return [_unplain_id(agency.id, name.short), name.title, acronym]


def _unplain_id(given: str, name: str) -> str:
    return "" if given == plain_slug(name) else given
