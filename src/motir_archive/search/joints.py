"""Runs of letters in, joints out: which words some text writes as two, with a hyphen between them.

Where some release has `high-tech`, a search for `hightech` finds `high tech` too.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from motir_archive.search.stop_words import STOP_WORDS
from motir_archive.search.terms import terms_of_run

SHORTEST_PART = 3
"""Letters of a joined word. Shorter ones are prefixes such as `re` and `co`, which alone say nothing."""

Joint = tuple[str, str]
"""The two words."""


class Joints:
    """The joints of runs of letters without a blank, which are taken in one after the other."""

    def __init__(self) -> None:
        self.by_whole: dict[str, Joint] = {}
        """By their words put together. Where a word is parted in two ways, the first in the alphabet
        counts."""
        self._alone: set[str] = set()
        """The words that are a whole run."""

    def add(self, terms: Sequence[str]) -> None:
        """Take in the terms of a run."""
        if len(terms) == 1:
            self._alone.add(terms[0])
        elif len(terms) == 3 and is_joint(terms[0], terms[1]) and terms[2] == terms[0] + terms[1]:
            joint = terms[0], terms[1]
            self.by_whole[terms[2]] = min(joint, self.by_whole.get(terms[2], joint))

    @property
    def written_as_one(self) -> list[Joint]:
        """Those whose two words some run has without a hyphen, too."""
        return [joint for whole, joint in self.by_whole.items() if whole in self._alone]


def joints(runs: Iterable[str]) -> Mapping[str, Joint]:
    """Return the joints that stand in runs without a blank, by their words put together."""
    found = Joints()
    for run in runs:
        found.add(terms_of_run(run))
    return found.by_whole


def is_joint(first: str, second: str) -> bool:
    """Tell whether two words may be parts of one: neither is shorter than SHORTEST_PART, or a stop word."""
    return all(
        len(word) >= SHORTEST_PART and word.isascii() and word.isalpha() and word not in STOP_WORDS
        for word in (first, second)
    )


def ways_to_part(word: str) -> Iterable[Joint]:
    """Return all ways in which a word could be two."""
    parted = ((word[:place], word[place:]) for place in range(SHORTEST_PART, len(word)))
    return [(first, second) for first, second in parted if is_joint(first, second)]
