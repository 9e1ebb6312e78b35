"""Learn the weights of prose/, from releases whose true paragraphs are known.

    python benchmarks/prose/train.py long                needs numpy and scipy, which nothing else here does
    python benchmarks/prose/train.py short FILE          one paragraph a line, `# id` before each release
    … --held-out                                         learn without the releases that are held out

A semi-Markov conditional random field: a grouping of the sentences of a stretch into paragraphs is as likely
as the exponential of its score. The weights make the true groupings as likely as they can, less a penalty on
their squares.

`long` learns from thousands of releases: a weight for each word that says enough about breaks, and for each
length. Most words say nothing: the strongest evidence is kept, and learned again without the rest. `short`
learns from some fifty, so only what can be learned from so few: the weights of kinds of opening words, of new
words and of figures. Its lengths are those of a log-normal distribution with the median and the spread of the
paragraphs.
"""

from __future__ import annotations

import argparse
import json
import math
import statistics
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, cast

import numpy as np  # type: ignore[import-not-found, unused-ignore]  # not in the project's environment
from corpus import CORPUS, Flattened, flattened
from scipy.optimize import minimize  # type: ignore[import-not-found, import-untyped, unused-ignore]
from scipy.sparse import csr_matrix  # type: ignore[import-not-found, import-untyped, unused-ignore]
from scipy.special import logsumexp  # type: ignore[import-not-found, import-untyped, unused-ignore]

from motir_archive.prose import weights
from motir_archive.prose.blocks import Block, stretches
from motir_archive.prose.breaks import FARTHEST, LONGEST_STEP, MOST_NEW, MOST_SHARED, break_scores
from motir_archive.prose.paragraphs import MOST_SENTENCES
from motir_archive.prose.sentences import quotations
from motir_archive.prose.weights import PARAGRAPH_STEP, PARAGRAPH_STEPS, Weights

SEEN_AT_LEAST = 6
"""Times that evidence must occur in the long releases to be learned."""
KEPT = 20000
"""Pieces of evidence that are kept of the long releases."""
PENALTY_LONG, PENALTY_SHORT = 10.0, 1.0
"""What a weight of 1 costs, in units of the logarithm of the likelihood of all that is learned from."""
BREAK_BONUS = 0.9
"""Added to every break of the long releases: the likeliest grouping has fewer breaks than there are."""
QUOTATION_BONUS = (0.0, 1.3, 0.5, 0.6)
"""Added to breaks around quotations, for both kinds: the short releases are too few, and the long ones lost
most of their quotation marks, so that they teach too little of how a speaker's words are set apart."""
MOST_SENTENCES_OF_A_STRETCH = 60
"""Longer stretches, tables mostly, are not learned from."""
NEVER = -1e9
TOGETHER = 300
"""Stretches whose groupings are weighed in one go."""

OPENERS = {
    "pronoun": "This These That Those He She They It Its Their His Her Such",
    "goes on": "While Although Though Despite Even Also Among Additionally Furthermore Moreover Both Half"
    " Notably Including Especially More Notwithstanding",
    "new point": "By Meanwhile, Meanwhile",
}
"""Kinds of words that open a sentence, as English grammar has them; of each kind one weight is learned."""
NO_BREAK_AFTER = {";": -1000}
"""Set, not learned: of the five semicolons that ended a sentence in 60 releases of short paragraphs, none but
those before the bullet of an item ended a paragraph."""
GOES_ON_IN_TWO = ("In addition,", "In addition", "In particular,", "In contrast,")
"""Two words that open a sentence and go on, though their first word alone may not."""
LEAST_SPREAD_LENGTH = 40
"""Characters below which a line is no paragraph when the spread of lengths is measured."""

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
    """The table of openings: by the first word of either sentence, and by the second after it."""

    def get(self, word: str, _: object = None) -> tuple[Cues, RecordedSeconds, Cues, Cues]:
        alone, before, after = (Cues([(name, word)]) for name in ("first", "first_before", "first_after"))
        return alone, RecordedSeconds(word), before, after


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
    "shared_words": MOST_SHARED + 1,
    "shared_after": MOST_SHARED + 1,
    "new_words": MOST_NEW + 1,
    "figures": 2,
}
"""Tables that are asked for a number, and how many there are."""
ONLY_SHORT = ("new_words", "figures")
"""Tables that are not learned from the long releases, where words say as much and cost no time."""
TABLES = ("first", "two", "opens", "closes", "first_before", "first_after", "last_before", "mark", *LISTS)
RECORDING = cast("Any", Weights)(
    **{name: Recording(name) for name in ("last_before", "mark", *LISTS)},
    openings=RecordedOpenings(),
    words=recorded_words,
    paragraph=(),
    sentences=(),
)


@dataclass(frozen=True)
class Example:
    """A stretch to learn from: its bounds, what is found at each inner one, and which of them are breaks."""

    bounds: list[int]
    cues: list[Cues]
    breaks: list[int]
    """Indices of bounds, from 0 to the last."""


def examples_of(releases: Iterable[Flattened]) -> Iterator[Example]:
    """Yield the stretches between certain starts that have more than one sentence."""
    for release in releases:
        body = release.body
        for stretch, inner in stretches(body, Block(0, len(body)), quotations(body, 0, len(body))):
            if 0 < len(inner) < MOST_SENTENCES_OF_A_STRETCH:
                yield _example(body, [stretch.start, *inner, stretch.end + 1], release.starts)


