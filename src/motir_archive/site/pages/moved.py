"""A page at each former address of a release, which leads to where it stands now."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from motir_archive.config import Config
from motir_archive.site import urls
from motir_archive.site.catalogue import Catalogue
from motir_archive.site.site_map import Page, PageKind


def _pages(catalogue: Catalogue, _config: Config) -> Iterator[Page]:
    for former, key in catalogue.archive.moved.items():
        context = {"crumbs": (), "release": catalogue.archive.by_key[key]}
        yield Page(urls.release(former), "pages/releases/moved.html", partial(dict, context), is_listed=False)


MOVED = PageKind("former addresses", _pages)
