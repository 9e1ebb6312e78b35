"""Postings: in which releases a word occurs, and how often, as one string.

It packs the numbers of the releases (see packing.py). After each come, as a mark, the place of its count in
COUNTS, in unary, and, where the count is TITLE or more, one bit: whether the word is in the title. A lower
count needs no such bit, because a word of the title counts TITLE at least.
"""

from __future__ import annotations

from collections.abc import Sequence

from motir_archive.search.packing import DIGITS, code_of, low_bits, packed_codes, unary

TITLE = 3
"""What a word in the title counts; in the body it counts one each time."""
COUNTS = (1, 2, 3, 5, 8, 14)
"""Counts that are told apart: any other is written as the nearest of these. The more often a word occurs, the
less one more time says. Exact counts up to 31 make postings an eighth longer and change no ranking that can
be measured."""
MOST = COUNTS[-1]
"""The highest count of a word in a release: beyond it, more hardly matters to the ranking."""
SHIFT = 6
"""Bits of an entry below the number of the release, for one of twelve marks. More would change nothing."""


def posting_mark(count: int, *, in_title: bool) -> int:
    """Return count and place of a word in a release as the lower bits of an entry."""
    return _place_of(count) * 2 + in_title


class PackedPostings:
    """Packs the postings of the words of one index. It keeps what it needs for that."""

    def __init__(self) -> None:
        self._codes = [_Codes(low) for low in range(len(DIGITS))]

    def of(self, entries: Sequence[int]) -> str:
        """Return the postings of a word as text.

        Each of the ascending `entries` is the number of a release, shifted by SHIFT, and a mark.
        """
        low = low_bits(entries[-1] >> SHIFT, len(entries))
        codes = self._codes[low]
        found, before = [], _BEFORE_ALL
        for entry in entries:
            found.append(codes[entry - before])
            before = entry & _NUMBER
        return packed_codes(low, found)


def _place_of(count: int) -> int:
    return min(range(len(COUNTS)), key=lambda place: abs(COUNTS[place] - count))


def _bits(place: int, in_title: int) -> str:
    return unary(place) + (str(in_title) if COUNTS[place] >= TITLE else "")


_MARKS = [_bits(each // 2, each % 2) for each in range(2 * len(COUNTS))]
_MARK = (1 << SHIFT) - 1
_NUMBER = ~_MARK
_BEFORE_ALL = -1 << SHIFT


class _Codes(dict[int, str]):
    """The bits of each step from an entry to the next, with the mark of that one, for one k.

    They are kept, because most steps come often: looking one up takes less time than its two parts would.
    """

    def __init__(self, low: int) -> None:
        super().__init__()
        self._low = low

    def __missing__(self, step: int) -> str:
        self[step] = code = code_of(step >> SHIFT, self._low) + _MARKS[step & _MARK]
        return code
