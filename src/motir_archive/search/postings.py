"""Postings: in which releases a term occurs, and with which weight, as one string.

It packs the numbers of the releases (see packing.py); the mark behind each is the place of its level in
BY_FREQUENCY (see weights.py), in unary.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from motir_archive.search.packing import pack_ascending, unary
from motir_archive.search.weights import BY_FREQUENCY, LEVELS, level, weight

_WEIGHTS = [weight(each) for each in range(LEVELS)]
_MARKS = ["", *(unary(BY_FREQUENCY.index(each)) for each in range(1, LEVELS))]


def packed_postings(entries: Sequence[int], more: Mapping[int, float]) -> str:
    """Return the postings of a term as text.

    Each of the ascending `entries` is the number of a release times LEVELS, plus a level; `more` is weight to
    add, by the number of a release.
    """
    releases = [entry // LEVELS for entry in entries]
    levels = [entry % LEVELS for entry in entries]
    if more:
        levels = [
            level(_WEIGHTS[own] + more[release]) if release in more else own
            for release, own in zip(releases, levels, strict=True)
        ]
    return pack_ascending(releases, [_MARKS[each] for each in levels])
