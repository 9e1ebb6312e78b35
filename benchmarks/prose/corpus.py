"""Files of real press releases -> bodies as a dump would flatten them, with their true paragraph breaks.

Two kinds of file are read. JSON Lines (`*.jsonl.gz`): one release on each line, with `id` and `blocks`, pairs
of a kind and a text. Plain text: one paragraph on each line, and before each release a line that begins with
`#` and has its id.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "doj-press-releases.jsonl.gz"
FEWEST_BLOCKS = 4
"""Blocks of a release of JSON Lines, at least: shorter ones are notices that refer to another page."""


HELD_OUT = 3
"""One release in so many is held out, so that the weights can be scored on it."""


@dataclass(frozen=True, slots=True)
class Flattened:
    """A body of one line."""

    body: str
    starts: frozenset[int]
    """Offsets at which a block starts, except the first."""
    held_out: bool
    """Whether `--held-out` keeps it from learning: one in HELD_OUT, chosen by the digest of its id."""


def flattened(corpus: Path = CORPUS) -> Iterator[Flattened]:
    """Yield the releases of a file that have blocks enough."""
    for identifier, texts in _releases(corpus):
        yield Flattened(" ".join(texts), _starts(texts), _is_held_out(identifier))


def _releases(corpus: Path) -> Iterator[tuple[str, list[str]]]:
    if corpus.suffix == ".txt":
        for section in corpus.read_text("utf-8").split("#")[1:]:
            identifier, *texts = (line.strip() for line in section.split("\n") if line.strip())
            yield identifier, texts
        return
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            texts = [text for _, text in record["blocks"]]
            if len(texts) >= FEWEST_BLOCKS:
                yield str(record["id"]), texts


def _starts(texts: list[str]) -> frozenset[int]:
    starts, position = set(), 0
    for text in texts[:-1]:
        position += len(text) + 1
        starts.add(position)
    return frozenset(starts)


def _is_held_out(identifier: str) -> bool:
    return int(hashlib.sha256(identifier.encode()).hexdigest(), 16) % HELD_OUT == 0
