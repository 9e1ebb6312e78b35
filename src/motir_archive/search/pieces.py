"""Long lists in, pieces out: cut so that a query fetches little and there are not too many files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence


def cut(sizes: Sequence[int], largest: int) -> Iterator[range]:
    """Yield the pieces of a list, as ranges of places. None is larger than `largest`, unless one entry is."""
    return cut_by_use(sizes, [0] * len(sizes), 0, largest)


def cut_by_use(sizes: Sequence[int], uses: Sequence[float], dearest: float, largest: int) -> Iterator[range]:
    """Yield the pieces of a list, as ranges of places, so that what is asked for often is in small ones.

    All that visitors fetch is the sum, over the pieces, of size times use. So no piece has a product above
    `dearest`, nor a size above `largest`, unless it is a single entry.
    """
    start = size = 0
    use = 0.0
    for place, (own, asked) in enumerate(zip(sizes, uses, strict=True)):
        is_full = size + own > largest or (size + own) * (use + asked) > dearest
        if place > start and is_full:
            yield range(start, place)
            start, size, use = place, 0, 0.0
        size, use = size + own, use + asked
    if sizes:
        yield range(start, len(sizes))


def first_names(names: Sequence[str], pieces: Sequence[range]) -> list[str]:
    """Return where each piece of a sorted list begins: the shortest text that is greater than the last name
    of the piece before it, and not greater than its own first name."""
    return [_between(names[piece.start - 1] if piece.start else "", names[piece.start]) for piece in pieces]


def _between(before: str, first: str) -> str:
    length = 1
    while first[:length] <= before:
        length += 1
    return first[:length] if before else ""
