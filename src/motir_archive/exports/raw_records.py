"""The texts of each release, to the byte as they stand in the source files."""

from __future__ import annotations

from collections.abc import Iterator

from motir_archive.exports.export import Export, SiteData
from motir_archive.site import urls


def _files(data: SiteData) -> Iterator[tuple[str, str]]:
    for release in data.releases:
        for record in release.distinct_records:
            yield urls.text(release, record), record.raw.read()


RAW_RECORDS = Export("raw records", _files, by_month=True)
