"""Agencies that stand together in releases, as issuers or named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from motir_archive.model.release import Release

MOST_TOGETHER = 40
"""Agencies of one release, at most. One that names more is a list of members: it does not show who works with
whom, and would make a great many pairs. Chosen, not measured."""


def companions(agency: str, releases: Iterable[Release]) -> list[tuple[str, int]]:
    """Return the ids of the agencies that stand beside an agency, most often first, then by id.

    `releases` are those that it issued or that name it; each id comes with the number of those that have it.
    """
    together: Counter[str] = Counter()
    for release in releases:
        named = set(release.agencies)
        if len(named) <= MOST_TOGETHER:
            together.update(named)
    del together[agency]
    return sorted(together.items(), key=lambda item: (-item[1], item[0]))
