"""The page about the archive, and the one that a host shows in place of a missing page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from motir_archive.config import Config
from motir_archive.site import urls
from motir_archive.site.catalogue import Catalogue
from motir_archive.site.site_map import MenuEntry, Page, PageKind


def _pages(_catalogue: Catalogue, _config: Config) -> Iterator[Page]:
    yield Page(urls.ABOUT, "pages/about.html", lambda: {"crumbs": ()})
    yield Page(urls.NOT_FOUND, "pages/404.html", lambda: {"crumbs": ()}, is_listed=False)


def _menu(catalogue: Catalogue, _config: Config) -> Sequence[MenuEntry]:
    return (MenuEntry(catalogue.language.gettext("About"), urls.ABOUT),)


ABOUT = PageKind("about", _pages, _menu)
