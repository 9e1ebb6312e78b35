"""The weights that paragraphs are restored by: read from two files, one a kind of board.

The files are long_paragraphs.json and short_paragraphs.json beside this module.

A board of long paragraphs and one of short ones differ in more than length: where paragraphs are short, a
sentence full of new words tells more of what was just said; where they are long, it begins something new.
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
"""Lengths of paragraphs are told apart in steps of so many characters, before they are stretched to the usual
length of a board."""
PARAGRAPH_STEPS = 23
"""Steps that are told apart; longer paragraphs count as the last."""
LONG_PARAGRAPH = 880
"""Characters of a paragraph at most, unless one sentence or quotation is longer; where the last step
starts."""
SHORT_PARAGRAPH = 80
"""Characters below which a paragraph is a fragment, left alone only where nothing can be joined to it."""

Opening = tuple[int, Mapping[str, int], int, int]
"""The weights of a word that begins a sentence: of the one after the break; the same, by its second word; of
the one before the break; of the second one after the break."""
NO_OPENING: Opening = (0, {}, 0, 0)

_KINDS = ("long", "short")
_FRAGMENT_PENALTY = 1_000_000
"""More than all that may speak for a break; how much more changes nothing."""
_HALF = 32
"""Bits for one of the two weights that are kept in one number."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What speaks for a break (above zero) or against it, in hundredths of a natural logarithm.

    "The sentence" is the one after the break.
    """

    openings: Mapping[str, Opening]
    """By the first word of a sentence; `Opening` says of which sentences."""
    words: Callable[[Iterable[str]], tuple[int, int]]
    """Sums up any words twice: as those of the sentence, and as those of the one before the break."""
    last_before: Mapping[str, int]
    """By the last word of the sentence before the break."""
    mark: Mapping[str, int]
    """By the last character before the break."""
    length: Sequence[int]
    """By the length of the sentence, in steps."""
    length_before: Sequence[int]
    """By the length of the sentence before the break, in steps."""
    quotations: Sequence[int]
    """By who quotes someone: neither sentence, only the one after the break, only the one before, both."""
    position: Sequence[int]
    """By the number of sentences before the break, up to a limit."""
    remaining: Sequence[int]
    """By the number of sentences after it, up to a limit."""
    shared_words: Sequence[int]
    """By how many words it shares with the sentence before the break, up to a limit."""
    shared_after: Sequence[int]
    """By how many words it shares with the sentence after it, up to a limit."""
    new_words: Sequence[int]
    """By how many of the first two long words of the sentence are new in the text; empty in a file that does
    not weigh them."""
    figures: Sequence[int]
    """By whether it has a digit: no, yes; empty where new_words is empty."""
    paragraph: Sequence[Sequence[int]]
    """By the characters of a paragraph, LONG_PARAGRAPH at most: of the first, of one between, of the last."""
    sentences: Sequence[int]
    """By the number of sentences of a paragraph."""


@cache
def learned(paragraph_length: int) -> Weights:
    """Return the weights for a board whose usual paragraph has so many characters.

    They are those of the file whose own usual length is nearest, with its lengths stretched to fit.
    """
    files = [json.loads(_text(kind)) for kind in _KINDS]
    return weights_from(min(files, key=lambda tables: _distance(tables, paragraph_length)), paragraph_length)


def _text(kind: str) -> str:
    return resources.files("motir_archive.prose").joinpath(f"{kind}_paragraphs.json").read_text("utf-8")


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
    """Return a function that sums both weights of words. They share one number, to be looked up once."""
    both = {word: (opens.get(word, 0) << _HALF) + closes.get(word, 0) for word in {*opens, *closes}}
    if not both:
        return lambda _: (0, 0)
    weight, zeros, middle, lower = both.get, repeat(0), 1 << (_HALF - 1), (1 << _HALF) - 1

    def sums(words: Iterable[str]) -> tuple[int, int]:
        total = sum(map(weight, words, zeros)) + middle
        return total >> _HALF, (total & lower) - middle

    return sums
