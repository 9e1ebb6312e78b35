"""What is in a feed: the releases that came into the archive last, whatever day they are of.

Its fields are in templates/feeds/feed.xml and json_feed.py.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from urllib.parse import quote

from motir_archive.config import Config
from motir_archive.language.language import Language
from motir_archive.merge.changes import ReleaseChange
from motir_archive.model.record import DumpOrder, dump_order
from motir_archive.model.release import Release, ReleaseKey
from motir_archive.prose.kept_blocks import blocks_of
from motir_archive.site import urls
from motir_archive.site.body import Group, groups
from motir_archive.site.catalogue import Catalogue

_NO_NEWS = dt.date(2025, 1, 1)
"""The day on which a feed without releases says it was updated: a fixed one, because a later day is news."""
IN_A_FEED = 50
"""Releases in a feed, where the last dump did not bring more."""


@dataclass(frozen=True, slots=True)
class FeedPage:
    """One of the archive pages to which the archive's feed leads (RFC 5005)."""

    path: str
    releases: Sequence[Release]
    """What came into the archive first goes first."""
    previous: str
    """Path of the page before it, whose releases came in earlier; empty for the first page."""


@dataclass(frozen=True, slots=True)
class Feed:
    """One feed."""

    name: str
    """Its path without the suffix of a format, such as `agencies/kats/feed`."""
    title: str
    page: str
    """Path of the HTML page that it goes with."""
    releases: Sequence[Release]
    """What came into the archive last goes first. Empty for a saved search that finds nothing yet."""
    with_texts: bool
    """Whether it carries the texts of the first IN_A_FEED releases, and not only their leads."""
    previous: str = ""
    """Path of the newest archive page (RFC 5005). The archive pages hold every release that the feed
    lacks."""

    @property
    def atom(self) -> str:
        """Path of the Atom feed."""
        return f"{self.name}.xml"

    @property
    def json(self) -> str:
        """Path of the JSON Feed."""
        return f"{self.name}.json"

    @property
    def updated(self) -> dt.date:
        """The last day on which a release came in or became another; a fixed day where there is none yet."""
        return max((max(_moved(release), release.date) for release in self.releases), default=_NO_NEWS)

    def entries(self, config: Config) -> Iterator[tuple[Release, list[Group] | None]]:
        """Yield each release with its text, or None where the feed carries its lead alone.

        A release is in the feeds of all its agencies and topics. With its text in each, a site would be
        several times as large.
        """
        for number, release in enumerate(self.releases):
            if self.with_texts and number < IN_A_FEED:
                body = release.current.body.read()
                yield release, groups(body, blocks_of(release, body, config.paragraph_length))
            else:
                yield release, None


def arrived(release: Release) -> dt.date:
    """Return the day of the first dump that holds a release, or an editor's own day."""
    return release.records[0].source.dumped


def changed(release: Release) -> dt.date:
    """Return the day on which a release's text last became another, its own date where it never did."""
    return max([release.date, *(change.day for change in release.changes)])


def title_of(change: ReleaseChange, language: Language) -> str:
    """Return what the feeds of changes call a change: whose it is goes before the title of the release."""
    title = change.release.title
    if change.later.by_editor:
        return language.gettext("Corrected by the editor of this archive: %(title)s", title=title)
    return language.gettext("Revised: %(title)s", title=title)


