"""The home page: which releases are the newest. The rest is chosen in `templates/pages/home.html`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from motir_archive.config import Config
from motir_archive.site import urls
from motir_archive.site.catalogue import Catalogue
from motir_archive.site.site_map import Context, Page, PageKind

NEWEST = 10
"""Releases on the home page."""


def _pages(catalogue: Catalogue, _config: Config) -> Iterator[Page]:
    yield Page(urls.HOME, "pages/home.html", partial(_home, catalogue))


def _home(catalogue: Catalogue) -> Context:
    return {
        "crumbs": (),
        "newest": catalogue.archive.releases[:NEWEST],
    }


HOME = PageKind("home", _pages)
