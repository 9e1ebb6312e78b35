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
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import repeat
from pathlib import Path
from typing import Any

USUAL_LENGTH = 359
"""Characters of a usual paragraph where archive.yaml does not say: the median of those that the weights for
long paragraphs were learned from (benchmarks/prose/train.py long)."""
LONG_PARAGRAPH = 880
"""Characters of a paragraph, at most, unless one sentence or quotation is longer."""
SHORT_PARAGRAPH = 80
"""Characters below which a paragraph is a fragment. One is left only where it cannot be joined to another."""
LENGTHS_COUNT = 0.6
"""How much of what lengths say is counted. The weights of sentences were learned without regard to the
lengths of paragraphs and know a part of it, so that all of it would count that part twice. Between .3 and .6
the figures of benchmarks/prose hardly move."""

LENGTHS = {"long": USUAL_LENGTH, "short": 258}
"""Kind of board -> the usual length that its file of weights gives. It is said here too, so that the other
file, which may be large, need not be read."""
_FRAGMENT_PENALTY = 1_000_000
"""More than all weights together can speak for a break; how much more makes no difference."""
_AFTER, _BEFORE = 20, 28
"""Bits in which one number holds what words say of the last break but one, and above them of the break after
the sentence. For the last but one, only the first words and each shared word once are counted. The number is
below 2 ** 63, and so quick to add, unless a sentence is very long."""

WordSums = Callable[[Sequence[str], Sequence[str], Iterable[str]], tuple[int, int, int]]
"""From all words of a sentence, its first ones, and those that it shares with the one before it: what they
say, in sum, of the break before the sentence, of the break after it, and of the one before the sentence
before."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What speaks for a break (above zero) or against it, in hundredths of a natural logarithm.

    "The sentence" is the one after the break.
    """

    words: WordSums
    """By all words: of the sentence, of the one before the break. By the first words: of the sentence, of the
    one before the break, of the one after the sentence. By the words that two sentences share: the sentence
    and the one before it, the sentence and the one after it."""
    last_before: Mapping[str, int]
    """By the last word of the sentence before the break."""
    shared: Sequence[int]
    """By the number of words that the sentence shares with the one before it, up to a limit."""
    shared_after: Sequence[int]
    """By the number of words that the sentence shares with the one after it, up to a limit."""
    capitals: Sequence[int]
    """By the number of capital letters in the sentence, in steps."""
    quotations: Sequence[int]
    """By which sentences quote somebody: neither, only the one after the break, only the one before, both.
    What counts for every break is part of each."""
    mark: Mapping[str, int]
    """By the last character before the break."""
    new_words: Sequence[int]
    """By how many of the first two long words of the sentence are new in the text; empty in a file that does
    not weigh them."""
    figures: Sequence[int]
    """By whether the sentence has a digit: no, yes; empty where new_words is empty."""
    paragraph: Sequence[int]
    """By the characters of a paragraph, LONG_PARAGRAPH at most."""


@cache
def learned(paragraph_length: int) -> Weights:
    """Return the weights for a board whose usual paragraph has so many characters.

    They come from the file whose own usual length is nearest.
    """
    kind = min(LENGTHS, key=lambda kind: abs(math.log(LENGTHS[kind] / paragraph_length)))
    text = Path(__file__).with_name(f"weights_{kind}.json").read_text(encoding="utf-8")
    return weights_from(json.loads(text), paragraph_length)


def weights_from(tables: dict[str, Any], paragraph_length: int) -> Weights:
    """Return weights read from JSON, with the lengths of paragraphs about `paragraph_length`."""
    lists = ("shared", "shared_after", "capitals", "quotations", "new_words", "figures")
    return Weights(
        words=word_sums(tables),
        last_before=tables["last_before"],
        mark=tables["mark"],
        paragraph=_by_character(paragraph_length, tables["spread"]),
        **{name: tables[name] for name in lists},
    )


def _by_character(usual: int, spread: float) -> list[int]:
    """Return what each length of a paragraph weighs: the logarithm of a log-normal density.

    Its median is `usual`, and `spread` the standard deviation of the logarithms.
    """
    logarithms = [math.log(max(length, 1) / usual) for length in range(LONG_PARAGRAPH + 1)]
    weights = [round(-100 * LENGTHS_COUNT * ((each / spread) ** 2 / 2 + each)) for each in logarithms]
    weights[:SHORT_PARAGRAPH] = [weight - _FRAGMENT_PENALTY for weight in weights[:SHORT_PARAGRAPH]]
    return weights


def word_sums(tables: Mapping[str, Mapping[str, int]]) -> WordSums:
    """Return a function that sums the weights of words. One number holds all that a word weighs, so that it
    is looked up once."""
    everywhere = _packed(tables["opens"], tables["closes"], {})
    first = _packed(tables["first"], tables["first_before"], tables["first_after"]).get
    shared = _packed(tables["shared_word"], {}, tables["shared_word_after"])
    word, zeros, is_weighed = everywhere.get, repeat(0), bool(everywhere or shared)
    after_ones, before_ones = (1 << _AFTER) - 1, (1 << _BEFORE) - 1
    after_middle, before_middle = 1 << (_AFTER - 1), 1 << (_BEFORE - 1)
    middle = after_middle + (before_middle << _AFTER)

    def summed(words: Sequence[str], opening: Sequence[str], common: Iterable[str]) -> tuple[int, int, int]:
        total = sum(map(first, opening, zeros), middle)
        if is_weighed:
            total = sum(map(shared.get, common, zeros), sum(map(word, words, zeros), total))
        return (
            total >> (_AFTER + _BEFORE),
            (total >> _AFTER & before_ones) - before_middle,
            (total & after_ones) - after_middle,
        )

    return summed


def _packed(
    opens: Mapping[str, int], closes: Mapping[str, int], follows: Mapping[str, int]
) -> Mapping[str, int]:
    return {
        word: (opens.get(word, 0) << (_AFTER + _BEFORE))
        + (closes.get(word, 0) << _AFTER)
        + follows.get(word, 0)
        for word in {*opens, *closes, *follows}
    }
