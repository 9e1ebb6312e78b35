"""A text in, how often it has each word out.

A text is cut at its blanks into runs of letters. An archive has few different runs, so the words that a run
counts for are found once.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Self, cast

from motir_archive.search.joints import Joints
from motir_archive.search.stems import stem_class
from motir_archive.search.terms import UNITS, amount_of, fresh_terms, plain_run


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
class UnusualRun:
    """A run that does not just count for one word: `K-beauty` counts for three, a dash for none, and
    `million` may be part of an amount, too."""

    run: str
    words: tuple[Entries, ...]
    has_unit: bool
    """One of `words` is a unit of amounts."""


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


class WordsOfRuns(dict[str, Entries | UnusualRun]):
    """The words of each run that was asked for. Its terms are not kept: an archive has a great many runs."""

    def __init__(self) -> None:
        super().__init__()
        self.joints = Joints()
        self.classes = Classes()
        self.words = Words()
        self._units = frozenset(self.words[unit] for unit in UNITS)

    def __missing__(self, run: str) -> Entries | UnusualRun:
        plain = plain_run(run)
        found = self._of_plain(run) if plain == run else self[plain]
        if isinstance(found, UnusualRun) and found.has_unit:
            found = replace(found, run=run)  # because its places in a text are looked up by it
        self[run] = found
        return found

    def _of_plain(self, run: str) -> Entries | UnusualRun:
        terms = fresh_terms(run)
        self.joints.add(terms)
        words = tuple([self.words[self.classes[term]] for term in terms])
        has_unit = not self._units.isdisjoint(words)
        return words[0] if len(words) == 1 and not has_unit else UnusualRun(run, words, has_unit)

    def all_of(self, run: str) -> tuple[Entries, ...]:
        """Return the words of a run, in order."""
        found = self[run]
        return found.words if isinstance(found, UnusualRun) else (found,)


def count_words(text: str, words_of: WordsOfRuns) -> Counter[Entries]:
    """Return how often a text has each of its words: those of its runs, and amounts such as `$15 million`."""
    runs = text.split()
    counts: Counter[Entries | UnusualRun] = Counter(map(words_of.__getitem__, runs))
    for unusual in [each for each in counts if type(each) is UnusualRun]:
        times = counts.pop(unusual)
        for word in unusual.words:
            counts[word] += times
        if unusual.has_unit:
            counts.update(_amounts(unusual, times, runs, words_of))
    return cast("Counter[Entries]", counts)


def _amounts(
    unusual: UnusualRun, times: int, runs: Sequence[str], words_of: WordsOfRuns
) -> Iterator[Entries]:
    """Yield the words that a unit and the number before it make together, wherever the run stands."""
    place = -1
    for _ in range(times):
        place = runs.index(unusual.run, place + 1)
        before = next(filter(None, map(words_of.all_of, reversed(runs[:place]))), ())
        for number, unit in pairwise((*before[-1:], *unusual.words)):
            if amount := amount_of(number.name, unit.name):
                yield words_of.words[amount]
