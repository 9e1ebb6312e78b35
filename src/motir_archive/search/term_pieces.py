"""Words in, pieces of the list of terms out.

The forms of a word are fetched together, so they stand in one piece, that of the first of them. Another form
may fall into the range of a later piece, as `party` does where a piece begins with `partner`, behind
`parties`. That piece then says in which earlier one to look.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence

from motir_archive.search.inverted import IndexedWord
from motir_archive.search.packing import pack
from motir_archive.search.pieces import cut_by_use, first_names

DEAREST = 2_300_000
"""The most that the characters of a piece may come to, times the number of titles that have its terms.
People ask for words of titles, so frequent ones stand in small pieces. Of 12,000 releases this makes 519
files; a word of a title loads 5.2 kB, half of which is its own. At twice as much there are 373 files, and
a word loads 7.1 kB."""
LARGEST = 32_000
"""Characters of a piece of terms that are hardly ever asked for. Chosen, not measured."""
_UNTITLED = 0.2
"""How often a word of no title is asked for, that of one title being 1. Chosen, not measured."""


def term_pieces(words: Sequence[IndexedWord]) -> tuple[list[str], list[dict[str, str]]]:
    """Return the first names of the pieces, and the pieces. `words` are in the order of their first forms."""
    sizes = [sum(map(len, word.forms)) + len(word.forms) + len(word.postings) + 1 for word in words]
    uses = [max(word.titles, _UNTITLED) for word in words]
    cuts = list(cut_by_use(sizes, uses, DEAREST, LARGEST))
    homes = {
        form: home
        for home, piece in enumerate(cuts)
        for word in words[piece.start : piece.stop]
        for form in word.forms
    }
    bounds = first_names([word.forms[0] for word in words], cuts)
    elsewhere: defaultdict[int, dict[str, int]] = defaultdict(dict)
    for form, home in homes.items():
        place = bisect_right(bounds, form) - 1
        if place != home:
            elsewhere[place][form] = place - home
    return bounds, [
        _piece(words[piece.start : piece.stop], elsewhere[number]) for number, piece in enumerate(cuts)
    ]


def _piece(words: Sequence[IndexedWord], elsewhere: Mapping[str, int]) -> dict[str, str]:
    return {
        "terms": " ".join(",".join(word.written) for word in words),
        "postings": " ".join(word.postings for word in words),
        "elsewhere": " ".join(elsewhere),
        "homes": pack(elsewhere.values()),
    }
