"""A page with an entry in the menu: the longest release."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from motir_archive import Config, MenuEntry, Page, PageKind
from motir_archive.site.catalogue import Catalogue

PATH = "longest.html"


def pages(catalogue: Catalogue, _config: Config) -> Iterator[Page]:
    """Yield the one page."""
    longest = max(catalogue.archive.releases, key=lambda release: release.current.body.characters)
    yield Page(PATH, "longest.html", lambda: {"crumbs": (), "release": longest})


def menu(_catalogue: Catalogue, _config: Config) -> Sequence[MenuEntry]:
    """Return its entry."""
    return [MenuEntry("Longest", PATH)]


LONGEST = PageKind("the longest release", pages, menu)
