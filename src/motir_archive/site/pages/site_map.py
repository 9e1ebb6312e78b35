"""The site map: every page of the site, and the menu that all of them show."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from motir_archive.config import Config
from motir_archive.site.catalogue import Catalogue
from motir_archive.site.pages.page import MenuEntry, Page, PageKind


def site_map(kinds: Sequence[PageKind], catalogue: Catalogue, config: Config) -> Iterator[Page]:
    """Yield every page of the site."""
    for kind in kinds:
        yield from kind.pages(catalogue, config)


def menu(kinds: Sequence[PageKind], catalogue: Catalogue, config: Config) -> list[MenuEntry]:
    """Return the entries of the menu, in the order of the kinds."""
    return [entry for kind in kinds for entry in kind.menu(catalogue, config)]
