"""How much two texts of one date and title have in common: is the later one a revision, or another release?

Two shares decide: how many of their words two texts have in common, and how many of their runs of words.
Words alone are not enough. In a series (one trial after the other, one election after the other) they mistake
about half of the releases for revisions of the one before. What an edit leaves of a text keeps the order of
its words as well. The four numbers were chosen with `benchmarks/score_revisions.py`.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple, TypeVar

LEAST_WORDS = 0.5
"""Share of its words that a revision has in common with the text that it revises."""
RUN = 3
"""Words of a run: that many in a row."""
LEAST_RUNS = 0.4
"""Share of its runs of words that a revision has in common with the text that it revises."""
FEWEST_WORDS = 100
"""In a text of fewer words, one edit breaks too many of the few runs, so the words alone decide."""

_T = TypeVar("_T")
_LETTERS_AND_DIGITS = re.compile(r"\w+")


class Likeness(NamedTuple):
    """What two texts have in common: shares from 0 to 1, counting repeats. More alike sorts as greater."""

    runs: float
    words: float

    @property
    def is_revision(self) -> bool:
        """Whether the two have so much in common that one is a revision of the other."""
        return self.words >= LEAST_WORDS and self.runs >= LEAST_RUNS


def likeness(one: str, other: str) -> Likeness:
    """Return how much two texts in one style have in common."""
    words, others = _LETTERS_AND_DIGITS.findall(one), _LETTERS_AND_DIGITS.findall(other)
    in_words = _share(Counter(words), Counter(others))
    if min(len(words), len(others)) < FEWEST_WORDS:
        return Likeness(in_words, in_words)
    return Likeness(_share(_runs(words), _runs(others)), in_words)


def _runs(words: list[str]) -> Counter[tuple[str, ...]]:
    return Counter(zip(*(words[start:] for start in range(RUN)), strict=False))


def _share(one: Counter[_T], other: Counter[_T]) -> float:
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 1.0
