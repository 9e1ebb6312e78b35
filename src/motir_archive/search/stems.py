"""A term in, its stem class out: `export`, `exports` and `exported` are forms of one word.

The stemmer is Snowball's for English, asked once about each term; the index carries its findings, so that a
browser needs no stemmer. Terms that do not share their first letters are no forms of one word here,
so that a class can stay in one piece of the index.
"""

from __future__ import annotations

import Stemmer  # type: ignore[import-not-found]  # PyStemmer is written in C and has no types

_SHARED = 3
"""How many first letters the forms of a word have in common."""

_STEMMER = Stemmer.Stemmer("english", 0)
"""It keeps nothing: each term is asked about once, so that a store would only take time."""


def stem_class(term: str) -> str:
    """Return the name of a term's class; that of a term without English forms is the term itself."""
    if not (term.isascii() and term.isalpha()):
        return term
    return f"{term[:_SHARED]} {_STEMMER.stemWord(term)}"
