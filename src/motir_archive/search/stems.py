"""Terms in, stem classes out: `export`, `exports` and `exported` are forms of one word.

The stemmer is Snowball's for English, run once over the list of terms; the index carries its findings, so
that a browser needs no stemmer. Terms that do not share their first letters are no forms of one word here,
so that a class can stay in one piece of the index.
"""

from __future__ import annotations

from collections.abc import Sequence

import Stemmer  # type: ignore[import-not-found]  # PyStemmer is written in C and has no types

_SHARED = 3
"""How many first letters the forms of a word have in common."""


def stem_classes(terms: Sequence[str]) -> list[list[str]]:
    """Return sorted terms by class, the classes in the order of their first terms.

    Terms without English forms are alone in theirs.
    """
    classes: dict[str, list[str]] = {}
    for term, stem in zip(terms, Stemmer.Stemmer("english").stemWords(terms), strict=True):
        has_forms = term.isascii() and term.isalpha()
        classes.setdefault(f"{term[:_SHARED]} {stem}" if has_forms else term, []).append(term)
    return list(classes.values())
