"""A line of a body -> where the text after a list certainly starts: its last item is one sentence, as all
are."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from motir_archive.prose.list_items import BULLETS, Start

_FEWEST_BEFORE = 2
"""Items before the last one, at least, that show how long an item is."""


def list_ends(body: str, found: Sequence[Start], starts: Sequence[int], end: int) -> Iterator[int]:
    """Yield where the text after each list of bullets starts; `found` are the certain starts so far."""
    sign, before = "", 0
    for (at, kind), (after, _) in pairwise([*found, (end + 1, "paragraph")]):
        if kind != "item" or body[at] not in BULLETS:
            sign = ""
            continue
        before = before if body[at] == sign else 0
        sign = body[at]
        number = bisect_right(starts, at)
        following = starts[number] if number < len(starts) else after
        if following < after and before >= _FEWEST_BEFORE and body[following - 2] not in ":;":
            yield following
        before = before + 1 if following >= after and body[after - 2] in ".!?" else 0
