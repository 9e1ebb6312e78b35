"""Releases in, facets out: whose they are, what they are about, and what was done to their texts.

One piece of the index, which narrowing down and counting need of all releases:

    agencies   [id, name, acronym (may be empty)] of each agency, those of most releases first
    topics     [id, name] of each topic, likewise
    ofReleases packed numbers (see packing.py), one release after the other: how many issuers, how many
               mentions, how many topics, then the places of all these in `agencies` and `topics`
    excerpts   packed numbers of the releases of which no whole text is known
    revised    packed numbers of the releases whose text was changed
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from motir_archive.archive.record import Agency, Archive, Release
from motir_archive.archive.slugs import slug
from motir_archive.search.packing import pack, pack_ascending


def facets(archive: Archive) -> dict[str, Any]:
    """Return the piece as data."""
    releases = archive.releases
    agencies = _by_count(agency for each in releases for agency in each.issuers + each.mentions)
    topics = _by_count(topic for each in releases for topic in topic_ids(each))
    names = _topic_names(releases)
    return {
        "agencies": [_agency(archive.agencies[agency]) for agency in agencies],
        "topics": [[topic, names[topic]] for topic in topics],
        "ofReleases": pack(number for each in releases for number in _numbers(each, agencies, topics)),
        "excerpts": pack_ascending(place for place, each in enumerate(releases) if each.is_excerpt),
        "revised": pack_ascending(place for place, each in enumerate(releases) if each.is_revised),
    }


def topic_ids(release: Release) -> list[str]:
    """Return the ids of a release's topics, each once."""
    return sorted({slug(topic) for topic in release.topics})


def _by_count(ids: Iterable[str]) -> dict[str, int]:
    counts = Counter(ids)
    return {each: place for place, each in enumerate(sorted(counts, key=lambda each: (-counts[each], each)))}


def _numbers(release: Release, agencies: dict[str, int], topics: dict[str, int]) -> Iterator[int]:
    ids = topic_ids(release)
    yield from (len(release.issuers), len(release.mentions), len(ids))
    yield from (agencies[agency] for agency in release.issuers + release.mentions)
    yield from (topics[topic] for topic in ids)


def _topic_names(releases: Iterable[Release]) -> dict[str, str]:
    """Return the names of topics by id; of two spellings the first in the alphabet."""
    names = sorted({topic for release in releases for topic in release.topics}, reverse=True)
    return {slug(name): name for name in names}


def _agency(agency: Agency) -> list[str]:
    return [agency.id, agency.name.text, agency.name.short if agency.name.acronyms else ""]
