"""Agencies that stand together in releases, as issuers or named."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping

from motir_archive.model.archive import Archive

MOST_TOGETHER = 40
"""Agencies of one release. One that names more is a list of members: it does not tell who goes with whom, and
would make more pairs than the archive has words."""


def companions(archive: Archive) -> Mapping[str, tuple[tuple[str, int], ...]]:
    """Return by agency id with which others it stands in how many releases, most first, then by id."""
    together: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for release in archive.releases:
        named = sorted(set(release.agencies))
        if len(named) > MOST_TOGETHER:
            continue
        for agency in named:
            together[agency].update(other for other in named if other != agency)
    return {
        agency: tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
        for agency, counts in sorted(together.items())
    }
