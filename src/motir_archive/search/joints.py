"""Runs of letters in, joints out: which words some text writes as two, with a hyphen between them.

Where some release has `high-tech`, a search for `hightech` finds `high tech` too.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from motir_archive.search.stop_words import STOP_WORDS
from motir_archive.search.terms import terms_of_run

SHORTEST_PART = 3
"""Letters of a joined word. Shorter ones are prefixes such as `re` and `co`, which alone say nothing."""

Joint = tuple[str, str]
"""The two words."""


def joints(runs: Iterable[str]) -> Mapping[str, Joint]:
    """Return the joints that stand in runs without a blank, by their words put together.

    Where a word is parted in two ways, the first in the alphabet counts.
    """
    found: dict[str, Joint] = {}
    for run in runs:
        terms = terms_of_run(run)
        if len(terms) == 3 and is_joint(terms[0], terms[1]) and terms[2] == terms[0] + terms[1]:
            found[terms[2]] = min((terms[0], terms[1]), found.get(terms[2], (terms[0], terms[1])))
    return found


def written_as_one(runs: Iterable[str], joined: Mapping[str, Joint]) -> Mapping[str, Joint]:
    """Return those joints whose two words some run has without a hyphen, too."""
    alone = {terms[0] for run in runs if len(terms := terms_of_run(run)) == 1}
    return {whole: joint for whole, joint in joined.items() if whole in alone}


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
