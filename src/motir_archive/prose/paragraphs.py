"""Sentences -> paragraphs: the likeliest way to group them, by weights learned from real press releases.

The score of a grouping is the sum for its breaks (how the sentences on both sides are worded) and for its
paragraphs (how long each is). Of all groupings that the limits allow, the best is taken. Scores are integers,
so that every machine finds the same one.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from motir_archive.prose.breaks import break_scores
from motir_archive.prose.weights import LONG_PARAGRAPH, Weights

MOST_SENTENCES = 12
"""Sentences of a paragraph, at most. The limit keeps the time in step with the length of a text of very short
sentences."""

_NEVER = -(10**15)
"""Less than any sum of weights; how much less makes no difference."""


def paragraph_starts(body: str, starts: Sequence[int], end: int, weights: Weights) -> list[int]:
    """Return those of the sentence `starts` at which a paragraph starts; the first always does.

    The last sentence goes up to `end`, every other up to the space before the next one.
    """
    if len(starts) == 1:
        return list(starts)
    bounds = [*starts, end + 1]
    sentences = [body[start : after - 1] for start, after in pairwise(bounds)]
    return _best_grouping(bounds, break_scores(sentences, weights), weights)


def _best_grouping(bounds: Sequence[int], scores: Sequence[int], weights: Weights) -> list[int]:
    """Return the starts of the paragraphs of the best grouping, found from left to right.

    best[n] is the score of the best grouping of the first n sentences; origin[n] is the index of the sentence
    that starts its last paragraph.
    """
    by_length = weights.paragraph
    best, origin = [0], [0]
    for stop in range(1, len(bounds)):
        end = bounds[stop] - 1
        top, top_start = _NEVER, stop - 1
        for start in range(stop - 1, max(-1, stop - 1 - MOST_SENTENCES), -1):
            length = end - bounds[start]
            if length >= LONG_PARAGRAPH:
                if start < stop - 1:
                    break
                length = LONG_PARAGRAPH
            score = best[start] + by_length[length]
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
