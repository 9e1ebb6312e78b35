"""The archive's own pages, which its editors wrote: pages/ beside releases/."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from motir_archive.config import Config
from motir_archive.model.own_page import OwnPage
from motir_archive.site import urls
from motir_archive.site.catalogue import Catalogue
from motir_archive.site.site_map import Context, MenuEntry, Page, PageKind
from motir_archive.text.markdown import html


def _pages(catalogue: Catalogue, _config: Config) -> Iterator[Page]:
    for page in catalogue.archive.pages:
        yield Page(urls.own_page(page.name), "pages/own-page.html", partial(_own_page, page))


def _own_page(page: OwnPage) -> Context:
    return {"crumbs": (), "own_page": page, "text": html(page.markdown)}


def _menu(catalogue: Catalogue, _config: Config) -> Sequence[MenuEntry]:
    return [MenuEntry(page.title, urls.own_page(page.name)) for page in catalogue.archive.pages]


OWN_PAGES = PageKind("your own", _pages, _menu)
