"""A page for each release, below that of the release: its card."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from motir_archive import Config, Page, PageKind, Release
from motir_archive.site import urls
from motir_archive.site.catalogue import Catalogue


def pages(_catalogue: Catalogue, _config: Config, releases: Sequence[Release]) -> Iterator[Page]:
    """Yield the card of each of some releases."""
    for release in releases:
        path = f"cards/{urls.release(release).replace('/', '-')}"
        yield Page(path, "card.html", partial(_context, release))


def _context(release: Release) -> Mapping[str, object]:
    above = [{"label": release.title, "path": urls.release(release)}]
    return {"crumbs": above, "release": release, "characters": release.current.body.characters}


CARDS = PageKind("cards", of_releases=pages)
