"""An export: the titles of all releases, one a line."""

from __future__ import annotations

from collections.abc import Iterator

from motir_archive import Export, SiteData


def files(data: SiteData) -> Iterator[tuple[str, str]]:
    """Yield the one file."""
    yield "data/titles.txt", "".join(f"{release.title}\n" for release in data.catalogue.archive.releases)


TITLES = Export("titles", files)
