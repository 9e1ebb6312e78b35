"""The corpus of real press releases -> bodies as the dump would flatten them, with their true breaks."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "doj-press-releases.jsonl.gz"
FEWEST_BLOCKS = 4
"""Releases of fewer blocks are left out."""


@dataclass(frozen=True, slots=True)
class Flattened:
    """A body of one line."""

    body: str
    starts: frozenset[int]
    """Offsets at which a block starts, but for the first."""
    held_out: bool
    """Whether it is kept from training: one in five, chosen by the digest of its id."""


def flattened(corpus: Path = CORPUS) -> Iterator[Flattened]:
    """Yield the releases of a corpus that have blocks enough."""
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            texts = [text for _, text in record["blocks"]]
            if len(texts) >= FEWEST_BLOCKS:
                yield Flattened(" ".join(texts), _starts(texts), _is_held_out(record["id"]))


def _starts(texts: list[str]) -> frozenset[int]:
    starts, position = set(), 0
    for text in texts[:-1]:
        position += len(text) + 1
        starts.add(position)
    return frozenset(starts)


def _is_held_out(identifier: object) -> bool:
    return int(hashlib.sha256(str(identifier).encode()).hexdigest(), 16) % 5 == 0
