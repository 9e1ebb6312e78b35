"""Learn the weights of prose/, from releases whose true paragraphs are known.

    python benchmarks/prose/train.py long                needs numpy and scipy, which nothing else here does
    python benchmarks/prose/train.py short FILE          one paragraph a line, `# id` before each release
    … --held-out                                         learn without the releases that are held out

The weights make the true groupings of sentences into paragraphs as likely as they can (groupings.py), less a
penalty on their squares; evidence.py says what they weigh.

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
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from corpus import CORPUS, Flattened, flattened
from evidence import LISTS, ONLY_SHORT, TABLES, Cue, examples_of
from groupings import fit

from motir_archive.prose import weights
from motir_archive.prose.breaks import FARTHEST
from motir_archive.prose.weights import PARAGRAPH_STEP, PARAGRAPH_STEPS

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
    Path(weights.__file__).with_name(f"weights_{options.kind}.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
