"""Postings: in which releases a word occurs, and how often, as one string.

It packs the numbers of the releases (see packing.py). Behind each come, as a mark, the count of the word less
one, in unary, and, where the count is TITLE or more, one bit: whether the word is in the title. A lower count
needs no such bit, because a word of the title counts TITLE at least.
"""

from __future__ import annotations

from collections.abc import Sequence

from motir_archive.search.packing import pack_ascending, unary

TITLE = 3
"""What a word in the title counts; in the body it counts one each time."""
MOST = 31
"""The highest count of a word in a release: beyond it, more hardly matters to the ranking."""
SHIFT = 6
"""Bits of an entry below the number of the release."""


def posting_mark(count: int, *, in_title: bool) -> int:
    """Return count and place of a word in a release as the lower bits of an entry."""
    return min(count, MOST) * 2 + in_title


def packed_postings(entries: Sequence[int]) -> str:
    """Return the postings of a word as text.

    Each of the ascending `entries` is the number of a release, shifted by SHIFT, and a mark.
    """
    lowest = (1 << SHIFT) - 1
    return pack_ascending(
        [entry >> SHIFT for entry in entries], [_MARKS[entry & lowest] for entry in entries]
    )


def _bits(count: int, in_title: int) -> str:
    return unary(count - 1) + (str(in_title) if count >= TITLE else "")


_MARKS = ["", "", *(_bits(each // 2, each % 2) for each in range(2, 1 << SHIFT))]
