"""Long lists in, pieces out: cut so that a query fetches little and there are not too many files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence


def cut(sizes: Sequence[int], target: int, classes: Sequence[str] = ()) -> Iterator[range]:
    """Yield the pieces of a list, as ranges of places, each about `target` large.

    An entry that is as large as a piece has one alone. Entries of one class stay in one piece, unless it
    would be twice as large as it should be.
    """
    last = {name: place for place, name in enumerate(classes)}
    start = size = reach = 0
    for place, own in enumerate(sizes):
        may_cut = reach < place or size > 2 * target
        if place > start and may_cut and (size + own > target or own > target):
            yield range(start, place)
            start, size = place, 0
        size += own
        reach = max(reach, last[classes[place]]) if classes else place
    if sizes:
        yield range(start, len(sizes))


def first_names(names: Sequence[str], pieces: Sequence[range]) -> list[str]:
    """Return what tells in which piece of a sorted list a name is: the shortest text that is not greater
    than the first name of a piece and greater than the last name of the piece before."""
    return [_between(names[piece.start - 1] if piece.start else "", names[piece.start]) for piece in pieces]


def _between(before: str, first: str) -> str:
    length = 1
    while first[:length] <= before:
        length += 1
    return first[:length] if before else ""
