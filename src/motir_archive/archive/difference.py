"""Two texts of a release -> what was taken out and what was put in, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from motir_archive.archive.folding import fold

Kind = Literal["same", "removed", "added"]

MOST_WORDS = 2000
"""Stretches with more words than this are shown as replaced whole: comparing them takes quadratic time."""

_SENTENCE = re.compile(r".+?(?:[.!?…][\"”’)\]]*\s+|\n+|\Z)", re.DOTALL)
_WORD = re.compile(r"\w(?:\S*\w)?\s*|[^\w\s]\s*|\s+")


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch of text that two revisions share, or that only one of them has."""

    kind: Kind
    text: str


def difference(earlier: str, later: str) -> list[Change]:
    """Return the way from `earlier` to `later`.

    The texts of the kinds same and removed give `earlier`, those of same and added give `later`, but for
    white space and the style of quotes, which are no difference.
    """
    changes: list[Change] = []
    for change in _compared(_SENTENCE.findall(earlier), _SENTENCE.findall(later), deeper=True):
        if changes and changes[-1].kind == change.kind:
            changes[-1] = Change(change.kind, changes[-1].text + change.text)
        else:
            changes.append(change)
    return changes


def counted_words(changes: Sequence[Change], kind: Kind) -> int:
    """Return how many words the changes of one kind have."""
    return sum(len(change.text.split()) for change in changes if change.kind == kind)


def _compared(earlier: Sequence[str], later: Sequence[str], *, deeper: bool) -> Iterator[Change]:
    """Compare two sequences of stretches; those that were replaced are compared word by word if `deeper`."""
    if max(len(earlier), len(later)) > MOST_WORDS:
        yield from _replaced("".join(earlier), "".join(later))
        return
    folded = [fold(part) for part in earlier], [fold(part) for part in later]
    for _, a, b, c, d in SequenceMatcher(None, *folded, autojunk=False).get_opcodes():
        before, after = "".join(earlier[a:b]), "".join(later[c:d])
        if fold(before) == fold(after):
            yield Change("same", after)
        elif deeper and before and after:
            yield from _compared(_WORD.findall(before), _WORD.findall(after), deeper=False)
        else:
            yield from _replaced(before, after)


def _replaced(before: str, after: str) -> Iterator[Change]:
    if before:
        yield Change("removed", before)
    if after:
        yield Change("added", after)
