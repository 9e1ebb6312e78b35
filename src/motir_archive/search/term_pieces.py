"""Words in, pieces of the lists of terms out.

There are two lists, because nearly all that people ask for is in some title: one of these words, in small
pieces, and one of the rest, which would only make them larger. The forms of a word are fetched together, so
they stand in one piece, that of its name: the form that titles have most often, because that is what people
ask for. Another form may fall into the range of another piece, as `party` does where a piece begins with
`partner`, after `parties`. That piece then says in which one to look.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence

from motir_archive.search.inverted import IndexedWord
from motir_archive.search.packing import pack
from motir_archive.search.pieces import cut_by_use, first_names
from motir_archive.search.stop_words import STOP_WORDS

DEAREST = 3_100_000
"""The most that the characters of a piece may come to, times the number of titles that have its terms.
People ask for words of titles, so frequent ones stand in small pieces. Of 12,000 releases this makes 324
files, and a query of four words loads 22 kB; at 4,200,000 there are 284 files, and it loads 25 kB (python
benchmarks/search, cost). It only cuts files: what is found is the same."""
LARGEST = 32_000
"""Characters of a piece of terms that are hardly ever asked for. Chosen, not measured; it only cuts files."""


def by_use(words: Sequence[IndexedWord]) -> dict[str, list[IndexedWord]]:
    """Return the lists of words by what they are called: those of titles, and the rest; each in order.

    Stop words are of the rest: nobody asks for them but in a phrase that has no other word.
    """
    in_order = sorted(words, key=lambda word: word.name)
    terms = [word for word in in_order if _is_of_titles(word)]
    return {"terms": terms, "rest": [word for word in in_order if not _is_of_titles(word)]}


def term_pieces(words: Sequence[IndexedWord]) -> tuple[list[str], list[dict[str, str]]]:
    """Return the first names of the pieces of a list, and the pieces.

    `words` are in the order of their names.
    """
    sizes = [sum(map(len, word.forms)) + len(word.forms) + len(word.postings) + 1 for word in words]
    uses = [word.titles if _is_of_titles(word) else 0 for word in words]
    cuts = list(cut_by_use(sizes, uses, DEAREST, LARGEST))
    homes = {
        form: home
        for home, piece in enumerate(cuts)
        for word in words[piece.start : piece.stop]
        for form in word.forms
    }
    bounds = first_names([word.name for word in words], cuts)
    elsewhere: defaultdict[int, dict[str, int]] = defaultdict(dict)
    for form, home in homes.items():
        place = bisect_right(bounds, form) - 1
        if place != home:
            elsewhere[place][form] = home
    return bounds, [
        _piece(words[piece.start : piece.stop], elsewhere[number]) for number, piece in enumerate(cuts)
    ]


def _is_of_titles(word: IndexedWord) -> bool:
    return word.titles > 0 and STOP_WORDS.isdisjoint(word.forms)


def _piece(words: Sequence[IndexedWord], elsewhere: Mapping[str, int]) -> dict[str, str]:
    return {
        "terms": " ".join(",".join(word.written) for word in words),
        "postings": " ".join(word.postings for word in words),
        "elsewhere": " ".join(elsewhere),
        "homes": pack(elsewhere.values()),
    }
