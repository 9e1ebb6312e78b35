"""How much two texts of one date and title have in common: is the later one a revision, or another release?

Two shares decide: that of the words, and that of the runs of words, which two texts have in common. Words
alone are not enough. In a series (one trial after the other, one election after the other) they mistake
about half of the releases for revisions of the one before. What an edit leaves of a text keeps the order of
its words as well. `benchmarks/score_revisions.py` chose the four numbers.
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
"""Share of its runs of words that a revision has in common with that text."""
FEWEST_WORDS = 100
"""In a shorter text one edit breaks too many of the few runs: its words alone decide."""

_T = TypeVar("_T")
_LETTERS_AND_DIGITS = re.compile(r"\w+")


class Likeness(NamedTuple):
    """Shares from 0 to 1, repeats counted. The greater one is the more alike."""

    runs: float
    words: float

    @property
    def is_revision(self) -> bool:
        """Whether so much in common makes one text a revision of the other."""
        return self.words >= LEAST_WORDS and self.runs >= LEAST_RUNS


def likeness(one: str, other: str) -> Likeness:
    """Return how much alike two texts are."""
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
