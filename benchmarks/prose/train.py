"""Learn the weights of archive/paragraphs.py from four in five of the corpus's releases.

    python benchmarks/prose/train.py        (needs numpy and scipy, which nothing else here does)

A semi-Markov conditional random field: a grouping of the sentences of a body into paragraphs is as likely as
the exponential of its score. The weights make the true groupings as likely as they can, less a penalty on
their squares. Most words tell nothing: the strongest evidence is kept, and learned anew without the rest.

No weight is learned from the releases held out, but the kinds of evidence and the numbers below were chosen
among about twenty settings by F1 on them, so that their figure flatters a little.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, cast

import numpy as np  # type: ignore[import-not-found, unused-ignore]  # not in the project's environment
from corpus import Flattened, flattened
from scipy.optimize import minimize  # type: ignore[import-not-found, import-untyped, unused-ignore]
from scipy.sparse import csr_matrix  # type: ignore[import-not-found, import-untyped, unused-ignore]
from scipy.special import logsumexp  # type: ignore[import-not-found, import-untyped, unused-ignore]

from motir_archive.prose import paragraphs
from motir_archive.prose.paragraphs import (
    FARTHEST,
    LONG_PARAGRAPH,
    LONGEST_STEP,
    MOST_SENTENCES,
    PARAGRAPH_STEP,
    Weights,
)
from motir_archive.prose.sentences import sentence_starts

OUTPUT = Path(paragraphs.__file__).with_name("paragraphs.json")
SEEN_AT_LEAST = 12
"""Times that evidence must occur to be learned."""
KEPT = 7000
"""Pieces of evidence that are kept."""
PENALTY = 10.0
BREAK_BONUS = 0.6
"""Added to every break: the likeliest grouping has fewer breaks than there are."""
QUOTATION_BONUS = (0.0, 1.3, 0.5, 0.6)
"""Added to breaks around quotations: the corpus lost most of its quotation marks, so it teaches too little of
how a speaker's words are set apart."""
MOST_SENTENCES_OF_A_BODY = 60
"""Longer bodies, tables mostly, are not learned from."""
LENGTHS = 1 + LONG_PARAGRAPH // PARAGRAPH_STEP
NEVER = -1e9
TOGETHER = 300
"""Bodies whose groupings are weighed in one go."""

Cue = tuple[str, Any]


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


def recorded_words(words: Iterable[str]) -> tuple[Cues, Cues]:
    in_order = list(words)
    return Cues(("opens", word) for word in in_order), Cues(("closes", word) for word in in_order)


@dataclass(frozen=True)
class RecordedOpenings:
    """The table of openings: by the first word, and by the second after it."""

    def get(self, word: str, _: object = None) -> tuple[Cues, RecordedSeconds]:
        return Cues([("first", word)]), RecordedSeconds(word)


@dataclass(frozen=True)
class RecordedSeconds:
    """What a table of openings has on the words after a first one."""

    first: str

    def get(self, word: str, _: object = None) -> Cues:
        return Cues([("two", f"{self.first} {word}")])


LISTS = {
    "length": LONGEST_STEP + 1,
    "length_before": LONGEST_STEP + 1,
    "quotations": 4,
    "position": FARTHEST + 1,
    "remaining": FARTHEST + 1,
}
"""Tables that are asked for a number, and how many there are."""
TABLES = ("first", "two", "opens", "closes", "first_before", "last_before", "mark", *LISTS)
RECORDING = cast("Any", Weights)(
    **{name: Recording(name) for name in ("first_before", "last_before", "mark", *LISTS)},
    openings=RecordedOpenings(),
    words=recorded_words,
    paragraph=(),
    sentences=(),
)


@dataclass(frozen=True)
class Example:
    """A body to learn from: its bounds, what is found at each inner one, and which of them are breaks."""

    bounds: list[int]
    cues: list[Cues]
    breaks: list[int]
    """Indices of bounds, from 0 to the last."""


def example(release: Flattened) -> Example:
    bounds = [0, *sentence_starts(release.body, 0, len(release.body)), len(release.body) + 1]
    sentences = [release.body[start : after - 1] for start, after in pairwise(bounds)]
    cues = cast("list[Cues]", paragraphs.break_scores(sentences, RECORDING)[1:])
    last = len(bounds) - 1
    breaks = [0]
    for index in [i for i in range(1, last) if bounds[i] in release.starts] + [last]:
        while index - breaks[-1] > MOST_SENTENCES:
            breaks.append(breaks[-1] + MOST_SENTENCES)
        breaks.append(index)
    return Example(bounds, cues, breaks)


