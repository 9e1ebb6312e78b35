"""Long lists cut into pages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from motir_archive.model.release import Release

PER_PAGE = 50
"""Releases on a page that has their leads: the first page of a list, and all pages of a day."""
TITLES_PER_PAGE = 200
"""Releases on a page that has their titles alone; about as many bytes as PER_PAGE with their leads."""


Entries = Sequence[tuple[Release, bool]]
"""Releases, newest first, each with whether it was issued (True) or names the agency (False)."""


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
    entries: Entries
    has_leads: bool
    """Whether it has the leads of its releases beside their titles."""

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


def paged(entries: Entries) -> Iterator[ListPage]:
    """Cut a long list into pages, the first with leads; an empty list still has its first page."""
    return _cut(entries, PER_PAGE, TITLES_PER_PAGE)


def paged_day(releases: Sequence[Release]) -> Iterator[ListPage]:
    """Cut a day into pages, all with leads."""
    return _cut(_as_entries(releases), PER_PAGE, PER_PAGE)


def paged_month(releases: Sequence[Release], undivided: Collection[dt.date]) -> Iterator[ListPage]:
    """Cut a month into pages. A month that does not fit on one page with leads leaves them to its days.

    The releases of a day that is in `undivided` stay on one page, since they are read there alone.
    """
    most = PER_PAGE if len(releases) <= PER_PAGE else TITLES_PER_PAGE
    return _cut(_as_entries(releases), most, most, undivided)


def _as_entries(releases: Sequence[Release]) -> Entries:
    return [(release, True) for release in releases]


def _cut(
    entries: Entries, on_first: int, on_others: int, undivided: Collection[dt.date] = ()
) -> Iterator[ListPage]:
    """Cut a list, with so many entries on its first page and on each of the others."""
    ends = [_end(entries, on_first, undivided)]
    while ends[-1] < len(entries):
        ends.append(_end(entries, ends[-1] + on_others, undivided))
    for number, (start, end) in enumerate(pairwise([0, *ends]), 1):
        has_leads = (on_first if number == 1 else on_others) == PER_PAGE
        yield ListPage(number, len(ends), len(entries), start + 1, entries[start:end], has_leads)


def _end(entries: Entries, end: int, undivided: Collection[dt.date]) -> int:
    """Return where a page ends: at `end`, or after the day of its last release where this day is not
    divided."""
    while end < len(entries) and entries[end][0].date == entries[end - 1][0].date in undivided:
        end += 1
    return end
