"""Sentences -> a score for a paragraph break before each of them, by the words on both sides.

The numbers below say what is counted. benchmarks/prose/train.py learned the weights with them. So whoever
changes one has to learn the weights anew; tests/prose/test_paragraph_weights.py fails until then.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from motir_archive.prose.weights import NO_OPENING, Weights

SHORT_QUOTATION = 60
"""Characters from which on something in quotation marks counts as a quotation; below, it is a name or a
term."""
LENGTH_STEP, LONGEST_STEP = 25, 16
"""Lengths of sentences count in steps of 25 characters; all from step 16 on count as one."""
LONGEST_SENTENCE = LENGTH_STEP * LONGEST_STEP
FARTHEST = 6
"""Positions of a sentence that have weights of their own, from the beginning and from the end of the text."""
MOST_SHARED = 12
"""Words shared by two sentences that are counted, at most; more count as this many."""
FIRST_WORDS = 60
"""Characters at the start of a sentence in which its first long words are looked for. Where they are new, so
is its subject."""
MOST_NEW = 2
"""How many of these words are looked up in the text before the sentence: the first two."""
LOOK_BACK = 4000
"""Characters before a sentence in which its words are looked up. The limit keeps the time in step with the
length of the text."""

_LONG_WORDS = re.compile(r"[^\W\d_]{4,}").findall
"""Words of four letters or more: shorter ones are articles, pronouns and prepositions for the most part."""
_FIGURE = re.compile("[0-9]").search


def break_scores(sentences: Sequence[str], weights: Weights) -> list[int]:
    """Return the score of a break before each sentence; above 0 speaks for it. Before the first it is 0."""
    sums, opening = weights.words, weights.openings.get
    mark, last_before = weights.mark.get, weights.last_before.get
    length, length_before, quotations = weights.length, weights.length_before, weights.quotations
    position, remaining, count = weights.position, weights.remaining, len(sentences)
    shared_words, shared_after = weights.shared_words, weights.shared_after
    scores: list[int] = []
    closing, quoted_before = 0, False
    words_before: set[str] = set()
    for index, sentence in enumerate(sentences):
        words = sentence.split()
        here = set(words)
        opens, closes = sums(words)
        step = len(sentence) // LENGTH_STEP if len(sentence) < LONGEST_SENTENCE else LONGEST_STEP
        quoted = _is_quoted(sentence)
        shared = len(here & words_before)
        shared = shared if shared < MOST_SHARED else MOST_SHARED
        alone, with_second, first_before, first_after = opening(words[0], NO_OPENING)
        if index:
            scores[-1] += first_after + shared_after[shared]
        scores.append(
            closing
            + opens
            + alone
            + (with_second.get(words[1], 0) if with_second and len(words) > 1 else 0)
            + length[step]
            + quotations[2 * quoted_before + quoted]
            + position[index if index < FARTHEST else FARTHEST]
            + remaining[count - index if count - index < FARTHEST else FARTHEST]
            + shared_words[shared]
        )
        closing = (
            closes + first_before + last_before(words[-1], 0) + mark(sentence[-1], 0) + length_before[step]
        )
        quoted_before, words_before = quoted, here
    scores[0] = 0
    return _with_new_words(sentences, scores, weights) if weights.new_words else scores


def _with_new_words(sentences: Sequence[str], scores: Sequence[int], weights: Weights) -> list[int]:
    text = " ".join(sentences).lower()
    result = [0]
    start = len(sentences[0]) + 1
    for sentence, score in zip(sentences[1:], scores[1:], strict=True):
        new, has_figure = _new_words(text, start), _FIGURE(sentence) is not None
        result.append(score + weights.new_words[new] + weights.figures[has_figure])
        start += len(sentence) + 1
    return result


def _new_words(text: str, start: int) -> int:
    """Return how many of the first long words of the sentence at `start` stand nowhere before it."""
    known_from = max(0, start - LOOK_BACK)
    first = _LONG_WORDS(text, start, start + FIRST_WORDS)[:MOST_NEW]
    return sum(text.find(word, known_from, start) < 0 for word in first)


def _is_quoted(sentence: str) -> bool:
    """Tell whether a sentence quotes more than a name or a term."""
    curly = "“" in sentence and sentence.rfind("”") - sentence.find("“") >= SHORT_QUOTATION
    return curly or ('"' in sentence and sentence.rfind('"') - sentence.find('"') >= SHORT_QUOTATION)
