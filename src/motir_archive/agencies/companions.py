"""Agencies that stand together in releases, as issuers or named."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping

from motir_archive.model.archive import Archive

MOST_TOGETHER = 40
"""Agencies of one release, at most. One that names more is a list of members: it does not show who works with
whom, and would make a great many pairs. Chosen, not measured."""


def companions(archive: Archive) -> Mapping[str, tuple[tuple[str, int], ...]]:
    """Return by agency id: (id of another agency, number of releases with both), most first, then by id."""
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
