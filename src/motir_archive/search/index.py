"""Releases in, the search index out: what search.js loads.

The index is one JSON object:

    version    FORMAT_VERSION; search.js refuses any other
    releases   lists of equal length, one place a release, newest first; a release's number is its place
                 url, title, date, lead
                 agencies       numbers into `agencies`, issuers before mentions
                 issuers        how many of its agencies are issuers
                 topics         numbers into `topics`
                 titleLength, bodyLength    in terms
    excerpts   numbers of the releases of which no whole text is known
    revised    numbers of the releases whose text was changed
    agencies   id, name and acronym (may be empty) of each agency, by id
    topics     id and name of each topic, by id
    terms      all terms in the order of their code units, with a space between
    postings   the packed postings of each term, in the same order, with a space between; see postings.py
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from motir_archive.archive.record import Agency, Archive, Release
from motir_archive.archive.slugs import slug
from motir_archive.search.postings import Frequency, Postings
from motir_archive.search.terms import terms
from motir_archive.site import urls

FORMAT_VERSION = 1
"""Goes up with every change that an older search.js would misread."""

INDEX = urls.SEARCH_INDEX
INDEX_SCRIPT = urls.SEARCH_INDEX.removesuffix("on")
"""`index.js` beside `index.json`."""


def index_files(archive: Archive) -> Iterator[tuple[str, str]]:
    """Yield the path and the text of every file of the index.

    The script holds the same as the JSON, for pages opened from disk, where a browser refuses to fetch.
    """
    text = json.dumps(index(archive), ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    yield INDEX, text + "\n"
    yield INDEX_SCRIPT, f"globalThis.motirArchive.receive({json.dumps(INDEX)}, {text});\n"


def index(archive: Archive) -> dict[str, Any]:
    """Return the index as data. Every body is read once and not kept."""
    releases = archive.releases
    agency_ids = sorted({agency for release in releases for agency in _agencies(release)})
    topics = _topics(releases)
    lengths, postings = _invert(archive)
    found = sorted(postings)
    return {
        "version": FORMAT_VERSION,
        "releases": _columns(releases, _numbers(agency_ids), _numbers(topics)) | lengths,
        "excerpts": [number for number, release in enumerate(releases) if release.is_excerpt],
        "revised": [number for number, release in enumerate(releases) if release.is_revised],
        "agencies": [_facet(archive.agencies[agency_id]) for agency_id in agency_ids],
        "topics": [{"id": topic_id, "name": name} for topic_id, name in topics.items()],
        "terms": " ".join(found),
        "postings": " ".join(postings[term].packed() for term in found),
    }


def _columns(
    releases: Iterable[Release], agency_numbers: Mapping[str, int], topic_numbers: Mapping[str, int]
) -> dict[str, list[Any]]:
    return {
        "url": [urls.release(release) for release in releases],
        "title": [release.title for release in releases],
        "date": [release.date.isoformat() for release in releases],
        "lead": [release.lead for release in releases],
        "agencies": [[agency_numbers[agency] for agency in _agencies(release)] for release in releases],
        "issuers": [len(release.issuers) for release in releases],
        "topics": [[topic_numbers[topic] for topic in _topic_ids(release)] for release in releases],
    }


def _invert(archive: Archive) -> tuple[dict[str, list[int]], dict[str, Postings]]:
    """Return the lengths of the fields and the postings of every term."""
    postings: dict[str, Postings] = defaultdict(Postings)
    lengths: dict[str, list[int]] = {"titleLength": [], "bodyLength": []}
    for number, release in enumerate(archive.releases):
        title = Counter(terms(release.title))
        body = Counter(terms(release.current.body.read()))
        names = Counter(terms(" ".join(_names(release, archive.agencies))))
        lengths["titleLength"].append(title.total())
        lengths["bodyLength"].append(body.total())
        for term in title.keys() | body.keys() | names.keys():
            postings[term].add(number, Frequency(title[term], body[term], names[term]))
    return lengths, postings


def _names(release: Release, agencies: Mapping[str, Agency]) -> Iterator[str]:
    """Yield the names by which a release is also found: topics, issuers, and agencies under other names.

    Of the other names only acronyms and Korean count. Former full names would make every release of the
    Ministry of Trade, Industry and Resources one about energy.
    """
    yield from release.topics
    yield from (agencies[issuer].name_on(release.date).text for issuer in release.issuers)
    for agency in _agencies(release):
        for name in agencies[agency].names:
            yield from name.acronyms
            yield name.korean


def _agencies(release: Release) -> tuple[str, ...]:
    return release.issuers + release.mentions


def _topics(releases: Iterable[Release]) -> dict[str, str]:
    """Return topic names by id, in the order of the ids; of two spellings the first in the alphabet."""
    names = sorted({topic for release in releases for topic in release.topics}, reverse=True)
    return dict(sorted({slug(name): name for name in names}.items()))


def _topic_ids(release: Release) -> list[str]:
    return sorted({slug(topic) for topic in release.topics})


def _facet(agency: Agency) -> dict[str, str]:
    acronym = agency.name.short if agency.name.acronyms else ""
    return {"id": agency.id, "name": agency.name.text, "acronym": acronym}


def _numbers(ids: Iterable[str]) -> dict[str, int]:
    return {each: number for number, each in enumerate(ids)}
