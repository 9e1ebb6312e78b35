"""Atom feeds (RFC 4287)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import chain

from motir_archive.config import Config
from motir_archive.exports.export import Export, SiteData
from motir_archive.exports.feeds.feed import (
    IN_A_FEED,
    Feed,
    FeedPage,
    Feeds,
    changed,
    identifier,
    title_of,
)
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
    return {"changes": changes[:IN_A_FEED], "identifier": partial(identifier, config), "title_of": title_of}


def _files(data: SiteData) -> Iterator[tuple[str, str]]:
    feeds = Feeds(data.catalogue, data.config)
    for feed in chain(feeds.main(), feeds.of_lists()):
        yield feed.atom, data.render("feeds/feed.xml", feed.atom, feed_context(feed, data.config))
    for page in feeds.pages:
        yield page.path, data.render("feeds/archive.xml", page.path, _page_context(page, data.config))
    changes = changes_context(all_changes(data.catalogue.archive), data.config)
    path = f"{urls.CHANGES_FEED}.xml"
    yield path, data.render("feeds/changes.xml", path, changes)
    path = f"{urls.NO_LONGER_LISTED_FEED}.xml"
    gone = {"releases": data.catalogue.no_longer_listed[:IN_A_FEED], "identifier": changes["identifier"]}
    yield path, data.render("feeds/no-longer-listed.xml", path, gone)


def _page_context(page: FeedPage, config: Config) -> Mapping[str, object]:
    return {
        "page": page,
        "updated": max(map(changed, page.releases)),
        "changed": changed,
        "identifier": partial(identifier, config),
    }


ATOM = Export("Atom feeds", _files)
