"""Releases in, postings out: every body is read once and not kept."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from motir_archive.model.agency import Agency
from motir_archive.model.archive import Archive
from motir_archive.model.release import Release
from motir_archive.search.postings import packed_postings
from motir_archive.search.terms import count_terms
from motir_archive.search.weights import LEAD, LEVELS, MOST, NAMES, TITLE, body_levels, rarity

_LETTERS_OF_TITLE = 70
"""Characters of an average title. Lengths are told by characters, so that no text is read twice for them."""

_IN_LEAD = [LEAD.weight(count, 1) for count in range(MOST + 1)]
_AMONG_NAMES = NAMES.weight(1, 1)

Weights = defaultdict[str, dict[int, float]]
"""By term, then by the number of the release."""


class Inverted:
    """Which terms are where. Most postings come from bodies alone; the weights of other fields are kept
    beside them and put in as a term is packed, when it is known how rare it is."""

    def __init__(self, archive: Archive) -> None:
        self._size = len(archive.releases)
        self._entries: defaultdict[str, list[int]] = defaultdict(list)
        """By term: the number of each release that has it, times LEVELS, plus its level from the body."""
        self._titles: Weights = defaultdict(dict)
        self._others: Weights = defaultdict(dict)
        average = sum(release.current.body.characters for release in archive.releases) / (self._size or 1)
        for number, release in enumerate(archive.releases):
            length = release.current.body.characters / (average or 1)
            body = count_terms(release.current.body.read())
            fields = self._weigh_fields(number, release, archive.agencies)
            self._add(number, body, body_levels(length), fields - body.keys())

    def counts(self) -> dict[str, int]:
        """Return how many releases hold each term."""
        return {term: len(entries) for term, entries in self._entries.items()}

    def titles(self) -> dict[str, int]:
        """Return how many titles hold each term that is in one."""
        return {term: len(weights) for term, weights in self._titles.items()}

    def postings(self) -> dict[str, str]:
        """Return the postings of each term as text."""
        return {term: self._packed(term, entries) for term, entries in self._entries.items()}

    def _packed(self, term: str, entries: list[int]) -> str:
        titles = self._titles.get(term, {})
        more = dict(self._others.get(term, {}))
        beside_body = rarity(len(titles), self._size) / rarity(len(entries), self._size)
        for number, weight in titles.items():
            more[number] = more.get(number, 0) + weight * beside_body
        return packed_postings(entries, more)

    def _add(self, number: int, body: Counter[str], levels: list[int], others: set[str]) -> None:
        entries, lowest = self._entries, number * LEVELS
        by_count = [lowest + level for level in levels]
        # Run for every posting of the archive.
        for term, count in body.items():
            entries[term].append(by_count[count if count < MOST else MOST])
        for term in others:
            entries[term].append(lowest)

    def _weigh_fields(self, number: int, release: Release, agencies: Mapping[str, Agency]) -> set[str]:
        """Keep the weights of the fields beside the body; return their terms."""
        title, lead = count_terms(release.title), count_terms(release.lead)
        names = count_terms(" ".join(_names(release, agencies)))
        length = len(release.title) / _LETTERS_OF_TITLE
        for term, count in title.items():
            self._titles[term][number] = TITLE.weight(count, length)
        for term, count in lead.items():
            self._others[term][number] = _IN_LEAD[min(count, MOST)]
        for term in names:
            own = self._others[term]
            own[number] = own.get(number, 0) + _AMONG_NAMES
        return {*title, *lead, *names}


def _names(release: Release, agencies: Mapping[str, Agency]) -> Iterator[str]:
    """Yield the names by which a release is also found: topics, issuers, and agencies under other names.

    Of the other names only acronyms and Korean count. Former full names would make every release of the
    Ministry of Trade, Industry and Resources one about energy.
    """
    yield from release.topics
    yield from (agencies[issuer].name_on(release.date).text for issuer in release.issuers)
    for agency in release.agencies:
        for name in agencies[agency].names:
            yield from name.acronyms
            yield name.korean
