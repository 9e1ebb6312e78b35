"""Titles of persons: the ranks that show that somebody speaks for an agency, and those of its head."""

from __future__ import annotations

from motir_archive.agencies.words.lists import word_list

_ENTRIES = dict(line.partition(" = ")[::2] for line in sorted(word_list("ranks")))
RANKS = frozenset(_ENTRIES)
"""Words of titles, in lower case."""
OF_HEADS = frozenset(rank for rank, use in _ENTRIES.items() if use == "head")
"""Words of the titles of persons who head an agency."""
BEFORE_TITLES = frozenset(rank for rank, use in _ENTRIES.items() if use == "before") | word_list(
    "before_titles"
)
"""Words that stand before such titles."""
LOCAL = word_list("local_titles")
"""Titles of heads in other languages than English."""
_LONGEST_ABBREVIATION = 3


def as_written(title: str) -> str:
    """Return a word of a title as texts write it: "Minister", "CEO", "Director-General"."""
    return title.upper() if len(title) <= _LONGEST_ABBREVIATION and "-" not in title else title.title()
