"""Sentences -> a score for a paragraph break before each of them, by the words on both sides.

The numbers below say what is counted. benchmarks/prose/train.py learned the weights with them. So whoever
changes one has to learn the weights anew; tests/prose/test_paragraph_weights.py fails until then.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from motir_archive.prose.weights import Weights

SHORT_QUOTATION = 60
"""Characters from which on something in quotation marks counts as a quotation; below, it is a name or a
term."""
FIRST_WORDS = 5
"""Words at the start of a sentence that have weights of their own there. In cross-validation of the
long releases F1 falls by .008 with three, and is the same with six."""
MOST_SHARED = 12
"""Words shared by two sentences that are counted, at most; more count as this many."""
CAPITALS_STEP, CAPITALS_STEPS = 2, 12
"""Capital letters of a sentence count in steps of two; all from step 12 on count as one. They tell how full
of names it is."""
OPENING = 60
"""Characters at the start of a sentence in which its first long words are looked for. Where they are new, so
is its subject."""
MOST_NEW = 2
"""How many of these words are looked up in the text before the sentence: the first two."""
LOOK_BACK = 4000
"""Characters before a sentence in which its words are looked up. The limit keeps the time in step with the
length of the text."""

_LONG_WORDS = re.compile(r"[^\W\d_]{4,}").findall
"""Words of four letters or more: shorter ones are articles, pronouns and prepositions for the most part."""
_CAPITALS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_FIGURE = re.compile("[0-9]").search


def break_scores(sentences: Sequence[str], weights: Weights) -> list[int]:
    """Return the score of a break before each sentence; above 0 speaks for it. Before the first it is 0."""
    word_sums, last_before, mark, quotations = (
        weights.words,
        weights.last_before.get,
        weights.mark.get,
        weights.quotations,
    )
    shared_before, shared_after, capitals = weights.shared, weights.shared_after, weights.capitals
    scores: list[int] = []
    closing, quoted_before = 0, False
    words_before: set[str] = set()
    for sentence in sentences:
        words = sentence.split()
        here = set(words)
        common = here & words_before
        opens, closes, follows = word_sums(words, words[:FIRST_WORDS], common)
        shared = len(common)
        shared = shared if shared < MOST_SHARED else MOST_SHARED
        quoted = ('"' in sentence or "“" in sentence) and _is_quoted(sentence)
        if scores:
            scores[-1] += follows + shared_after[shared]
        scores.append(
            closing
            + opens
            + shared_before[shared]
            + capitals[_capitals(sentence)]
            + quotations[2 * quoted_before + quoted]
        )
        closing = closes + last_before(words[-1], 0) + mark(sentence[-1], 0)
        quoted_before, words_before = quoted, here
    scores[0] = 0
    return _with_new_words(sentences, scores, weights) if weights.new_words else scores


def _capitals(sentence: str) -> int:
    """Return the number of capital letters of English in steps, up to a limit."""
    letters = sentence.encode("ascii", "replace")
    step = (len(letters) - len(letters.translate(None, _CAPITALS))) // CAPITALS_STEP
    return step if step < CAPITALS_STEPS else CAPITALS_STEPS


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
    first = _LONG_WORDS(text, start, start + OPENING)[:MOST_NEW]
    return sum(text.find(word, known_from, start) < 0 for word in first)


def _is_quoted(sentence: str) -> bool:
    """Tell whether a sentence quotes more than a name or a term."""
    curly = "“" in sentence and sentence.rfind("”") - sentence.find("“") >= SHORT_QUOTATION
    return curly or ('"' in sentence and sentence.rfind('"') - sentence.find('"') >= SHORT_QUOTATION)
