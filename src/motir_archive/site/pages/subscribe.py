"""The page that explains the feeds and lists them."""

from __future__ import annotations

from collections.abc import Iterator

from motir_archive.config import Config
from motir_archive.exports.feeds.feed import IN_A_FEED
from motir_archive.site import urls
from motir_archive.site.catalogue import Catalogue
from motir_archive.site.site_map import Page, PageKind


def _pages(_catalogue: Catalogue, _config: Config) -> Iterator[Page]:
    context = {"crumbs": (), "in_a_feed": IN_A_FEED}
    yield Page(urls.FEEDS, "pages/subscribe.html", lambda: context)


SUBSCRIBE = PageKind("feeds", _pages)
