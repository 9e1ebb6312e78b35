"""How well prose/ restores paragraphs, and how fast.

    python benchmarks/prose/score_breaks.py              the long paragraphs of the corpus
    python benchmarks/prose/score_breaks.py FILE…        short ones, in files as corpus.py reads them

Prints precision, recall and F1 of the breaks of the files (of what is held out, and of the rest) and of the
real releases of this archive that were labelled by hand, and bodies a second. Releases are held out only if
the weights were learned by `train.py … --held-out`; the weights that are shipped were learned from all.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

from corpus import CORPUS, flattened

from motir_archive.prose.blocks import Block, blocks
from motir_archive.prose.sentences import sentence_starts
from motir_archive.prose.weights import USUAL_LENGTH

HERE = Path(__file__).parent
LABELS = HERE / "real_breaks.txt"
ROUNDS = 5
SHORT = 258
"""Characters of a usual paragraph of the ministry’s board, as its archive.yaml says."""
LONGEST, SHORTEST = 900, 80
"""Characters above which a paragraph is too long, and below which it is a fragment, if it could be cut or
joined."""
BULLETIN = HERE.parents[1] / "tests" / "data" / "motir" / "motir-2025-11-28.txt"


class Tally:
    """Breaks that were found rightly, wrongly, and not at all."""

    def __init__(self, paragraph_length: int) -> None:
        self.paragraph_length = paragraph_length
        self.bodies = self.right = self.wrong = self.missed = self.lost = 0

    def add(self, body: str, true: frozenset[int]) -> None:
        shown = blocks(body, self.paragraph_length)
        found = breaks(shown)
        self.bodies += 1
        self.right += len(found & true)
        self.wrong += len(found - true)
        self.missed += len(true - found)
        self.lost += " ".join(body[block.start : block.end] for block in shown) != body

    def __str__(self) -> str:
        precision = self.right / ((self.right + self.wrong) or 1)
        recall = self.right / ((self.right + self.missed) or 1)
        f1 = 2 * self.right / ((2 * self.right + self.wrong + self.missed) or 1)
        return (
            f"bodies {self.bodies:5}  precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}"
            f"  text lost in {self.lost}"
        )


def breaks(shown: list[Block]) -> frozenset[int]:
    """Return where blocks start, except the first; a term and its definition are one row."""
    return frozenset(block.start for block in shown[1:] if block.kind != "definition")


def long_paragraphs(body: str) -> int:
    """Return how many paragraphs are over LONGEST characters though a sentence starts in them."""
    return sum(
        block.end - block.start > LONGEST and bool(sentence_starts(body, block.start, block.end))
        for block in blocks(body)
    )


def fragments(body: str) -> int:
    """Return how many paragraphs are under SHORTEST characters though a neighbour would have had room."""
    shown = blocks(body)
    return sum(
        one.kind == other.kind == "paragraph"
        and min(one.end - one.start, other.end - other.start) < SHORTEST
        and other.end - one.start <= LONGEST
        for one, other in pairwise(shown)
    )


def labelled() -> Iterator[tuple[str, list[tuple[str, int]]]]:
    """Yield the body of each labelled release, with (kind, offset) of its blocks."""
    bodies = real_bodies()
    for section in re.split(r"\n\n", LABELS.read_text("utf-8").strip())[1:]:
        title, *rows = section.split("\n")
        position, starts = 0, []
        for row in rows:
            kind, words = row.split(maxsplit=1)
            position = bodies[title].index(words, position)
            starts.append((kind, position))
            position += len(words)
        yield bodies[title], starts


def real_bodies() -> dict[str, str]:
    records = re.split(r"(?:\A|\n)-\n", BULLETIN.read_text("utf-8").strip())[1:]
    parts = (record.split("\n", maxsplit=1) for record in records)
    return {title: re.sub(r" *date[0-9-]{10}\Z", "", body) for title, body in parts}


def tallied(cases: Iterable[tuple[str, frozenset[int]]], paragraph_length: int) -> Tally:
    tally = Tally(paragraph_length)
    for body, true in cases:
        tally.add(body, true)
    return tally


def speed(bodies: list[str]) -> float:
    """Return bodies a second of processor time, in the best of ROUNDS: the others were disturbed."""
    rounds = []
    for _ in range(ROUNDS):
        start = time.process_time()
        for body in bodies:
            blocks(body)
        rounds.append(time.process_time() - start)
    return len(bodies) / min(rounds)


def main() -> None:
    files = [Path(name) for name in sys.argv[1:]]
    length = SHORT if files else USUAL_LENGTH
    real = [(body, frozenset(start for _, start in starts[1:])) for body, starts in labelled()]
    print("this archive  ", tallied(real, SHORT))
    missing = [file for file in files or [CORPUS] if not file.exists()]
    if missing:
        print("not found:", ", ".join(map(str, missing)))
        return
    releases = [each for file in files or [CORPUS] for each in flattened(file)]
    for name, held_out in (("held out", True), ("the rest", False)):
        cases = ((each.body, each.starts) for each in releases if each.held_out is held_out)
        print(f"{name}      ", tallied(cases, length))
    bodies = [each.body for each in releases]
    print(f"over {LONGEST} characters, with a break to be had:", sum(map(long_paragraphs, bodies)))
    print(f"under {SHORTEST} characters, with a join to be had:", sum(map(fragments, bodies)))
    print(f"speed          {speed(bodies):.0f} bodies a second on one core")


if __name__ == "__main__":
    main()
