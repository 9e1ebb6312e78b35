"""Feeds, sitemap and data files: the archive for readers that are programs."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from motir_archive.archive.record import Record, Release, Revision
from motir_archive.config import Config
from motir_archive.site import urls
from motir_archive.site.body import groups
from motir_archive.site.catalogue import Catalogue
from motir_archive.site.corrections import Correction

IN_A_FEED = 30
"""Newest releases in a feed."""
IN_A_SITEMAP = 50_000
"""Addresses that the protocol allows in one file."""


@dataclass(frozen=True, slots=True)
class Feed:
    """An Atom feed; rendered by feed.xml of the theme."""

    path: str
    title: str
    page: str
    """Path of the HTML page that it goes with."""
    releases: Sequence[Release]

    @property
    def updated(self) -> dt.date:
        """The last change among its releases."""
        return max(changed(release) for release in self.releases)


def changed(release: Release) -> dt.date:
    """Return the day on which a release's text last became another, its own date where it never did."""
    return max([release.date, *(change.day for change in release.changes)])


def feeds(catalogue: Catalogue, config: Config) -> Iterator[Feed]:
    """Yield every feed of the site."""
    yield Feed(urls.FEED, config.title, urls.HOME, catalogue.archive.releases[:IN_A_FEED])
    for agency in catalogue.agencies:
        releases = [*catalogue.issued.get(agency.id, ()), *catalogue.named.get(agency.id, ())]
        newest = sorted(releases, key=lambda release: release.date, reverse=True)[:IN_A_FEED]
        if newest:
            title = f"{agency.name.text} – {config.title}"
            yield Feed(urls.agency_feed(agency.id), title, urls.agency(agency.id), newest)
    for topic in catalogue.topics:
        title = f"{topic.name} – {config.title}"
        yield Feed(urls.topic_feed(topic.id), title, urls.topic(topic.id), topic.releases[:IN_A_FEED])


def feed_context(feed: Feed) -> Mapping[str, object]:
    """Return what feed.xml is given."""
    entries = [(release, groups(release.current.body.read(), ())) for release in feed.releases]
    return {"feed": feed, "entries": entries, "changed": changed}


def corrections_feed_context(corrections: Sequence[Correction]) -> Mapping[str, object]:
    """Return what corrections.xml is given. An archive without corrections has a feed without entries."""
    return {"corrections": corrections[:IN_A_FEED]}


def sitemaps(paths: Sequence[str], config: Config) -> Iterator[tuple[str, str, Mapping[str, object]]]:
    """Yield (path, template, context) of the sitemap: one file, or an index and its parts."""
    addresses = [urls.canonical(config.base_url, path) for path in sorted(paths) if path != urls.NOT_FOUND]
    parts = [addresses[start : start + IN_A_SITEMAP] for start in range(0, len(addresses), IN_A_SITEMAP)]
    if len(parts) == 1:
        yield urls.SITEMAP, "sitemap.xml", {"addresses": parts[0]}
        return
    names = [urls.sitemap_part(number) for number in range(1, len(parts) + 1)]
    yield (
        urls.SITEMAP,
        "sitemap-index.xml",
        {"addresses": [urls.canonical(config.base_url, n) for n in names]},
    )
    for name, part in zip(names, parts, strict=True):
        yield name, "sitemap.xml", {"addresses": part}


def release_addresses(releases: Iterable[Release]) -> str:
    """Return the addresses of all releases, one a line, in alphabetical order.

    Behind it stands the mark of the release, if it has one, so that `--previous` sees an address that would
    lead to another release.
    """
    listed = sorted((urls.release(release), urls.mark_of(release)) for release in releases)
    return "".join(f"{address} {mark}".rstrip() + "\n" for address, mark in listed)


def release_data(catalogue: Catalogue) -> Iterator[str]:
    """Yield each release as one line of JSON, newest first."""
    for release in catalogue.archive.releases:
        yield json.dumps(_data(catalogue, release), ensure_ascii=False) + "\n"


def _data(catalogue: Catalogue, release: Release) -> Mapping[str, object]:
    return {
        "address": urls.release(release),
        "date": release.date.isoformat(),
        "title": release.title,
        "issuers": [{"id": agency.id, "name": name.text} for agency, name in catalogue.issuers(release)],
        "mentions": [{"id": agency.id, "name": name.text} for agency, name in catalogue.mentions(release)],
        "topics": [topic.name for topic in catalogue.topics_of(release)],
        "excerpt": release.is_excerpt,
        "revised": release.is_revised,
        "text": release.current.body.read(),
        "revisions": [_revision(revision) for revision in release.revisions],
        "sources": [_source(record) for record in release.records],
    }


def _revision(revision: Revision) -> Mapping[str, object]:
    return {
        "digest": revision.words,
        "first_dumped": revision.first_dumped.isoformat(),
        "last_dumped": revision.last_dumped.isoformat(),
        "excerpt": revision.is_excerpt,
        "editor": revision.by_editor,
    }


def _source(record: Record) -> Mapping[str, object]:
    return {
        "digest": record.digest,
        "file": record.source.name,
        "lines": [record.first_line, record.last_line],
        "sha256": record.source.sha256,
        "dumped": record.source.dumped.isoformat(),
    }
