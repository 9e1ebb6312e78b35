"""Releases with known paragraphs -> what is found on both sides of each place where a paragraph may end.

break_scores adds up the weights of what speaks for a break. Handed a table that answers with the name of what
was asked for, it adds up these names: so what is learned is what is used later.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, cast

from corpus import Flattened

from motir_archive.prose.blocks import Block, stretches
from motir_archive.prose.breaks import CAPITALS_STEPS, MOST_NEW, MOST_SHARED, break_scores
from motir_archive.prose.sentences import quotations
from motir_archive.prose.weights import Weights

Cue = tuple[str, Any]
"""The name of a table and what was asked for in it."""


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


def recorded(words: Sequence[str], opening: Sequence[str], common: Iterable[str]) -> tuple[Cues, Cues, Cues]:
    """Stand in for the sums of words."""
    together = list(common)
    opens = [*_named("opens", words), *_named("first", opening), *_named("shared_word", together)]
    closes = [*_named("closes", words), *_named("first_before", opening)]
    follows = [*_named("first_after", opening), *_named("shared_word_after", together)]
    return Cues(opens), Cues(closes), Cues(follows)


def _named(name: str, words: Iterable[str]) -> Iterator[Cue]:
    return ((name, word) for word in words)


WORDS = (
    *("opens", "closes", "first", "first_before", "first_after", "last_before"),
    *("shared_word", "shared_word_after", "mark"),
)
"""Tables that are asked for a word or a character."""
LISTS = {
    "shared": MOST_SHARED + 1,
    "shared_after": MOST_SHARED + 1,
    "capitals": CAPITALS_STEPS + 1,
    "quotations": 4,
    "new_words": MOST_NEW + 1,
    "figures": 2,
}
"""Tables that are asked for a number, and how many there are."""
RECORDING = cast("Any", Weights)(
    **{name: Recording(name) for name in ("last_before", "mark", *LISTS)},
    words=recorded,
    paragraph=(),
)


def places(releases: Iterable[Flattened]) -> Iterator[tuple[Cues, bool]]:
    """Yield what is found at each place where a paragraph may end, and whether one does."""
    for release in releases:
        body = release.body
        for stretch, inner in stretches(body, Block(0, len(body)), quotations(body, 0, len(body))):
            if inner:
                bounds = [stretch.start, *inner, stretch.end + 1]
                sentences = [body[start : after - 1] for start, after in pairwise(bounds)]
                cues = cast("list[Cues]", break_scores(sentences, RECORDING)[1:])
                yield from zip(cues, (start in release.starts for start in inner), strict=True)
