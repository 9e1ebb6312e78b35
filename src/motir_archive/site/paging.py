"""Long lists cut into pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from motir_archive.model.release import Release

PER_PAGE = 50
"""Releases on one page of a list: of an agency, a topic, a year, a month or a day."""


@dataclass(frozen=True, slots=True)
class ListPage:
    """Which stretch of a long list a page shows."""

    number: int
    """From 1."""
    pages: int
    total: int
    """Releases on all pages."""
    entries: Sequence[tuple[Release, bool]]
    """Releases, newest first, each with whether it was issued (True) or names the agency (False)."""

    @property
    def first(self) -> int:
        """Place of its first release in the whole list, from 1."""
        return (self.number - 1) * PER_PAGE + 1

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


def paged(entries: Sequence[tuple[Release, bool]]) -> Iterator[ListPage]:
    """Cut a list into pages; an empty one still has its first page."""
    pages = max(1, -(-len(entries) // PER_PAGE))
    for number in range(1, pages + 1):
        yield ListPage(number, pages, len(entries), entries[(number - 1) * PER_PAGE : number * PER_PAGE])
