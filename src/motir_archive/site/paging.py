"""Long lists cut into pages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from motir_archive.model.release import Release

PER_PAGE = 50
"""Releases on one page of a list: of an agency, a topic, a month or a day; a page of a month has more where
it would divide a day that is read there alone."""


@dataclass(frozen=True, slots=True)
class ListPage:
    """Which stretch of a long list a page shows."""

    number: int
    """From 1."""
    pages: int
    total: int
    """Releases on all pages."""
    first: int
    """Place of its first release in the whole list, from 1."""
    entries: Sequence[tuple[Release, bool]]
    """Releases, newest first, each with whether it was issued (True) or names the agency (False)."""

    @property
    def last(self) -> int:
        """Place of its last release in the whole list."""
        return self.first + len(self.entries) - 1

    @property
    def releases(self) -> list[Release]:
        """Its releases, newest first; of a list with both kinds, what was issued goes first."""
        return [release for release, _ in self.entries]

    @property
    def nearby(self) -> list[int]:
        """Numbers of the pages to link to, from first to last; 0 stands for a gap."""
        near = {1, self.number - 1, self.number, self.number + 1, self.pages}
        shown: list[int] = []
        for number in sorted(near & set(range(1, self.pages + 1))):
            if shown and number - shown[-1] > 1:
                shown.append(number - 1 if number - shown[-1] == 2 else 0)  # a gap is as wide as a number
            shown.append(number)
        return shown


def paged(entries: Sequence[tuple[Release, bool]], undivided: Collection[dt.date] = ()) -> Iterator[ListPage]:
    """Cut a list into pages; an empty one still has its first page.

    The releases of a day that is in `undivided` stay on one page, where they stand together in the list.
    """
    starts = [0]
    while (end := _end(entries, starts[-1] + PER_PAGE, undivided)) < len(entries):
        starts.append(end)
    for number, (start, end) in enumerate(pairwise([*starts, len(entries)]), 1):
        yield ListPage(number, len(starts), len(entries), start + 1, entries[start:end])


def _end(entries: Sequence[tuple[Release, bool]], end: int, undivided: Collection[dt.date]) -> int:
    """Return where a page ends: at `end`, or after the day of its last release where this day is not
    divided."""
    while end < len(entries) and entries[end][0].date == entries[end - 1][0].date in undivided:
        end += 1
    return end
