"""The records behind each release, as they stand in the source files."""

from __future__ import annotations

from collections.abc import Iterator

from motir_archive.exports.export import Export, SiteData
from motir_archive.site import urls


def _files(data: SiteData) -> Iterator[tuple[str, str]]:
    for release in data.releases:
        yield urls.raw(release), release.current.records[0].raw.read()
        for text in release.texts:
            if text != release.current:
                yield urls.raw_revision(release, text.digest), text.records[0].raw.read()


RAW_RECORDS = Export("raw records", _files, by_month=True)
