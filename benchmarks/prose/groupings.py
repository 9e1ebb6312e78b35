"""Weights under which the true groupings of sentences into paragraphs are as likely as they can be.

A semi-Markov conditional random field: a grouping of the sentences of a stretch is as likely as the
exponential of its score.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

import numpy as np  # type: ignore[import-not-found, unused-ignore]  # not in the project's environment
from evidence import Cue, Cues, Example
from scipy.optimize import minimize  # type: ignore[import-not-found, import-untyped, unused-ignore]
from scipy.sparse import csr_matrix  # type: ignore[import-not-found, import-untyped, unused-ignore]
from scipy.special import logsumexp  # type: ignore[import-not-found, import-untyped, unused-ignore]

from motir_archive.prose.paragraphs import MOST_SENTENCES
from motir_archive.prose.weights import PARAGRAPH_STEP, PARAGRAPH_STEPS

NEVER = -1e9
TOGETHER = 300
"""Stretches whose groupings are weighed in one go."""


class Batch:
    """Some stretches of about the same number of sentences, as arrays: stretch by bound (by sentences)."""

    def __init__(self, examples: Sequence[Example], first_row: int) -> None:
        self.count = np.array([len(each.bounds) - 1 for each in examples])
        self.width = int(self.count.max())
        shape = (len(examples), self.width + 1)
        self.rows, places = np.full(shape, -1), np.zeros(shape, int)
        for number, each in enumerate(examples):
            inner = len(each.cues)
            self.rows[number, 1 : inner + 1] = np.arange(first_row, first_row + inner)
            places[number] = each.bounds[-1]
            places[number, : len(each.bounds)] = each.bounds
            first_row += inner
        self.next_row = first_row
        self.last = np.arange(self.width + 1)[None, :] == self.count[:, None]
        self._measure(places)

    def _measure(self, places: Any) -> None:
        shape = (*places.shape, MOST_SENTENCES + 1)
        self.kind, self.possible = np.zeros(shape, int), np.zeros(shape, bool)
        for sentences in range(1, min(MOST_SENTENCES, self.width) + 1):
            length = length_step(places[:, sentences:] - places[:, :-sentences])
            place = np.where(self.last[:, sentences:], 2, 1)
            place[:, 0] = 0
            self.kind[:, sentences:, sentences] = place * PARAGRAPH_STEPS + length
            stops = np.arange(sentences, self.width + 1)[None, :]
            self.possible[:, sentences:, sentences] = stops <= self.count[:, None]

    def expected(self, breaks: Any, lengths: Any, counts: Any) -> tuple[float, Any, Any, Any]:
        """Return the log of the sum over all groupings, and how often each weight counts in them."""
        gain = np.where(self.rows >= 0, breaks[self.rows], 0.0)
        scores = np.where(self.possible, lengths[self.kind] + counts + gain[:, :, None], NEVER)
        before, after = self._before(scores), self._after(scores)
        total = before[np.arange(len(self.count)), self.count]
        per_break, per_length, per_count = np.zeros_like(gain), np.zeros_like(lengths), np.zeros_like(counts)
        for sentences in range(1, min(MOST_SENTENCES, self.width) + 1):
            inner = before[:, :-sentences] + scores[:, sentences:, sentences] + after[:, sentences:]
            likely = np.exp(np.minimum(inner - total[:, None], 0)) * self.possible[:, sentences:, sentences]
            per_break[:, sentences:] += likely
            np.add.at(per_length, self.kind[:, sentences:, sentences].ravel(), likely.ravel())
            per_count[sentences] += likely.sum()
        return float(total.sum()), per_break, per_length, per_count

    def _before(self, scores: Any) -> Any:
        table = np.full(self.rows.shape, NEVER)
        table[:, 0] = 0
        for stop in range(1, self.width + 1):
            reach = min(MOST_SENTENCES, stop)
            starts = table[:, stop - reach : stop][:, ::-1]
            table[:, stop] = logsumexp(starts + scores[:, stop, 1 : reach + 1], axis=1)
        return table

    def _after(self, scores: Any) -> Any:
        table = np.where(self.last, 0.0, NEVER)
        for start in range(self.width - 1, -1, -1):
            reach = range(1, min(MOST_SENTENCES, self.width - start) + 1)
            stops = [scores[:, start + n, n] + table[:, start + n] for n in reach]
            table[:, start] = np.where(start < self.count, logsumexp(stops, axis=0), table[:, start])
        return table


def length_step(length: Any) -> Any:
    return np.minimum((length - 1) // PARAGRAPH_STEP, PARAGRAPH_STEPS - 1)


def fit(
    examples: Sequence[Example], column: Mapping[Cue, int], penalty: float, known_lengths: Any = None
) -> tuple[Any, Any, Any]:
    """Return the weights of the columns, of the lengths of paragraphs and of their numbers of sentences.

    Cues of one column share its weight. Where lengths are known, they are held, and numbers weigh nothing.
    """
    width = max(column.values()) + 1
    ordered = sorted(examples, key=lambda each: len(each.bounds))
    batches, row = [], 0
    for first in range(0, len(ordered), TOGETHER):
        batches.append(Batch(ordered[first : first + TOGETHER], row))
        row = batches[-1].next_row
    found = _matrix([each for example in ordered for each in example.cues], column, width)
    true_breaks, true_lengths, true_counts = _observed(ordered)
    true = np.concatenate([found.T @ true_breaks, true_lengths, true_counts])
    edges = [width, width + 3 * PARAGRAPH_STEPS]
    start = np.zeros(len(true))
    if known_lengths is not None:
        start[edges[0] : edges[1]] = known_lengths
    is_learned = np.arange(len(true)) < (len(true) if known_lengths is None else width)

    def loss(weights: Any) -> tuple[float, Any]:
        of_cues, lengths, counts = np.split(weights, edges)
        breaks = found @ of_cues
        total, per_row = 0.0, np.zeros(row)
        per_length, per_count = np.zeros_like(lengths), np.zeros_like(counts)
        for batch in batches:
            part, in_batch, of_length, of_count = batch.expected(breaks, lengths, counts)
            inner = batch.rows >= 0
            per_row[batch.rows[inner]] = in_batch[inner]
            total, per_length, per_count = total + part, per_length + of_length, per_count + of_count
        gradient = np.concatenate([found.T @ per_row, per_length, per_count]) - true + penalty * weights
        return total - true @ weights + penalty / 2 * weights @ weights, gradient * is_learned

    best = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 60}).x
    of_cues, lengths, counts = np.split(best, edges)
    return of_cues, lengths, counts


def _matrix(rows: Sequence[Cues], column: Mapping[Cue, int], width: int) -> Any:
    cells = [(number, column[cue]) for number, cues in enumerate(rows) for cue in cues if cue in column]
    return csr_matrix((np.ones(len(cells)), tuple(zip(*cells, strict=True))), (len(rows), width))


def _observed(examples: Sequence[Example]) -> tuple[Any, Any, Any]:
    """Return whether there is a break at each inner bound, and how often there is each length and number."""
    breaks = [float(i in set(each.breaks)) for each in examples for i in range(1, len(each.cues) + 1)]
    lengths, counts = np.zeros(3 * PARAGRAPH_STEPS), np.zeros(MOST_SENTENCES + 1)
    for each in examples:
        for start, stop in pairwise(each.breaks):
            place = 0 if start == 0 else 2 if stop == each.breaks[-1] else 1
            step = length_step(each.bounds[stop] - each.bounds[start])
            lengths[place * PARAGRAPH_STEPS + int(step)] += 1
            counts[stop - start] += 1
    return np.array(breaks), lengths, counts
