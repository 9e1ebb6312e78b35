"""Terms in, stem classes out: `export`, `exports` and `exported` are forms of one word.

The stemmer is Snowball's for English, run once over the list of terms; the index carries its findings, so
that a browser needs no stemmer. Terms that do not share their first letters are no forms of one word here,
so that a class can stay in one piece of the index.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import Stemmer  # type: ignore[import-not-found]  # PyStemmer is written in C and has no types

_SHARED = 3
"""How many first letters the forms of a word have in common."""


def stems(terms: Sequence[str]) -> list[str]:
    """Return a name for the class of each term; terms without English forms are alone in theirs."""
    stemmed = Stemmer.Stemmer("english").stemWords(terms)
    return [
        term if not (term.isascii() and term.isalpha()) else f"{term[:_SHARED]} {stem}"
        for term, stem in zip(terms, stemmed, strict=True)
    ]


def links(classes: Iterable[str]) -> list[int]:
    """Return for each term how far back the term before it of its class is; 0 for the first of a class."""
    last: dict[str, int] = {}
    distances = []
    for place, name in enumerate(classes):
        distances.append(place - last.get(name, place))
        last[name] = place
    return distances
