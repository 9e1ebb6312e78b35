"""Atom feeds (RFC 4287)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from motir_archive.config import Config
from motir_archive.exports.export import Export, SiteData
from motir_archive.exports.feeds.feed import IN_A_FEED, Feed, archived, changed, feeds, identifier
from motir_archive.merge.changes import ReleaseChange, all_changes
from motir_archive.site import urls


def feed_context(feed: Feed, config: Config) -> Mapping[str, object]:
    """Return what feed.xml is given."""
    return {
        "feed": feed,
        "entries": list(feed.entries(config)),
        "changed": changed,
        "identifier": partial(identifier, config),
    }


def changes_context(changes: Sequence[ReleaseChange], config: Config) -> Mapping[str, object]:
    """Return what changes.xml is given. An archive without changes has a feed without entries."""
    return {"changes": changes[:IN_A_FEED], "identifier": partial(identifier, config)}


def _files(data: SiteData) -> Iterator[tuple[str, str]]:
    for feed in feeds(data.catalogue, data.config):
        yield feed.atom, data.render("feeds/feed.xml", feed.atom, feed_context(feed, data.config))
    yield from _archive_pages(data)
    changes = changes_context(all_changes(data.catalogue.archive), data.config)
    path = f"{urls.CHANGES_FEED}.xml"
    yield path, data.render("feeds/changes.xml", path, changes)
    path = f"{urls.NO_LONGER_LISTED_FEED}.xml"
    gone = {"releases": data.catalogue.no_longer_listed[:IN_A_FEED], "identifier": changes["identifier"]}
    yield path, data.render("feeds/no-longer-listed.xml", path, gone)


def _archive_pages(data: SiteData) -> Iterator[tuple[str, str]]:
    for page in archived(data.catalogue.archive.releases):
        context = {
            "page": page,
            "updated": max(map(changed, page.releases)),
            "changed": changed,
            "identifier": partial(identifier, data.config),
        }
        yield page.path, data.render("feeds/archive.xml", page.path, context)


ATOM = Export("Atom feeds", _files)
