"""An export: the paths of all pages that search engines may list, one a line."""

from __future__ import annotations

from collections.abc import Iterator

from motir_archive import Export, SiteData


def files(data: SiteData) -> Iterator[tuple[str, str]]:
    """Yield the one file."""
    yield "data/paths.txt", "".join(f"{path}\n" for path in sorted(data.page_paths))


PATHS = Export("paths", files)
