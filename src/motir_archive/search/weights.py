"""Counts of terms in, weights out: BM25F as far as it can be known before there is a query.

The weight of a term in a release is a sum over the fields: what the field is worth, times how much of its
text the term takes up, which a further occurrence adds ever less to. A word may be common in bodies and rare
in titles, where it then says more, so that titles have a rarity of their own. How rare a term is altogether
is left to search.js, which multiplies the weight by it. A weight is kept as a level: LEVELS_PER_DOUBLING
levels up, it is twice as large.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from math import log

LEVELS = 16
"""The levels are 1 to 15; 0 stands for no weight."""
LEVELS_PER_DOUBLING = 2
LOWEST = 0.25
"""The weight of level 1."""
BY_FREQUENCY = (5, 6, 7, 4, 8, 11, 15, 10, 12, 3, 9, 13, 1, 2, 14)
"""The levels as often as they are in an archive; the frequent ones take the fewest bits."""
MOST = 31
"""A term that occurs more often in a body counts as if it occurred so often."""


@dataclass(frozen=True, slots=True)
class Field:
    """What a field of a release counts for."""

    worth: float
    """What the field adds at most, that of the body being 1."""
    half: float
    """How many occurrences in an average text add half of that."""
    length: float
    """How far a long text counts against its terms: 0 not at all, 1 in step with its length."""

    def weight(self, count: int, length: float) -> float:
        """Return what `count` occurrences add in a text `length` times as long as the average."""
        half = self.half * (1 - self.length + self.length * length)
        return self.worth * (self.half + 1) * count / (half + count)


TITLE = Field(worth=4, half=1.2, length=0.4)
LEAD = Field(worth=0.5, half=1.2, length=0)
BODY = Field(worth=1, half=1.2, length=0.7)
NAMES = Field(worth=2, half=0, length=0)
"""The names of its agencies and topics, which the text need not give."""


def body_levels(length: float) -> list[int]:
    """Return the level of a term by how often it is in a body `length` times as long as the average."""
    return _body_levels(round(length * 16))


@lru_cache(maxsize=1024)
def _body_levels(sixteenths: int) -> list[int]:
    return [0, *(level(BODY.weight(count, sixteenths / 16)) for count in range(1, MOST + 1))]


def weight(level: float) -> float:
    """Return the weight of a level."""
    return LOWEST * 2.0 ** ((level - 1) / LEVELS_PER_DOUBLING) if level else 0.0


_BETWEEN_LEVELS = [weight(each + 0.5) for each in range(1, LEVELS - 1)]


def level(weight: float) -> int:
    """Return the level that is nearest to a weight above 0."""
    return 1 + bisect_right(_BETWEEN_LEVELS, weight)


def rarity(count: int, size: int) -> float:
    """Return how much a term says that is in `count` of `size` texts: more, the rarer it is."""
    return log(1 + (size - count + 0.5) / (count + 0.5))
