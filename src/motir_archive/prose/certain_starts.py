"""A line of a body -> where headings, list items and definitions certainly start. Doubtful ones do not
count."""

from __future__ import annotations

from collections.abc import Sequence

from motir_archive.prose.definitions import definitions
from motir_archive.prose.headings import headings
from motir_archive.prose.list_ends import list_ends
from motir_archive.prose.list_items import BlockKind, Start, list_items
from motir_archive.prose.openings import lines_above
from motir_archive.prose.unmarked_starts import unmarked_starts


def certain_starts(body: str, start: int, end: int, starts: Sequence[int]) -> list[Start]:
    """Return the certain starts of a stretch in order, found with the help of its sentence `starts`."""
    above = list(lines_above(body, start, end))
    first = above[-1][1] + 1 if above else start
    found: dict[int, BlockKind] = {first: "paragraph"} if above else {}
    found.update(list_items(body, first, end, starts))
    found.update(definitions(body, start, end, starts))
    found.update(headings(body, (start, *starts), sorted(found.items())))
    found.update((line, "heading") for line, _ in above)
    for last in list(list_ends(body, sorted(found.items()), starts, end)):
        found.setdefault(last, "paragraph")
    for unmarked in unmarked_starts(body, first, end):
        found.setdefault(unmarked, "paragraph")
    return sorted(found.items()) if found else []
