"""Postings: in which releases a term occurs, and with which weight, as two strings.

The first string packs the numbers of the releases, ascending (see packing.py); the second has one digit
for each release: the level of the term's weight there (see weights.py).
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping

from motir_archive.search.packing import DIGITS, pack_ascending
from motir_archive.search.weights import LEVELS, level, weight

_TO_DIGITS = bytes.maketrans(bytes(range(len(DIGITS))), DIGITS.encode())
_WEIGHTS = [weight(each) for each in range(LEVELS)]


class Postings:
    """The postings of one term, as they come in."""

    __slots__ = ("_entries", "add")

    def __init__(self) -> None:
        self._entries = array("I")
        # Called for every posting of the archive, so there is no function of our own in between.
        self.add = self._entries.append
        """Append a posting: the number of a release, ascending, times LEVELS, plus the level."""

    def __len__(self) -> int:
        return len(self._entries)

    def packed(self, more: Mapping[int, float]) -> tuple[str, str]:
        """Return the releases and the levels as text. `more` is weight to add, by the number of a release."""
        releases = [entry // LEVELS for entry in self._entries]
        levels = [entry % LEVELS for entry in self._entries]
        if more:
            levels = [
                level(_WEIGHTS[own] + more[release]) if release in more else own
                for release, own in zip(releases, levels, strict=True)
            ]
        return pack_ascending(releases), bytes(levels).translate(_TO_DIGITS).decode()
