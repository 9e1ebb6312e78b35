"""Releases with known paragraphs -> stretches to learn from: what is found at each end of a sentence.

break_scores adds up the weights of what speaks for a break. Handed a table that answers with the name of what
was asked for, it adds up these names: so what is learned is what is used later.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, cast

from corpus import Flattened

from motir_archive.prose.blocks import Block, stretches
from motir_archive.prose.breaks import FARTHEST, LONGEST_STEP, MOST_NEW, MOST_SHARED, break_scores
from motir_archive.prose.paragraphs import MOST_SENTENCES
from motir_archive.prose.sentences import quotations
from motir_archive.prose.weights import Weights

MOST_SENTENCES_OF_A_STRETCH = 60
"""Longer stretches, tables mostly, are not learned from."""

Cue = tuple[str, Any]


class Cues(tuple[Cue, ...]):
    """A sum that remembers what was added up."""

    def __add__(self, other: object) -> Cues:
        return Cues((*self, *other)) if isinstance(other, Cues) else self

    __radd__ = __add__


@dataclass(frozen=True)
class Recording:
    """A table of weights that answers with the name of what was asked for."""

    name: str

    def get(self, key: object, _: object = None) -> Cues:
        return Cues([(self.name, key)])

    __getitem__ = get


def recorded_words(words: Iterable[str]) -> tuple[Cues, Cues]:
    in_order = list(words)
    return Cues(("opens", word) for word in in_order), Cues(("closes", word) for word in in_order)


@dataclass(frozen=True)
class RecordedOpenings:
    """The table of openings: by the first word of either sentence, and by the second after it."""

    def get(self, word: str, _: object = None) -> tuple[Cues, RecordedSeconds, Cues, Cues]:
        alone, before, after = (Cues([(name, word)]) for name in ("first", "first_before", "first_after"))
        return alone, RecordedSeconds(word), before, after


@dataclass(frozen=True)
class RecordedSeconds:
    """What a table of openings has on the words after a first one."""

    first: str

    def get(self, word: str, _: object = None) -> Cues:
        return Cues([("two", f"{self.first} {word}")])


LISTS = {
    "length": LONGEST_STEP + 1,
    "length_before": LONGEST_STEP + 1,
    "quotations": 4,
    "position": FARTHEST + 1,
    "remaining": FARTHEST + 1,
    "shared_words": MOST_SHARED + 1,
    "shared_after": MOST_SHARED + 1,
    "new_words": MOST_NEW + 1,
    "figures": 2,
}
"""Tables that are asked for a number, and how many there are."""
ONLY_SHORT = ("new_words", "figures")
"""Tables that are not learned from the long releases, where words say as much and cost no time."""
TABLES = ("first", "two", "opens", "closes", "first_before", "first_after", "last_before", "mark", *LISTS)
RECORDING = cast("Any", Weights)(
    **{name: Recording(name) for name in ("last_before", "mark", *LISTS)},
    openings=RecordedOpenings(),
    words=recorded_words,
    paragraph=(),
    sentences=(),
)


@dataclass(frozen=True)
class Example:
    """A stretch to learn from: its bounds, what is found at each inner one, and which of them are breaks."""

    bounds: list[int]
    cues: list[Cues]
    breaks: list[int]
    """Indices of bounds, from 0 to the last."""


def examples_of(releases: Iterable[Flattened]) -> Iterator[Example]:
    """Yield the stretches between certain starts that have more than one sentence."""
    for release in releases:
        body = release.body
        for stretch, inner in stretches(body, Block(0, len(body)), quotations(body, 0, len(body))):
            if 0 < len(inner) < MOST_SENTENCES_OF_A_STRETCH:
                yield _example(body, [stretch.start, *inner, stretch.end + 1], release.starts)


def _example(body: str, bounds: list[int], starts: frozenset[int]) -> Example:
    sentences = [body[start : after - 1] for start, after in pairwise(bounds)]
    cues = cast("list[Cues]", break_scores(sentences, RECORDING)[1:])
    last = len(bounds) - 1
    breaks = [0]
    for index in [i for i in range(1, last) if bounds[i] in starts] + [last]:
        while index - breaks[-1] > MOST_SENTENCES:
            breaks.append(breaks[-1] + MOST_SENTENCES)
        breaks.append(index)
    return Example(bounds, cues, breaks)
