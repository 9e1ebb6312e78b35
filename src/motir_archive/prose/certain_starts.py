"""A line of a body -> where headings, list items and definitions certainly start. Doubtful ones do not
count."""

from __future__ import annotations

from collections.abc import Sequence

from motir_archive.prose.definitions import definitions
from motir_archive.prose.headings import headings
from motir_archive.prose.list_items import BlockKind, Start, list_items


def certain_starts(body: str, start: int, end: int, starts: Sequence[int]) -> list[Start]:
    """Return the certain starts of a stretch in order, found with the help of its sentence `starts`."""
    found: dict[int, BlockKind] = dict(list_items(body, start, end, starts))
    found.update(definitions(body, start, end, starts))
    found.update(headings(body, (start, *starts), sorted(found.items())))
    return sorted(found.items()) if found else []
