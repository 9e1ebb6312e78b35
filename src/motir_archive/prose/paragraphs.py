"""Sentences -> paragraphs: the most likely way to group them, by weights learned from real press releases.

A grouping scores the sum of its breaks (how the sentences on both sides are worded) and of its paragraphs
(how long each is); of all groupings that the limits allow the best is taken. Scores are integers, so that
every machine finds the same one. benchmarks/prose/train.py learned the weights.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import pairwise, repeat
from typing import Any

PARAGRAPH_STEP = 40
"""Lengths of paragraphs are told apart in steps of so many characters."""
LONG_PARAGRAPH = 22 * PARAGRAPH_STEP
"""Characters that a paragraph exceeds only where one sentence or quotation does."""
SHORT_PARAGRAPH = 2 * PARAGRAPH_STEP
"""Characters below which a paragraph is a fragment, left alone only where nothing can be joined to it."""
MOST_SENTENCES = 12
"""Sentences of a paragraph at most."""

SHORT_QUOTATION = 60
"""Characters below which quotation marks are taken to set off a name or a term."""

LENGTH_STEP, LONGEST_STEP = 25, 16
"""Lengths of sentences are told apart in steps of so many characters, up to that step."""
LONGEST_SENTENCE = LENGTH_STEP * LONGEST_STEP
FARTHEST = 6
"""Sentences from the beginning or the end of the text beyond which its position says nothing."""

_FRAGMENT_STEPS = SHORT_PARAGRAPH // PARAGRAPH_STEP
_FRAGMENT_PENALTY = 1_000_000
_NEVER = -(10**15)
_NO_OPENING: tuple[int, Mapping[str, int]] = (0, {})
_HALF = 32
"""Bits of one of the two weights that share a number."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What speaks for a break (above zero) or against it, in hundredths of a natural logarithm."""

    openings: Mapping[str, tuple[int, Mapping[str, int]]]
    """By the first word of the sentence after the break, and besides by its second."""
    words: Callable[[Iterable[str]], tuple[int, int]]
    """By each word in it, and by each word in the sentence before the break: both sums, for any sentence."""
    first_before: Mapping[str, int]
    """By the first word of the sentence before the break."""
    last_before: Mapping[str, int]
    """By its last word."""
    length: Sequence[int]
    """By its length, in steps."""
    length_before: Sequence[int]
    """By the length of the sentence before the break, in steps."""
    mark: Mapping[str, int]
    """By the last character before the break."""
    quotations: Sequence[int]
    """By who quotes someone: neither sentence, only the one after the break, only the one before, both."""
    position: Sequence[int]
    """By the number of sentences before the break, FARTHEST at most."""
    remaining: Sequence[int]
    """By the number of sentences after it, FARTHEST at most."""
    paragraph: Sequence[Sequence[int]]
    """By the characters of a paragraph, LONG_PARAGRAPH at most: of the first, of one between, of the last."""
    sentences: Sequence[int]
    """By the number of sentences of a paragraph."""


@cache
def learned() -> Weights:
    """Return the weights that come with the package; they are read once."""
    text = resources.files("motir_archive.prose").joinpath("paragraphs.json").read_text("utf-8")
    return weights_from(json.loads(text))


def weights_from(tables: dict[str, Any]) -> Weights:
    """Return weights read from JSON."""
    tables["mark"] |= {"”": tables["mark"].get('"', 0), "…": tables["mark"].get(".", 0)}
    for table in tables["paragraph"]:
        table[:_FRAGMENT_STEPS] = [weight - _FRAGMENT_PENALTY for weight in table[:_FRAGMENT_STEPS]]
        table[:] = [weight for weight in table for _ in range(PARAGRAPH_STEP)]
    openings = _openings(tables.pop("first"), tables.pop("two"))
    words = _both_sums(tables.pop("opens"), tables.pop("closes"))
    return Weights(openings=openings, words=words, **tables)


def _openings(first: dict[str, int], two: dict[str, int]) -> Mapping[str, tuple[int, Mapping[str, int]]]:
    by_second: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for words, weight in two.items():
        word, second = words.split(" ")
        by_second[word][second] = weight
    return {word: (first.get(word, 0), by_second[word]) for word in {*first, *by_second}}


