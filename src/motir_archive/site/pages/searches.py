"""The list of saved searches, and a page for each. An archive without searches.yaml has neither."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from motir_archive.config import Config
from motir_archive.model.saved_search import SavedSearch
from motir_archive.site import urls
from motir_archive.site.catalogue import Catalogue
from motir_archive.site.crumbs import Crumb
from motir_archive.site.paging import paged
from motir_archive.site.site_map import Page, PageKind


def _pages(catalogue: Catalogue, _config: Config) -> Iterator[Page]:
    if catalogue.archive.searches:
        above = _above(catalogue)
        yield Page(urls.SAVED_SEARCHES, "pages/lists/saved-searches.html", lambda: {"crumbs": above})
    for search in catalogue.archive.searches:
        yield from _search_pages(catalogue, search)


def _search_pages(catalogue: Catalogue, search: SavedSearch) -> Iterator[Page]:
    above = (*_above(catalogue), Crumb(catalogue.language.gettext("Saved searches"), urls.SAVED_SEARCHES))
    for shown in paged([(release, True) for release in search.releases]):
        context = {"crumbs": above, "search": search, "shown": shown}
        yield Page(
            urls.saved_search(search.id, shown.number),
            "pages/lists/saved-search.html",
            partial(dict, context),
        )


def _above(catalogue: Catalogue) -> tuple[Crumb, ...]:
    return (Crumb(catalogue.language.gettext("Search"), urls.SEARCH),)


SAVED_SEARCHES = PageKind("saved searches", _pages)
