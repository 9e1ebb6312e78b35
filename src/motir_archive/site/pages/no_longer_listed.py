"""The page of the releases that the publisher no longer lists."""

from __future__ import annotations

from collections.abc import Iterator

from motir_archive.config import Config
from motir_archive.site import urls
from motir_archive.site.catalogue import Catalogue
from motir_archive.site.site_map import Page, PageKind


def _pages(_catalogue: Catalogue, _config: Config) -> Iterator[Page]:
    yield Page(urls.NO_LONGER_LISTED, "pages/no-longer-listed.html", lambda: {"crumbs": ()})


NO_LONGER_LISTED = PageKind("no longer listed", _pages)
