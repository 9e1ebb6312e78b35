"""Every file of data/, except the page about them and the manifest."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from motir_archive.exports.citations.export import citation_files
from motir_archive.exports.compression import gzipped
from motir_archive.exports.data.agencies import agency_data
from motir_archive.exports.data.changes import change_data
from motir_archive.exports.data.lists import addresses, source_list
from motir_archive.exports.data.package import data_package
from motir_archive.exports.data.releases import release_data
from motir_archive.exports.data.schemas import DESCRIBED, schema_text
from motir_archive.exports.data.tables import agency_table, release_table
from motir_archive.exports.export import Content, SiteData
from motir_archive.exports.sizes import Sizes, noting_size
from motir_archive.site import urls


def data_files(data: SiteData, sizes: Sizes) -> Iterator[tuple[str, Content]]:
    """Yield the path and content of each file; `sizes` has those that were read to the end."""
    for path, content in chain(_files(data), citation_files(data)):
        yield path, noting_size(path, content, sizes)
    yield urls.DATA_PACKAGE, data_package(data.config, sizes)


def _files(data: SiteData) -> Iterator[tuple[str, Content]]:
    catalogue, config = data.catalogue, data.config
    yield urls.RELEASES_DATA, gzipped(release_data(catalogue, config))
    yield urls.REVISIONS_DATA, change_data(catalogue)
    yield urls.RELEASES_TABLE, release_table(catalogue, config)
    yield urls.AGENCIES_TABLE, agency_table(catalogue)
    yield urls.AGENCIES_DATA, agency_data(catalogue)
    if config.sqlite:
        from motir_archive.exports.data.sqlite import database  # loads SQLite, which few ask for

        yield urls.DATABASE, database(catalogue, config)
    yield urls.SOURCES_DATA, source_list(catalogue.sources)
    yield urls.ADDRESSES, addresses(catalogue)
    yield from ((described.schema, schema_text(described)) for described in DESCRIBED)
