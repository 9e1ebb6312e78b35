"""The home page: the newest releases, the agencies, and the days of the last year."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from motir_archive.config import Config
from motir_archive.site import urls
from motir_archive.site.calendar import months_between
from motir_archive.site.catalogue import Catalogue
from motir_archive.site.pages.page import Context, Page, PageKind

NEWEST = 10
"""Releases on the home page."""


def _pages(catalogue: Catalogue, _config: Config) -> Iterator[Page]:
    yield Page(urls.HOME, "home.html", partial(_home, catalogue))


def _home(catalogue: Catalogue) -> Context:
    return {
        "crumbs": (),
        "newest": catalogue.archive.releases[:NEWEST],
        "recent_months": months_between(catalogue.first_day, catalogue.last_day)[:12],
    }


HOME = PageKind("home", _pages)
