"""Word lists as data: one word or phrase a line, `#` begins a comment, the first lines give the source."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def word_list(name: str) -> frozenset[str]:
    """Return the words of `NAME.txt` in this folder."""
    text = Path(__file__).with_name(f"{name}.txt").read_text(encoding="utf-8")
    lines = (line.partition("#")[0].strip() for line in text.split("\n"))
    return frozenset(line for line in lines if line)