class Feeds:
    """The feeds of an archive, and the archive pages to which its own feed leads."""

    def __init__(self, catalogue: Catalogue, config: Config) -> None:
        self._catalogue, self._config = catalogue, config
        days = {source.dumped for source in catalogue.copies}
        self._news_from = max(days) if len(days) > 1 else None
        """The day of the last dump; None where all are of one day."""
        self.pages = archived(catalogue.archive.releases)

    def main(self) -> Iterator[Feed]:
        """Yield the feed of the archive, and one of each saved search."""
        archive = self._catalogue.archive
        in_pages = {release.key for page in self.pages for release in page.releases}
        whole = newest(archive.releases, self._news_from, in_pages)
        previous = self.pages[-1].path if self.pages else ""
        yield Feed(urls.FEED_NAME, self._config.title, urls.HOME, whole, with_texts=True, previous=previous)
        for search in archive.searches:
            name, page = urls.saved_search_feed(search.id), urls.saved_search(search.id)
            yield self._of_list(name, search.name, page, search.releases)

    def of_lists(self) -> Iterator[Feed]:
        """Yield a feed of each agency that issued a release, and of each topic."""
        catalogue = self._catalogue
        for agency in catalogue.agencies:
            if issued := catalogue.issued.get(agency.id, ()):
                name, page = urls.agency_feed(agency.id), urls.agency(agency.id)
                named = catalogue.named.get(agency.id, ())
                yield self._of_list(name, agency.name.title, page, [*issued, *named])
        for topic in catalogue.topics:
            yield self._of_list(urls.topic_feed(topic.id), topic.name, urls.topic(topic.id), topic.releases)

    def _of_list(self, name: str, title: str, page: str, releases: Sequence[Release]) -> Feed:
        title = f"{title} – {self._config.title}"
        return Feed(name, title, page, newest(releases, self._news_from), with_texts=False)


def archived(releases: Iterable[Release]) -> list[FeedPage]:
    """Return the archive pages (RFC 5005) to which an archive's feed leads, IN_A_FEED releases in each.

    The first page has what came in first. All pages are full, so that a dump of a later day changes none;
    what is left over is in the feed itself. A dump of the same or an earlier day moves releases between
    pages, and a new text changes what a page says. The address of a page therefore carries a digest of what
    it and all before it say. So what stands at an address never changes, and a feed reader that goes back
    until it meets an address that it knows has missed nothing.
    """
    in_order = sorted(releases, key=_newest_arrival)[::-1]
    pages: list[FeedPage] = []
    previous = ""
    for start in range(0, len(in_order) - IN_A_FEED + 1, IN_A_FEED):
        on_page = in_order[start : start + IN_A_FEED]
        path = urls.feed_page(len(pages) + 1, _digest(on_page, previous))
        pages.append(FeedPage(path, on_page, previous))
        previous = path
    return pages


def _digest(releases: Iterable[Release], previous: str) -> str:
    said = [f"{urls.release(each)} {changed(each)} {each.title}" for each in releases]
    return hashlib.sha256("\n".join([previous, *said]).encode("utf-8")).hexdigest()


def _newest_arrival(release: Release) -> tuple[int, int, DumpOrder]:
    """Sort key: what came in last goes first; of one day the latest date, then the top of the listing."""
    first = release.records[0]
    return -first.source.dumped.toordinal(), -release.date.toordinal(), dump_order(first)


def newest(
    releases: Sequence[Release],
    news_from: dt.date | None,
    elsewhere: AbstractSet[ReleaseKey] | None = None,
) -> list[Release]:
    """Return what came in last: IN_A_FEED releases, or all that came in or changed since `news_from`.

    Where there are archive pages, `elsewhere` is what is in those, and all else is in the feed too.

    They are in order of the day on which they came in or last changed, so that releases of long ago that are
    added today reach subscribers; of one day, those with the latest date come first. The first dump of an
    archive is no news: without `news_from` nothing goes beyond IN_A_FEED.
    """
    moved = [(_moved(release), release) for release in releases]
    in_order = sorted(moved, key=lambda pair: (pair[0], pair[1].date), reverse=True)
    wanted = max(IN_A_FEED, sum(news_from is not None and day >= news_from for day, _ in in_order))
    return [
        release
        for number, (_, release) in enumerate(in_order)
        if number < wanted or (elsewhere is not None and release.key not in elsewhere)
    ]


def _moved(release: Release) -> dt.date:
    """Return the day on which a release came in or last changed."""
    return max([arrived(release), *(change.day for change in release.changes)])


def identifier(config: Config, name: str) -> str:
    """Return the `tag:` id (RFC 4151) of a feed or an entry. The year in it is no date, but the scheme's."""
    return f"tag:{config.id_authority},2025:{quote(name)}"
