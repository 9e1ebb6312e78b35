"""Acronyms that one release introduces and others use without saying what they mean.

They count only where a single organisation has the acronym.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from string import ascii_uppercase

from motir_archive.agencies.naming.acronyms import WordPlaces, stands_by_itself
from motir_archive.agencies.naming.readings import BY_ACRONYM_ELSEWHERE
from motir_archive.agencies.unknown.found import Discovery
from motir_archive.model.release import Naming, Release

_FEWEST = 3
"""Capital letters, at least. An acronym of two says too little to be understood without its name."""
_OTHERS_BLANK = bytes(code if chr(code) in ascii_uppercase else ord(" ") for code in range(256))


class AcronymsElsewhere:
    """What brackets of all releases say that acronyms mean."""

    def __init__(self, registered: Iterable[str]) -> None:
        """`registered` are the acronyms of the registry, which are found without help from other releases."""
        self._never = set(registered)
        self._bearers: defaultdict[str, set[str]] = defaultdict(set)

    def add(self, discoveries: Mapping[str, Discovery], other_acronyms: Iterable[str]) -> None:
        """Note which acronyms a text introduces, for organisations and for anything else."""
        self._never.update(other_acronyms)
        for key, discovery in discoveries.items():
            if discovery.acronym:
                self._bearers[discovery.acronym].add(key)

    def known(self) -> dict[str, str]:
        """Return, by acronym, its organisation, where only one organisation has the acronym."""
        return {
            acronym: next(iter(bearers))
            for acronym, bearers in self._bearers.items()
            if len(bearers) == 1 and acronym not in self._never
        }


def completed(release: Release, namings: Sequence[Naming], acronyms: Mapping[str, str]) -> Sequence[Naming]:
    """Return the namings of a release, and those by `acronyms`, which others introduce and its text has."""
    if not acronyms:
        return namings
    body = release.current.body.read()
    word_places = WordPlaces(body)
    found = [
        Naming(start, start + len(acronym), acronyms[acronym], BY_ACRONYM_ELSEWHERE)
        for acronym in sorted(acronyms)
        for start in _free(body, acronym, word_places, namings)
    ]
    return sorted([*namings, *found], key=_start) if found else namings


def in_capitals(body: str) -> bytes:
    """Return the words in capitals, and capitals inside other words, with blanks between them.

    It takes half the time of `re`. A set of words would take five times the memory, and there is one for each
    release.
    """
    found = set(body.encode("ascii", "replace").translate(_OTHERS_BLANK).split())
    return b" ".join([word for word in found if len(word) >= _FEWEST])


def _free(body: str, acronym: str, word_places: WordPlaces, namings: Sequence[Naming]) -> Iterator[int]:
    """Yield where an acronym stands by itself and not in a name."""
    for start in word_places.of(acronym):
        end = start + len(acronym)
        before = bisect_left(namings, end, key=_start)
        is_free = before == 0 or namings[before - 1].end <= start
        if is_free and stands_by_itself(body, start, end):
            yield start


def _start(naming: Naming) -> int:
    return naming.start