def _example(body: str, bounds: list[int], starts: frozenset[int]) -> Example:
    sentences = [body[start : after - 1] for start, after in pairwise(bounds)]
    cues = cast("list[Cues]", break_scores(sentences, RECORDING)[1:])
    last = len(bounds) - 1
    breaks = [0]
    for index in [i for i in range(1, last) if bounds[i] in starts] + [last]:
        while index - breaks[-1] > MOST_SENTENCES:
            breaks.append(breaks[-1] + MOST_SENTENCES)
        breaks.append(index)
    return Example(bounds, cues, breaks)


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
    true_breaks = np.array(
        [float(i in set(each.breaks)) for each in ordered for i in range(1, len(each.cues) + 1)]
    )
    true_lengths, true_counts = _observed(ordered)
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


def _observed(examples: Sequence[Example]) -> tuple[Any, Any]:
    lengths, counts = np.zeros(3 * PARAGRAPH_STEPS), np.zeros(MOST_SENTENCES + 1)
    for each in examples:
        for start, stop in pairwise(each.breaks):
            place = 0 if start == 0 else 2 if stop == each.breaks[-1] else 1
            step = length_step(each.bounds[stop] - each.bounds[start])
            lengths[place * PARAGRAPH_STEPS + int(step)] += 1
            counts[stop - start] += 1
    return lengths, counts


def tables(column: Mapping[Cue, int], learned: tuple[Any, Any, Any], usual_length: int) -> dict[str, Any]:
    """Return the weights as weights.weights_from reads them."""
    of_cues, lengths, counts = learned
    result: dict[str, Any] = {name: [0] * LISTS[name] if name in LISTS else {} for name in TABLES}
    for (name, key), number in column.items():
        weight = hundredths(of_cues[number])
        if name in LISTS or weight:
            result[name][key] = weight
    result["paragraph"] = [
        [hundredths(each) for each in place] for place in lengths.reshape(3, PARAGRAPH_STEPS)
    ]
    result["sentences"] = [hundredths(each) for each in counts]
    return result | {"usual_length": usual_length}


def hundredths(weight: float) -> int:
    return round(float(weight) * 100)


def paragraph_lengths(releases: Iterable[Flattened]) -> list[int]:
    """Return the characters of every paragraph."""
    bounds = ([0, *sorted(release.starts), len(release.body) + 1] for release in releases)
    return [after - 1 - start for each in bounds for start, after in pairwise(each)]


def long_tables(releases: Sequence[Flattened]) -> dict[str, Any]:
    """Return what is learned from thousands of releases: words, lengths, all."""
    examples = list(examples_of(releases))
    seen = Counter(cue for each in examples for cues in each.cues for cue in cues if cue[0] not in ONLY_SHORT)
    cues = sorted((cue for cue in seen if seen[cue] >= SEEN_AT_LEAST or cue[0] in LISTS), key=str)
    first, _, _ = fit(examples, {cue: number for number, cue in enumerate(cues)}, PENALTY_LONG)
    strength = {cue: abs(weight) * seen[cue] ** 0.5 for cue, weight in zip(cues, first, strict=True)}
    kept = sorted(cues, key=lambda cue: (cue[0] not in LISTS, -strength[cue], str(cue)))[:KEPT]
    column = {cue: number for number, cue in enumerate(sorted(kept, key=str))}
    usual = round(statistics.median(paragraph_lengths(releases)))
    result = tables(column, fit(examples, column, PENALTY_LONG), usual)
    result |= {name: [] for name in ONLY_SHORT}
    for name, bonuses in (("position", [BREAK_BONUS] * (FARTHEST + 1)), ("quotations", QUOTATION_BONUS)):
        result[name] = [weight + hundredths(more) for weight, more in zip(result[name], bonuses, strict=True)]
    return result


def short_tables(releases: Sequence[Flattened]) -> dict[str, Any]:
    """Return what is learned from some fifty releases: a weight for each kind of evidence."""
    found = paragraph_lengths(releases)
    usual = round(statistics.median(found))
    spread = statistics.stdev(math.log(length) for length in found if length >= LEAST_SPREAD_LENGTH)
    middles = [PARAGRAPH_STEP * (step + 0.5) for step in range(PARAGRAPH_STEPS)]
    lengths = [-((math.log(each / usual) / spread) ** 2) / 2 - math.log(each / usual) for each in middles]
    column = _shared_columns()
    result = tables(column, fit(list(examples_of(releases)), column, PENALTY_SHORT, lengths * 3), usual)
    return result | {"mark": NO_BREAK_AFTER, "quotations": [hundredths(bonus) for bonus in QUOTATION_BONUS]}


def _shared_columns() -> dict[Cue, int]:
    kinds: list[list[Cue]] = [
        *([("first", word) for word in words.split()] for words in OPENERS.values()),
        [("two", words) for words in GOES_ON_IN_TWO],
        *([("new_words", count)] for count in range(LISTS["new_words"])),
        *([("figures", count)] for count in range(LISTS["figures"])),
    ]
    return {cue: number for number, kind in enumerate(kinds) for cue in kind}


def main() -> None:
    parser = argparse.ArgumentParser(description="Learn the weights of prose/.")
    parser.add_argument("kind", choices=("long", "short"))
    parser.add_argument("file", nargs="*", type=Path, default=[CORPUS])
    parser.add_argument(
        "--held-out", action="store_true", help="learn without the releases that are held out"
    )
    options = parser.parse_intermixed_args()
    releases = [each for file in options.file for each in flattened(file)]
    if options.held_out:
        releases = [each for each in releases if not each.held_out]
    learned = (long_tables if options.kind == "long" else short_tables)(releases)
    text = json.dumps(learned, ensure_ascii=False, indent=0, sort_keys=True)
    Path(weights.__file__).with_name(f"{options.kind}_paragraphs.json").write_text(
        text + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    main()