class Batch:
    """Some bodies of about the same number of sentences, as arrays: body by bound (by sentences)."""

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
            self.kind[:, sentences:, sentences] = place * LENGTHS + length
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
    return np.minimum((length - 1) // PARAGRAPH_STEP, LENGTHS - 1)


def fit(examples: Sequence[Example], cues: Sequence[Cue]) -> tuple[Any, Any, Any]:
    """Return the weights of the cues, of the lengths of paragraphs and of their numbers of sentences."""
    column = {cue: number for number, cue in enumerate(cues)}
    ordered = sorted(examples, key=lambda each: len(each.bounds))
    batches, row = [], 0
    for first in range(0, len(ordered), TOGETHER):
        batches.append(Batch(ordered[first : first + TOGETHER], row))
        row = batches[-1].next_row
    found = _matrix([each for example in ordered for each in example.cues], column)
    true_breaks = np.array(
        [float(i in set(each.breaks)) for each in ordered for i in range(1, len(each.cues) + 1)]
    )
    true_lengths, true_counts = _observed(ordered)
    true = np.concatenate([found.T @ true_breaks, true_lengths, true_counts])

    def loss(weights: Any) -> tuple[float, Any]:
        of_cues, lengths, counts = np.split(weights, [len(cues), len(cues) + 3 * LENGTHS])
        breaks = found @ of_cues
        total, per_row = 0.0, np.zeros(row)
        per_length, per_count = np.zeros_like(lengths), np.zeros_like(counts)
        for batch in batches:
            part, in_batch, of_length, of_count = batch.expected(breaks, lengths, counts)
            inner = batch.rows >= 0
            per_row[batch.rows[inner]] = in_batch[inner]
            total, per_length, per_count = total + part, per_length + of_length, per_count + of_count
        gradient = np.concatenate([found.T @ per_row, per_length, per_count]) - true
        return total - true @ weights + PENALTY / 2 * weights @ weights, gradient + PENALTY * weights

    best = minimize(loss, np.zeros(len(true)), jac=True, method="L-BFGS-B", options={"maxiter": 60}).x
    of_cues, lengths, counts = np.split(best, [len(cues), len(cues) + 3 * LENGTHS])
    return of_cues, lengths, counts


def _matrix(rows: Sequence[Cues], column: dict[Cue, int]) -> Any:
    cells = [(number, column[cue]) for number, cues in enumerate(rows) for cue in cues if cue in column]
    return csr_matrix((np.ones(len(cells)), tuple(zip(*cells, strict=True))), (len(rows), len(column)))


def _observed(examples: Sequence[Example]) -> tuple[Any, Any]:
    lengths, counts = np.zeros(3 * LENGTHS), np.zeros(MOST_SENTENCES + 1)
    for each in examples:
        for start, stop in pairwise(each.breaks):
            place = 0 if start == 0 else 2 if stop == each.breaks[-1] else 1
            step = length_step(each.bounds[stop] - each.bounds[start])
            lengths[place * LENGTHS + int(step)] += 1
            counts[stop - start] += 1
    return lengths, counts


def tables(cues: Sequence[Cue], weights: tuple[Any, Any, Any]) -> dict[str, Any]:
    """Return the weights as paragraphs.weights_from reads them."""
    of_cues, lengths, counts = weights
    result: dict[str, Any] = {name: [0] * LISTS[name] if name in LISTS else {} for name in TABLES}
    for (name, key), weight in zip(cues, of_cues, strict=True):
        if name in LISTS or hundredths(weight):
            result[name][key] = hundredths(weight)
    for name, bonuses in (("position", [BREAK_BONUS] * (FARTHEST + 1)), ("quotations", QUOTATION_BONUS)):
        result[name] = [weight + hundredths(more) for weight, more in zip(result[name], bonuses, strict=True)]
    result["paragraph"] = [[hundredths(each) for each in place] for place in lengths.reshape(3, LENGTHS)]
    result["sentences"] = [hundredths(each) for each in counts]
    return result


def hundredths(weight: float) -> int:
    return round(float(weight) * 100)


def main() -> None:
    examples = [example(release) for release in flattened() if not release.held_out]
    examples = [each for each in examples if 2 < len(each.bounds) <= MOST_SENTENCES_OF_A_BODY + 1]
    seen = Counter(cue for each in examples for cues in each.cues for cue in cues)
    cues = sorted((cue for cue in seen if seen[cue] >= SEEN_AT_LEAST or cue[0] in LISTS), key=str)
    first, _, _ = fit(examples, cues)
    strength = {cue: abs(weight) * seen[cue] ** 0.5 for cue, weight in zip(cues, first, strict=True)}
    kept = sorted(cues, key=lambda cue: (cue[0] not in LISTS, -strength[cue], str(cue)))[:KEPT]
    kept.sort(key=str)
    text = json.dumps(tables(kept, fit(examples, kept)), ensure_ascii=False, indent=0, sort_keys=True)
    OUTPUT.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
