"""Releases in, postings out: every body is read once and not kept."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log2

from motir_archive.agencies.names_of_day import name_in
from motir_archive.model.agency import Agency
from motir_archive.model.archive import Archive
from motir_archive.model.release import Release
from motir_archive.search.joints import Joints
from motir_archive.search.packing import DIGITS, pack_ascending
from motir_archive.search.postings import MOST, SHIFT, TITLE, PackedPostings, posting_mark
from motir_archive.search.stems import stem_class
from motir_archive.search.stop_words import STOP_WORDS
from motir_archive.search.terms import UNITS, terms_of_run
from motir_archive.search.words_of_runs import Entries, WordsOfRuns, count_words

LENGTHS_PER_DOUBLING = 5
"""Steps in which lengths are noted, for each doubling. A step is a seventh more, which hardly changes an
order."""

_call_each = deque[None](maxlen=0).extend
"""Calls each function of a `map`, and keeps nothing."""
_BY_COUNT = [posting_mark(count, in_title=False) for count in range(MOST + 1)]


@dataclass(frozen=True, slots=True)
class IndexedWord:
    """A word in all its forms."""

    name: str
    """The form by which the word is filed: the one that titles have most often, the first of several."""
    forms: Sequence[str]
    """Its terms, sorted."""
    written: Sequence[str]
    """The same as the index writes them: `high-tech` for `hightech` where some text has a hyphen in it, and
    `high+tech` for `high` where some other text writes the two as one."""
    postings: str
    """Packed; see postings.py."""
    releases: int
    """How many hold it."""
    titles: int
    """How many of these have it in their titles."""


class Inverted:
    """Where each word occurs, its forms taken together, and how long each release is."""

    def __init__(self, archive: Archive) -> None:
        words_of_runs = WordsOfRuns()
        self._words, self._classes = words_of_runs.words, words_of_runs.classes
        self._joints = words_of_runs.joints
        self._titles: Counter[Entries] = Counter()
        """How many releases have each word in their titles."""
        self._runs_of_titles: Counter[str] = Counter()
        self._lengths: list[str] = []
        for number, release in enumerate(archive.releases):
            self._add(number, release, archive.agencies, words_of_runs)
        self.stop_words_of_titles = dict(self._stop_words_of_titles())
        """The releases whose titles have a stop word, packed, by the word."""

    @property
    def lengths(self) -> str:
        """The length of each release in words, a digit each: LENGTHS_PER_DOUBLING more stand for twice as
        long."""
        return "".join(self._lengths)

    def _stop_words_of_titles(self) -> Iterator[tuple[str, str]]:
        for word in sorted(STOP_WORDS):
            entries = self._words.get(stem_class(word), ())
            if releases := [entry >> SHIFT for entry in entries if entry & 1]:
                yield word, pack_ascending(releases)

    def words(self) -> Iterator[IndexedWord]:
        """Yield the words in the order of their first forms.

        They can be asked for once: where a word occurs is forgotten as soon as it is packed.
        """
        terms = sorted(self._classes.keys() | self._amounts())
        in_titles = Counter(dict.fromkeys(terms, 0))
        for run, count in self._runs_of_titles.items():
            in_titles.update(dict.fromkeys(terms_of_run(run), count))
        forms: defaultdict[str, list[str]] = defaultdict(list)
        for term in terms:
            forms[self._classes[term]].append(term)
        written_as = _written(self._joints)
        packed = PackedPostings()
        for each, own in forms.items():
            entries = self._words.pop(each)
            written = [written_as.get(term, term) for term in own]
            name = max(own, key=in_titles.__getitem__)
            titles = self._titles.pop(entries, 0)
            yield IndexedWord(name, own, written, packed.of(entries), len(entries), titles)

    def _amounts(self) -> set[str]:
        """Return the terms of amounts, such as `15million`: no run of letters has them, each is its class."""
        others = self._words.keys() - self._classes.keys() - set(UNITS)
        return {each for each in others if " " not in each}

    def _add(
        self, number: int, release: Release, agencies: Mapping[str, Agency], words_of: WordsOfRuns
    ) -> None:
        title = count_words(release.title, words_of)
        counts = count_words(release.current.body.read(), words_of)
        for word in count_words(names_text(release, agencies), words_of):
            counts[word] += 1
        for word, count in title.items():
            counts[word] += TITLE * count
        self._lengths.append(_length_digit(sum(counts.values())))
        lowest = number << SHIFT
        by_count = [lowest + each for each in _BY_COUNT]
        by_count += [by_count[MOST]] * (max(counts.values(), default=0) - MOST)
        # This is done for every posting of the archive; a loop would take longer.
        _call_each(map(array.append, counts, map(by_count.__getitem__, counts.values())))
        for word in title:
            word[-1] += 1
        self._titles.update(title.keys())
        self._runs_of_titles.update(release.title.split())


def _written(joints: Joints) -> dict[str, str]:
    """Return how the index writes the terms that it writes otherwise than they are, with what is known of
    joints."""
    written = {whole: f"{first}-{second}" for whole, (first, second) in joints.by_whole.items()}
    for first, second in sorted(joints.written_as_one):
        written[first] = f"{written.get(first, first)}+{second}"
    return written


def _length_digit(length: int) -> str:
    return DIGITS[min(len(DIGITS) - 1, round(LENGTHS_PER_DOUBLING * log2(max(1, length))))]


def names_text(release: Release, agencies: Mapping[str, Agency]) -> str:
    """Return the names by which a release is also found: topics, issuers, and agencies under other names.

    Of an agency's other names, acronyms and local ones count. With former full names, every release of the
    Ministry of Trade, Industry and Resources would be one about energy.
    """
    return " ".join(_names(release, agencies))


def _names(release: Release, agencies: Mapping[str, Agency]) -> Iterator[str]:
    yield from release.topics
    yield from (name_in(agencies[issuer], release).text for issuer in release.issuers)
    for agency in release.agencies:
        for name in agencies[agency].names:
            yield from name.acronyms
            yield name.local
