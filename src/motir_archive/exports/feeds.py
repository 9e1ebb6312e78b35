"""Atom feeds: of the archive, of each agency and topic, and of the corrections."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from motir_archive.config import Config
from motir_archive.exports.export import Export, SiteData
from motir_archive.merge.corrections import Correction, corrections
from motir_archive.model.release import Release
from motir_archive.site import urls
from motir_archive.site.body import groups
from motir_archive.site.catalogue import Catalogue

IN_A_FEED = 30
"""Newest releases in a feed."""


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


def feed_context(feed: Feed, config: Config) -> Mapping[str, object]:
    """Return what feed.xml is given: of the archive's own feed the texts, of the others leads alone.

    A release is in the feeds of all its agencies and topics, and its text would be in each of them.
    """
    with_texts = feed.path == urls.FEED
    entries = [
        (release, groups(release.current.body.read(), (), config.paragraph_length) if with_texts else None)
        for release in feed.releases
    ]
    return {"feed": feed, "entries": entries, "changed": changed}


def corrections_feed_context(corrections: Sequence[Correction]) -> Mapping[str, object]:
    """Return what corrections.xml is given. An archive without corrections has a feed without entries."""
    return {"corrections": corrections[:IN_A_FEED]}


def _files(data: SiteData) -> Iterator[tuple[str, str]]:
    for feed in feeds(data.catalogue, data.config):
        yield feed.path, data.render("feed.xml", feed.path, feed_context(feed, data.config))
    changes = corrections_feed_context(corrections(data.catalogue.archive))
    yield urls.CORRECTIONS_FEED, data.render("corrections.xml", urls.CORRECTIONS_FEED, changes)


FEEDS = Export("Atom feeds", _files)
