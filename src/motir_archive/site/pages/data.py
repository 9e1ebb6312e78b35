"""The page that says what data there are, what their fields mean, and how to open them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from motir_archive.config import Config
from motir_archive.exports.data.schemas import DESCRIBED
from motir_archive.exports.data.tables import AGENCY_COLUMNS, RELEASE_COLUMNS
from motir_archive.merge.corrections import corrections
from motir_archive.site import urls
from motir_archive.site.catalogue import Catalogue
from motir_archive.site.linked_data import data_set
from motir_archive.site.pages.crumbs import crumbs
from motir_archive.site.pages.page import Context, Page, PageKind


def _pages(catalogue: Catalogue, config: Config) -> Iterator[Page]:
    yield Page(urls.DATA, "data.html", partial(_data, catalogue, config))


def _data(catalogue: Catalogue, config: Config) -> Context:
    return {
        "crumbs": crumbs(catalogue.language),
        "described": DESCRIBED,
        "release_columns": RELEASE_COLUMNS,
        "agency_columns": AGENCY_COLUMNS,
        "linked_data": data_set(catalogue, config),
        "changes": len(corrections(catalogue.archive)),
    }


DATA_PAGE = PageKind("data", _pages)
