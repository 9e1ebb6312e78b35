"""Postings in, pieces of the list of terms out.

The forms of a word are fetched together, so they stand in one piece, that of the first of them. A form whose
name leads to a later piece (`party`, with `partner` between it and `parties`) is listed there as elsewhere.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence

from motir_archive.search.packing import pack
from motir_archive.search.pieces import cut_by_use, first_names
from motir_archive.search.stems import stem_classes

DEAREST = 2_300_000
"""Characters of a piece of terms times how many titles have its terms. Words of titles are what people ask
for, so that the frequent ones have small pieces. Of 12,000 releases this makes about one file for 20."""
LARGEST = 32_000
"""Characters of a piece of terms that are hardly ever asked for."""
_UNTITLED = 0.2
"""How often a term of no title is asked for, that of one title being 1."""


def term_pieces(
    postings: Mapping[str, str], titles: Mapping[str, int]
) -> tuple[list[str], list[dict[str, str]]]:
    """Return the first names of the pieces, and the pieces.

    `postings` are packed, by term; `titles` is how many titles a term is in.
    """
    classes = stem_classes(sorted(postings))
    sizes = [sum(len(term) + len(postings[term]) + 2 for term in each) for each in classes]
    uses = [sum(titles.get(term, _UNTITLED) for term in each) for each in classes]
    cuts = list(cut_by_use(sizes, uses, DEAREST, LARGEST))
    homes = {
        term: home
        for home, piece in enumerate(cuts)
        for each in classes[piece.start : piece.stop]
        for term in each
    }
    bounds = first_names([each[0] for each in classes], cuts)
    elsewhere: defaultdict[int, dict[str, int]] = defaultdict(dict)
    for term, home in homes.items():
        place = bisect_right(bounds, term) - 1
        if place != home:
            elsewhere[place][term] = place - home
    return bounds, [
        _piece(classes[piece.start : piece.stop], postings, elsewhere[number])
        for number, piece in enumerate(cuts)
    ]


def _piece(
    classes: Sequence[Sequence[str]], postings: Mapping[str, str], elsewhere: Mapping[str, int]
) -> dict[str, str]:
    return {
        "terms": " ".join(",".join(each) for each in classes),
        "postings": " ".join(postings[term] for each in classes for term in each),
        "elsewhere": " ".join(elsewhere),
        "homes": pack(elsewhere.values()),
    }
