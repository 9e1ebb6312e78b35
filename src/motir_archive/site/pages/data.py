"""The data files, and the page that says what there are, how large they are, and how to open them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from motir_archive.config import Config
from motir_archive.exports.data.export import data_files
from motir_archive.exports.data.schemas import DESCRIBED
from motir_archive.exports.data.tables import AGENCY_COLUMNS, RELEASE_COLUMNS
from motir_archive.exports.export import Content, Export, SiteData
from motir_archive.merge.changes import all_changes
from motir_archive.site import urls
from motir_archive.site.catalogue import Catalogue
from motir_archive.site.linked_data import data_set
from motir_archive.site.site_map import Context


def _files(data: SiteData) -> Iterator[tuple[str, Content]]:
    """Yield the page last, since it gives the size of each file, which is known once the file is made."""
    sizes: dict[str, int] = {}
    yield from data_files(data, sizes)
    yield urls.DATA, data.render("pages/data.html", urls.DATA, _context(data.catalogue, data.config, sizes))


def _context(catalogue: Catalogue, config: Config, sizes: Mapping[str, int]) -> Context:
    return {
        "crumbs": (),
        "described": DESCRIBED,
        "release_columns": RELEASE_COLUMNS,
        "agency_columns": AGENCY_COLUMNS,
        "linked_data": data_set(catalogue, config, sizes),
        "changes": len(all_changes(catalogue.archive)),
        "sizes": sizes,
    }


DATA = Export("data files", _files, pages=(urls.DATA,))
