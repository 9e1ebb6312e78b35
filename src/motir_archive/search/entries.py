"""Releases in, entries out: what the search shows of a hit.

Titles are most of it, and mostly words that other titles have too. The words that many titles have are listed
once, in the manifest, and entries give their places there.
"""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from motir_archive.model.archive import Archive
from motir_archive.model.record import SHORTEST_MARK
from motir_archive.model.release import Release
from motir_archive.search.facets import called
from motir_archive.search.packing import pack
from motir_archive.search.plain_slugs import plain_slug
from motir_archive.site import urls

PER_PIECE = 66
"""Releases in one piece of entries; of 12,000 this makes 182 files of 2 kB, of which ten hits load 19 kB.
With 55 there are 219 files, and a query loads 2.4 kB less (python benchmarks/search, cost). It only cuts
files: what is found is the same."""
FEWEST_TITLES = 4
"""A word of fewer titles is not worth its place in the list of words."""
MOST_WORDS = 3000
"""Words in the list. Of 12,000 releases these are all that four titles have, and weigh 12 kB, once; what ten
hits load is two fifths less. With 2,000 words the list has 8 kB, and ten hits load 1.1 kB more (python
benchmarks/search, cost)."""


def words_of_titles(titles: Iterable[str]) -> list[str]:
    """Return the words that most titles have, in this order; of as many the first in the alphabet."""
    counts = Counter(word for title in titles for word in title.split(" "))
    frequent = sorted((-count, word) for word, count in counts.items() if count >= FEWEST_TITLES and word)
    return [word for _, word in frequent[:MOST_WORDS]]


class _InTitles(dict[str, str]):
    """How titles write each word: as its place in the list, packed; between blanks, as it is, if it is not
    listed.

    Every second part of a title, from the second on, is such a word; where two follow one another, nothing is
    between.
    """

    def __init__(self, listed: Sequence[str]) -> None:
        super().__init__((word, pack([place])) for place, word in enumerate(listed))

    def __missing__(self, word: str) -> str:
        return f" {word} "


def entry_pieces(archive: Archive, words: Sequence[str], *, with_leads: bool) -> Iterator[dict[str, Any]]:
    """Yield the pieces: PER_PIECE releases each, their titles as places in `words`."""
    in_titles = _InTitles(words)
    for start in range(0, len(archive.releases), PER_PIECE):
        some = archive.releases[start : start + PER_PIECE]
        leads = {"leads": [each.lead for each in some]} if with_leads else {}
        yield leads | {
            "titles": ["".join(map(in_titles.__getitem__, each.title.split(" "))) for each in some],
            "urls": [_unplain_url(each) for each in some],
            **_marks([urls.text_mark(each.current.records[0]) for each in some]),
            "issuers": [[called(archive.agencies[agency].name) for agency in each.issuers] for each in some],
            "flags": [_flags(each) for each in some],
        }


def _flags(release: Release) -> str:
    shown = (("e", release.is_excerpt), ("r", release.is_revised), ("w", release.current.by_editor))
    return "".join(flag for flag, is_so in shown if is_so)


def _marks(marks: Sequence[str]) -> dict[str, str]:
    """Return marks as the index has them: the bytes that their first hex digits stand for, in base64, and the
    digits after these, which few marks have."""
    starts = bytes.fromhex("".join(mark[:SHORTEST_MARK] for mark in marks))
    ends = [mark[SHORTEST_MARK:] for mark in marks]
    return {"marks": b64encode(starts).decode(), "longer": " ".join(ends) if any(ends) else ""}


def _unplain_url(release: Release) -> str:
    """Return the address of a release; empty where search.js makes the same of its day and its title."""
    url = urls.release(release)
    return "" if url == f"{release.date:%Y/%m/%d}/{plain_slug(release.title)}.html" else url
