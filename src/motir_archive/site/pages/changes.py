"""The page of all changes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from motir_archive.config import Config
from motir_archive.merge.changes import all_changes
from motir_archive.site import urls
from motir_archive.site.catalogue import Catalogue
from motir_archive.site.site_map import Context, Page, PageKind


def _pages(catalogue: Catalogue, _config: Config) -> Iterator[Page]:
    yield Page(urls.CHANGES, "pages/changes.html", partial(_changes, catalogue))


def _changes(catalogue: Catalogue) -> Context:
    return {"crumbs": (), "changes": all_changes(catalogue.archive)}


CHANGES = PageKind("changes", _pages)
