"""Learn the weights of prose/, from releases whose true paragraphs are known.

    python benchmarks/prose/train.py long                needs scikit-learn, which nothing else here does
    python benchmarks/prose/train.py short FILE          one paragraph a line, `# id` before each release
    … --held-out                                         learn without the releases that are held out

A logistic regression, scikit-learn's: the weights make it as likely as they can that paragraphs end where
they do, less a penalty on their squares. evidence.py says what they weigh.

`long` learns from thousands of releases: a weight for each word that says enough about breaks. Most words
say nothing: the strongest evidence is kept, and learned again without the rest. `short` learns from some
fifty, so only what can be learned from so few: the weights of kinds of opening words, of new words and of
figures.
"""

from __future__ import annotations

import argparse
import json
import math
import statistics
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from corpus import CORPUS, Flattened, flattened
from evidence import LISTS, WORDS, Cue, Cues, places
from sklearn.feature_extraction.text import (  # type: ignore[import-not-found, import-untyped, unused-ignore]
    CountVectorizer,
)
from sklearn.linear_model import (  # type: ignore[import-not-found, import-untyped, unused-ignore]
    LogisticRegression,
)

from motir_archive.prose import weights

SEEN_AT_LEAST = 6
"""Places of the long releases at which evidence must occur to be learned."""
KEPT = 20000
"""Pieces of evidence that are kept of the long releases."""
C_LONG, C_SHORT = 0.1, 1.0
"""scikit-learn's C: the inverse of what a weight of 1 costs."""
BREAK_BONUS = 0.2
"""Added to every break: the likeliest grouping has fewer breaks than there are."""
QUOTATION_BONUS = (0.0, 1.3, 0.5, 0.6)
"""Added to breaks around quotations, for both kinds: the short releases are too few, and the long ones lost
most of their quotation marks, so that they teach too little of how a speaker's words are set apart."""

OPENERS = {
    "pronoun": "This These That Those He She They It Its Their His Her Such",
    "goes on": "While Although Though Despite Even Also Among Additionally Furthermore Moreover Both Half"
    " Notably Including Especially More Notwithstanding",
    "goes on later": "addition, addition particular, contrast,",
    "new point": "By Meanwhile, Meanwhile",
}
"""Kinds of words at the opening of a sentence, as English grammar has them; of each kind one weight is
learned. Those that go on later follow "In"."""
NO_BREAK_AFTER = {";": -1000}
"""Set, not learned: of the five semicolons that ended a sentence in 60 releases of short paragraphs, none but
those before the bullet of an item ended a paragraph."""
NEVER_LEARNED = ("mark",)
"""Tables that are not learned: the last character before a break says nothing that its word does not."""
ONLY_SHORT = ("new_words", "figures")
"""Tables that are not learned from the long releases, where words say as much and cost no time."""
LEAST_SPREAD_LENGTH = 40
"""Characters below which a line is no paragraph when the spread of lengths is measured."""


def long_tables(releases: Sequence[Flattened]) -> dict[str, Any]:
    """Return what is learned from thousands of releases: a weight for each word that says enough."""
    rows, ends = found(releases)
    is_left_out = {*NEVER_LEARNED, *ONLY_SHORT}
    kept_rows = [[cue for cue in cues if cue[0] not in is_left_out] for cues in rows]
    counter = CountVectorizer(analyzer=list, min_df=SEEN_AT_LEAST)
    matrix = counter.fit_transform(kept_rows)
    first = fit(matrix, ends, C_LONG).coef_[0]
    strength = abs(first) * matrix.sum(axis=0).A1 ** 0.5
    kept = sorted((-strength).argsort(kind="stable")[:KEPT])
    model = fit(matrix[:, kept], ends, C_LONG)
    cues = counter.get_feature_names_out()[kept]
    learned = {tuple(cue): weight for cue, weight in zip(cues, model.coef_[0], strict=True)}
    return tables(releases, learned, model.intercept_[0]) | {name: [] for name in ONLY_SHORT}


def short_tables(releases: Sequence[Flattened]) -> dict[str, Any]:
    """Return what is learned from some fifty releases: a weight for each kind of evidence."""
    kinds = _kinds()
    rows, ends = found(releases)
    counter = CountVectorizer(analyzer=lambda cues: [kinds[cue] for cue in cues if cue in kinds])
    model = fit(counter.fit_transform(rows), ends, C_SHORT)
    learned = {cue: model.coef_[0][counter.vocabulary_[kind]] for cue, kind in kinds.items()}
    return tables(releases, learned, model.intercept_[0]) | {"mark": NO_BREAK_AFTER}


def _kinds() -> dict[Cue, str]:
    """Return which evidence of the short releases has one weight together."""
    openers = {("first", word): kind for kind, words in OPENERS.items() for word in words.split()}
    numbers = {(name, number): f"{name} {number}" for name in ONLY_SHORT for number in range(LISTS[name])}
    return openers | numbers


def found(releases: Sequence[Flattened]) -> tuple[list[Cues], list[bool]]:
    """Return what is found at all places where a paragraph may end, and whether one does."""
    rows, ends = zip(*places(releases), strict=True)
    return list(rows), list(ends)


def fit(matrix: Any, ends: Sequence[bool], c: float) -> Any:
    return LogisticRegression(C=c, max_iter=1000).fit(matrix, ends)


def tables(releases: Sequence[Flattened], learned: Mapping[Cue, float], intercept: float) -> dict[str, Any]:
    """Return the weights as weights.weights_from reads them."""
    result: dict[str, Any] = {name: {} for name in WORDS} | {name: [0] * LISTS[name] for name in LISTS}
    for (name, key), weight in learned.items():
        if name in LISTS or hundredths(weight):
            result[name][key] = hundredths(weight)
    quotations = zip(result["quotations"], QUOTATION_BONUS, strict=True)
    lengths = paragraph_lengths(releases)
    return result | {
        "quotations": [weight + hundredths(bonus + intercept + BREAK_BONUS) for weight, bonus in quotations],
        "usual_length": round(statistics.median(lengths)),
        "spread": round(
            statistics.stdev(math.log(each) for each in lengths if each >= LEAST_SPREAD_LENGTH), 3
        ),
    }


def hundredths(weight: float) -> int:
    return round(float(weight) * 100)


def paragraph_lengths(releases: Iterable[Flattened]) -> list[int]:
    """Return the characters of every paragraph."""
    bounds = ([0, *sorted(release.starts), len(release.body) + 1] for release in releases)
    return [after - 1 - start for each in bounds for start, after in pairwise(each)]


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
    Path(weights.__file__).with_name(f"weights_{options.kind}.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
