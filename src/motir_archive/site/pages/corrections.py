"""The page of all corrections."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from motir_archive.config import Config
from motir_archive.merge.corrections import corrections
from motir_archive.site import urls
from motir_archive.site.catalogue import Catalogue
from motir_archive.site.site_map import Context, Page, PageKind


def _pages(catalogue: Catalogue, _config: Config) -> Iterator[Page]:
    yield Page(urls.CORRECTIONS, "corrections.html", partial(_corrections, catalogue))


def _corrections(catalogue: Catalogue) -> Context:
    return {"crumbs": (), "corrections": corrections(catalogue.archive)}


CORRECTIONS = PageKind("corrections", _pages)
