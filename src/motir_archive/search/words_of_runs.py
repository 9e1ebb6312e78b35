"""A text in, how often it has each word out.

A text is cut at its blanks into runs of letters. An archive has few different runs, so the words that a run
counts for are found once.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import compress, count, pairwise
from typing import Self, cast

from motir_archive.search.joints import Joints
from motir_archive.search.stems import stem_class
from motir_archive.search.terms import UNITS, amount_of, fresh_terms_of_run, plain_run


class Entries(array):  # type: ignore[type-arg]  # array takes a parameter from Python 3.12 on
    """Where a word occurs: for each release that has it, ascending, its number and a mark; see postings.py.

    Two of them are never equal, even if they hold the same numbers, so each can be the key by which its word
    is counted. Counting names, and looking up afterwards where the next number goes, would take longer.
    """

    __slots__ = ("name",)
    name: str
    """The stem class of the word; of units and amounts the term itself."""

    def __new__(cls, name: str) -> Self:
        made = cast("Self", super().__new__(cls, "I"))
        made.name = name
        return made

    __hash__ = object.__hash__  # type: ignore[assignment]  # an array has none, since its numbers change
    __eq__ = object.__eq__
    __ne__ = object.__ne__


@dataclass(frozen=True, slots=True, eq=False)
class Several:
    """The words of a run that does not count for one word: `K-beauty` counts for three, a dash for none."""

    words: tuple[Entries, ...]


class Words(dict[str, Entries]):
    """The words of an archive by their names, each with where it occurs."""

    def __missing__(self, name: str) -> Entries:
        self[name] = word = Entries(name)
        return word


class Classes(dict[str, str]):
    """The name of the word of each term that was asked for."""

    def __missing__(self, term: str) -> str:
        unit = term.removesuffix("s")
        # Amounts are made of the names of units, so units keep them. A stem class has a blank and is never
        # mistaken for one.
        self[term] = found = unit if unit in UNITS else stem_class(term)
        return found


class WordsOfRuns(dict[str, Entries | Several]):
    """The words of each run that was asked for. Its terms are not kept: an archive has a great many runs."""

    def __init__(self) -> None:
        super().__init__()
        self.joints = Joints()
        self.classes = Classes()
        self.words = Words()
        self.units = frozenset(self.words[unit] for unit in UNITS)
        self.with_units: set[str] = set()
        """The runs that have a unit of amounts in them."""

    def __missing__(self, run: str) -> Entries | Several:
        plain = plain_run(run)
        self[run] = found = self._of_plain(run) if plain == run else self[plain]
        if not self.units.isdisjoint(self.all_of(run)):
            self.with_units.add(run)
        return found

    def _of_plain(self, run: str) -> Entries | Several:
        terms = fresh_terms_of_run(run)
        self.joints.add(terms)
        words = tuple([self.words[self.classes[term]] for term in terms])
        return words[0] if len(words) == 1 else Several(words)

    def all_of(self, run: str) -> tuple[Entries, ...]:
        """Return the words of a run, in order."""
        found = self[run]
        return found.words if isinstance(found, Several) else (found,)


def count_words(text: str, words_of: WordsOfRuns) -> Counter[Entries]:
    """Return how often a text has each of its words: those of its runs, and amounts such as `$15 million`."""
    runs = text.split()
    counts: Counter[Entries | Several] = Counter(map(words_of.__getitem__, runs))
    for several in [each for each in counts if type(each) is Several]:
        times = counts.pop(several)
        for word in several.words:
            counts[word] += times
    if not counts.keys().isdisjoint(words_of.units):
        counts.update(_amounts(runs, words_of))
    return cast("Counter[Entries]", counts)


def _amounts(runs: Sequence[str], words_of: WordsOfRuns) -> Iterator[Entries]:
    """Yield the words that a unit and the number before it make together."""
    for place in compress(count(), map(words_of.with_units.__contains__, runs)):
        before = next(filter(None, map(words_of.all_of, reversed(runs[:place]))), ())
        for number, unit in pairwise((*before[-1:], *words_of.all_of(runs[place]))):
            if amount := amount_of(number.name, unit.name):
                yield words_of.words[amount]