def _both_sums(opens: dict[str, int], closes: dict[str, int]) -> Callable[[Iterable[str]], tuple[int, int]]:
    """Return a function that sums two weights of words; kept in one number, each word is looked up once."""
    both = {word: (opens.get(word, 0) << _HALF) + closes.get(word, 0) for word in {*opens, *closes}}
    weight, zeros, middle, lower = both.get, repeat(0), 1 << (_HALF - 1), (1 << _HALF) - 1

    def sums(words: Iterable[str]) -> tuple[int, int]:
        total = sum(map(weight, words, zeros)) + middle
        return total >> _HALF, (total & lower) - middle

    return sums


def paragraph_starts(body: str, starts: Sequence[int], end: int, weights: Weights | None = None) -> list[int]:
    """Return those of the sentence `starts` at which a paragraph starts; the first always does.

    The last sentence goes up to `end`, every other up to the space before the next one.
    """
    if len(starts) == 1:
        return list(starts)
    weights = weights or learned()
    bounds = [*starts, end + 1]
    sentences = [body[start : after - 1] for start, after in pairwise(bounds)]
    return _best_grouping(bounds, break_scores(sentences, weights), weights)


def break_scores(sentences: Sequence[str], weights: Weights) -> list[int]:
    """Return what speaks for a break before each sentence; before the first it is 0."""
    opening, sums, mark = weights.openings.get, weights.words, weights.mark.get
    first_before, last_before = weights.first_before.get, weights.last_before.get
    length, length_before, quotations = weights.length, weights.length_before, weights.quotations
    position, remaining, count = weights.position, weights.remaining, len(sentences)
    scores = []
    closing, quoted_before = 0, False
    for index, sentence in enumerate(sentences):
        words = sentence.split()
        first = words[0]
        opens, closes = sums(words)
        step = len(sentence) // LENGTH_STEP if len(sentence) < LONGEST_SENTENCE else LONGEST_STEP
        quoted = _is_quoted(sentence)
        alone, with_second = opening(first, _NO_OPENING)
        scores.append(
            closing
            + opens
            + alone
            + (with_second.get(words[1], 0) if with_second and len(words) > 1 else 0)
            + length[step]
            + quotations[2 * quoted_before + quoted]
            + position[index if index < FARTHEST else FARTHEST]
            + remaining[count - index if count - index < FARTHEST else FARTHEST]
        )
        before = first_before(first, 0) + last_before(words[-1], 0) + mark(sentence[-1], 0)
        closing, quoted_before = closes + before + length_before[step], quoted
    scores[0] = 0
    return scores


def _is_quoted(sentence: str) -> bool:
    """Tell whether a sentence quotes more than a name or a term."""
    curly = "“" in sentence and sentence.rfind("”") - sentence.find("“") >= SHORT_QUOTATION
    return curly or ('"' in sentence and sentence.rfind('"') - sentence.find('"') >= SHORT_QUOTATION)


def _best_grouping(bounds: Sequence[int], scores: Sequence[int], weights: Weights) -> list[int]:
    """Return the starts of the paragraphs of the best grouping, found from left to right.

    best[n] is the score of the best grouping of the first n sentences, origin[n] where its last paragraph
    starts.
    """
    beginning, middle, ending = weights.paragraph
    by_count = weights.sentences
    best, origin = [0], [0]
    for stop in range(1, len(bounds)):
        by_length = middle if stop < len(scores) else ending
        end = bounds[stop] - 1
        top, top_start = _NEVER, stop - 1
        for start in range(stop - 1, max(-1, stop - 1 - MOST_SENTENCES), -1):
            length = end - bounds[start]
            if length >= LONG_PARAGRAPH:
                if start < stop - 1:
                    break
                length = LONG_PARAGRAPH
            score = best[start] + (by_length if start else beginning)[length] + by_count[stop - start]
            if score > top:
                top, top_start = score, start
        best.append(top + scores[stop] if stop < len(scores) else top)
        origin.append(top_start)
    return _traced(bounds, origin)


def _traced(bounds: Sequence[int], origin: Sequence[int]) -> list[int]:
    starts = []
    stop = len(origin) - 1
    while stop:
        stop = origin[stop]
        starts.append(bounds[stop])
    return starts[::-1]
