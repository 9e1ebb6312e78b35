"""Answers in, figures out: how well the answers of an engine fit the questions, and how well any could."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Mapping, Sequence
from statistics import mean

from queries import Document, Question

FIRST = 10
"""Hits that count."""


def rank(found: Sequence[str], answers: Collection[str]) -> int:
    """Return the place of the first answer among the hits, from 1; 0 where none is there."""
    return next((place for place, url in enumerate(found, 1) if url in answers), 0)


def reciprocal_rank(found: Sequence[str], answers: Collection[str]) -> float:
    """Return 1 / rank of the first answer among the first ten; 0 where there is none."""
    place = rank(found[:FIRST], answers)
    return 1 / place if place else 0.0


def precision(found: Sequence[str], answers: Collection[str], labelled: Collection[str]) -> float:
    """Return the share of answers among the first ten hits that have labels at all."""
    return sum(url in answers for url in [url for url in found if url in labelled][:FIRST]) / FIRST


def ndcg(found: Sequence[str], gains: Mapping[str, float]) -> float:
    """Return nDCG@10: the gains of the hits, each over log2(1 + place), beside those of the best order."""
    best = _discounted(sorted(gains.values(), reverse=True))
    return _discounted([gains.get(url, 0.0) for url in found]) / best if best else 0.0


def _discounted(gains: Sequence[float]) -> float:
    return sum(gain / math.log2(1 + place) for place, gain in enumerate(gains[:FIRST], 1))


def rivals(documents: Sequence[Document], questions: Sequence[Question]) -> list[list[Document]]:
    """Return, for each question, the releases that are not its answers although their titles have all its
    words."""
    holders: dict[str, set[int]] = {}
    for place, document in enumerate(documents):
        for word in words(document.title):
            holders.setdefault(word, set()).add(place)
    found = []
    for question in questions:
        places = set.intersection(*(holders.get(word, set()) for word in question.text.split()))
        those = [documents[place] for place in sorted(places)]
        found.append([each for each in those if each.url not in question.answers])
    return found


def words(title: str) -> list[str]:
    """Return the words of a title as known items ask for them."""
    return [word.lower() for word in re.findall(r"[^\W\d_]+", title)]


def chance(answers: int, others: int) -> float:
    """Return the reciprocal rank to expect where answers and others come in any order."""
    total, expected, none_before = answers + others, 0.0, 1.0
    for place in range(1, min(FIRST, total) + 1):
        hit = answers / (total - place + 1)
        expected += none_before * min(1.0, hit) / place
        none_before *= max(0.0, 1 - hit)
    return expected


def bound(documents: Sequence[Document], questions: Sequence[Question]) -> tuple[int, float]:
    """Return how many known items fit other titles too, and the MRR@10 of drawing lots among those."""
    others = rivals(documents, questions)
    drawn = [chance(len(each.answers), len(some)) for each, some in zip(questions, others, strict=True)]
    return sum(bool(some) for some in others), mean(drawn)


def figure(
    answers: Sequence[Sequence[str]], questions: Sequence[Question], labelled: Collection[str] | None
) -> float:
    """Return P@10 among the labelled, or MRR@10 where nothing is labelled."""
    scores = [
        reciprocal_rank(found, question.answers)
        if labelled is None
        else precision(found, question.answers, labelled)
        for found, question in zip(answers, questions, strict=True)
    ]
    return mean(scores) if scores else 0.0
