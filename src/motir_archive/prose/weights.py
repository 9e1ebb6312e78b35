"""The weights by which paragraphs are restored: read from two files, one for each kind of board.

The files are weights_long.json and weights_short.json beside this module.

A board of long paragraphs and one of short ones differ in more than length. Where paragraphs are short, a
sentence full of new words says more about what was just said; where they are long, it begins something new.
benchmarks/prose/train.py learned both files; docs/decisions/paragraphs-by-weights.md says from what, and how
well.
"""

from __future__ import annotations

import json
import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import repeat
from typing import Any

USUAL_LENGTH = 359
"""Characters of a usual paragraph where archive.yaml does not say: the median of those that the weights for
long paragraphs were learned from (benchmarks/prose/train.py long)."""
PARAGRAPH_STEP = 40
"""Characters in a step of length. Lengths of paragraphs count in such steps, before they are stretched to the
usual length of a board."""
PARAGRAPH_STEPS = 23
"""Steps that have weights of their own; longer paragraphs count as the last."""
LONG_PARAGRAPH = 880
"""Characters of a paragraph, at most, unless one sentence or quotation is longer. The last step starts
here."""
SHORT_PARAGRAPH = 80
"""Characters below which a paragraph is a fragment. One is left only where it cannot be joined to another."""

Opening = tuple[int, Mapping[str, int], int, int]
"""The weights of a word that begins a sentence: where that is the sentence after the break; the same, by the
second word of the sentence; where it is the sentence before the break; where it is the second sentence after
the break."""
NO_OPENING: Opening = (0, {}, 0, 0)

_KINDS = ("long", "short")
_FRAGMENT_PENALTY = 1_000_000
"""More than all weights together can speak for a break; how much more makes no difference."""
_HALF = 32
"""Bits of a number that one of the two weights in it takes: far more than a sum of hundredths needs."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What speaks for a break (above zero) or against it, in hundredths of a natural logarithm.

    "The sentence" is the one after the break.
    """

    openings: Mapping[str, Opening]
    """By the first word of a sentence; `Opening` says of which sentences."""
    words: Callable[[Iterable[str]], tuple[int, int]]
    """Returns two sums for any words: as words of the sentence, and as words of the one before the break."""
    last_before: Mapping[str, int]
    """By the last word of the sentence before the break."""
    mark: Mapping[str, int]
    """By the last character before the break."""
    length: Sequence[int]
    """By the length of the sentence, in steps."""
    length_before: Sequence[int]
    """By the length of the sentence before the break, in steps."""
    quotations: Sequence[int]
    """By which sentences quote somebody: neither, only the one after the break, only the one before, both."""
    position: Sequence[int]
    """By the number of sentences before the break, up to a limit."""
    remaining: Sequence[int]
    """By the number of sentences after the break, up to a limit."""
    shared_words: Sequence[int]
    """By the number of words that the sentence shares with the one before the break, up to a limit."""
    shared_after: Sequence[int]
    """By the number of words that the sentence shares with the one after it, up to a limit."""
    new_words: Sequence[int]
    """By how many of the first two long words of the sentence are new in the text; empty in a file that does
    not weigh them."""
    figures: Sequence[int]
    """By whether the sentence has a digit: no, yes; empty where new_words is empty."""
    paragraph: Sequence[Sequence[int]]
    """Three tables, for the first paragraph, one between and the last: by its characters, LONG_PARAGRAPH at
    most."""
    sentences: Sequence[int]
    """By the number of sentences of a paragraph."""


@cache
def learned(paragraph_length: int) -> Weights:
    """Return the weights for a board whose usual paragraph has so many characters.

    They come from the file whose own usual length is nearest, with its lengths stretched to fit.
    """
    files = [json.loads(_text(kind)) for kind in _KINDS]
    return weights_from(min(files, key=lambda tables: _distance(tables, paragraph_length)), paragraph_length)


def _text(kind: str) -> str:
    return resources.files("motir_archive.prose").joinpath(f"weights_{kind}.json").read_text("utf-8")


def _distance(tables: dict[str, Any], paragraph_length: int) -> float:
    return abs(math.log(tables["usual_length"] / paragraph_length))


def weights_from(tables: dict[str, Any], paragraph_length: int) -> Weights:
    """Return weights read from JSON, with the lengths of paragraphs stretched to `paragraph_length`."""
    tables = dict(tables)
    mark = tables["mark"] | {"”": tables["mark"].get('"', 0), "…": tables["mark"].get(".", 0)}
    stretch = tables.pop("usual_length") / paragraph_length
    paragraph = [_by_character(table, stretch) for table in tables.pop("paragraph")]
    openings = _openings(*(tables.pop(name) for name in ("first", "two", "first_before", "first_after")))
    words = _both_sums(tables.pop("opens"), tables.pop("closes"))
    return Weights(openings=openings, words=words, paragraph=paragraph, **tables | {"mark": mark})


def _by_character(table: Sequence[int], stretch: float) -> list[int]:
    weights = [
        table[min(int(length * stretch) // PARAGRAPH_STEP, PARAGRAPH_STEPS - 1)]
        for length in range(LONG_PARAGRAPH + 1)
    ]
    weights[:SHORT_PARAGRAPH] = [weight - _FRAGMENT_PENALTY for weight in weights[:SHORT_PARAGRAPH]]
    return weights


def _openings(
    first: dict[str, int], two: dict[str, int], before: dict[str, int], after: dict[str, int]
) -> Mapping[str, Opening]:
    by_second: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for words, weight in two.items():
        word, second = words.split(" ")
        by_second[word][second] = weight
    return {
        word: (first.get(word, 0), by_second[word], before.get(word, 0), after.get(word, 0))
        for word in {*first, *by_second, *before, *after}
    }


def _both_sums(opens: dict[str, int], closes: dict[str, int]) -> Callable[[Iterable[str]], tuple[int, int]]:
    """Return a function that sums both weights of words. One number holds both, so a word is looked up
    once."""
    both = {word: (opens.get(word, 0) << _HALF) + closes.get(word, 0) for word in {*opens, *closes}}
    if not both:
        return lambda _: (0, 0)
    weight, zeros, middle, lower = both.get, repeat(0), 1 << (_HALF - 1), (1 << _HALF) - 1

    def sums(words: Iterable[str]) -> tuple[int, int]:
        total = sum(map(weight, words, zeros)) + middle
        return total >> _HALF, (total & lower) - middle

    return sums
