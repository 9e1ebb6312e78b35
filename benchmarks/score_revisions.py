"""How often is another release taken as a revision, and how often is an edit taken as another release?

    python benchmarks/score_revisions.py [CORPUS]

Different releases: all pairs of the corpus that share their title (they have different days, so an archive
never compares them; series of this kind are the hardest there are). Edits: made here, of kinds from a changed
name to half of the text, on 300 releases. Prints both error rates: for half the words in common alone, and
for the rule of the archive.
"""

from __future__ import annotations

import gzip
import itertools
import json
import random
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from motir_archive.merge.likeness import LEAST_WORDS, likeness
from motir_archive.text.one_style import in_one_style

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus" / "doj-press-releases.jsonl.gz"
EDITED = 300
FEWEST_BLOCKS, LONGEST = 4, 12_000

Blocks = list[str]
DICE = random.Random(1)
_NAME = re.compile(r"\b[A-Z][a-z]{3,}\b")


def main() -> int:
    """Print the table."""
    releases = list(_releases(Path(sys.argv[1]) if len(sys.argv) > 1 else CORPUS))
    pairs = list(_same_title(releases))
    print(f"{'error':52} {'words':>7} {'rule':>7}")
    print(_row(f"another release taken for a revision, of {len(pairs)}", pairs, is_revision=False))
    texts = [
        blocks for _, blocks in releases if len(blocks) >= FEWEST_BLOCKS and len("".join(blocks)) < LONGEST
    ]
    sample = DICE.sample(texts, EDITED)
    for name, edit in EDITS.items():
        edited = [
            (in_one_style(" ".join(blocks)), in_one_style(" ".join(edit(list(blocks), texts))))
            for blocks in sample
        ]
        print(_row(f"a revision missed: {name}", edited, is_revision=True))
    return 0


def _releases(corpus: Path) -> Iterator[tuple[str, Blocks]]:
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        for release in map(json.loads, lines):
            yield in_one_style(release["title"]), [text for _, text in release["blocks"]]


def _same_title(releases: Sequence[tuple[str, Blocks]]) -> Iterator[tuple[str, str]]:
    by_title: defaultdict[str, set[str]] = defaultdict(set)
    for title, blocks in releases:
        by_title[title].add(in_one_style(" ".join(blocks)))
    for texts in by_title.values():
        yield from itertools.combinations(sorted(texts), 2)


def _row(name: str, pairs: Sequence[tuple[str, str]], *, is_revision: bool) -> str:
    found = [likeness(*pair) for pair in pairs]
    by_words = sum((alike.words >= LEAST_WORDS) != is_revision for alike in found)
    by_rule = sum(alike.is_revision != is_revision for alike in found)
    return f"{name:52} {by_words / len(pairs):7.1%} {by_rule / len(pairs):7.1%}"


def _a_quarter_of_the_names(blocks: Blocks, _others: Sequence[Blocks]) -> Blocks:
    names = sorted({name for block in blocks for name in _NAME.findall(block)})
    changed = set(DICE.sample(names, len(names) // 4))
    return [
        _NAME.sub(lambda name: "Changed" if name.group() in changed else name.group(), block)
        for block in blocks
    ]


def _every_figure(blocks: Blocks, _others: Sequence[Blocks]) -> Blocks:
    return [re.sub(r"\d+", lambda figure: str(int(figure.group()) + 1), block) for block in blocks]


def _a_sentence_put_in(blocks: Blocks, others: Sequence[Blocks]) -> Blocks:
    sentence = DICE.choice(DICE.choice(others)).split(". ")[0] + "."
    blocks.insert(DICE.randrange(len(blocks)), sentence)
    return blocks


def _the_longest_paragraph_reworded(blocks: Blocks, others: Sequence[Blocks]) -> Blocks:
    """Two words of five are others."""
    longest = max(range(len(blocks)), key=lambda index: len(blocks[index]))
    foreign = " ".join(DICE.choice(others)).split()
    blocks[longest] = " ".join(
        DICE.choice(foreign) if DICE.random() < 0.4 else word for word in blocks[longest].split()
    )
    return blocks


def _replaced(count: Callable[[int], int]) -> Callable[[Blocks, Sequence[Blocks]], Blocks]:
    def edit(blocks: Blocks, others: Sequence[Blocks]) -> Blocks:
        for index in DICE.sample(range(len(blocks)), count(len(blocks))):
            blocks[index] = DICE.choice(DICE.choice(others))
        return blocks

    return edit


def _the_second_half_dropped(blocks: Blocks, _others: Sequence[Blocks]) -> Blocks:
    return blocks[: len(blocks) // 2]


def _paragraphs_in_another_order(blocks: Blocks, _others: Sequence[Blocks]) -> Blocks:
    return DICE.sample(blocks, len(blocks))


EDITS = {
    "a quarter of the names": _a_quarter_of_the_names,
    "every figure": _every_figure,
    "a sentence put in": _a_sentence_put_in,
    "the longest paragraph reworded": _the_longest_paragraph_reworded,
    "paragraphs in another order": _paragraphs_in_another_order,
    "one paragraph replaced": _replaced(lambda _: 1),
    "two paragraphs replaced": _replaced(lambda _: 2),
    "half of the paragraphs replaced": _replaced(lambda blocks: blocks // 2),
    "the second half dropped": _the_second_half_dropped,
}


if __name__ == "__main__":
    sys.exit(main())
