"""Two texts of a release -> what was taken out and what was put in, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from motir_archive.text.folding import fold

ChangeKind = Literal["same", "removed", "added"]

MOST_PARTS = 1000
"""Sentences of a text, or words of a sentence, that are compared. Longer ones are shown as replaced whole,
since the time of a comparison grows with the square of their number."""
LONGEST_BY_WORD = 20_000
"""Characters of the longest text whose changed sentences are compared word by word."""

CONTEXT = 8
"""Words beside a change, where only the changes are shown."""
MOST_WORDS = 40
"""Words of one change that are shown there."""
MOST_SHOWN = 9
"""Stretches that are shown there."""

_WORDS = re.compile(r"\S+\s*|\s+")
_SENTENCE = re.compile(r".+?(?:[.!?…][\"”’)\]]*\s+|\n+|\Z)", re.DOTALL)
_WORD_MARK_OR_BLANKS = re.compile(r"\w(?:\S*\w)?\s*|[^\w\s]\s*|\s+")


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch of text that two revisions share, or that only one of them has."""

    kind: ChangeKind
    text: str


def difference(earlier: str, later: str) -> list[Change]:
    """Return the changes that lead from `earlier` to `later`.

    Put together, the texts of the kinds same and added are `later`, to the character. Those of same and
    removed are `earlier`, except for what `folding.py` folds: the length of white space, the style of
    quotation marks and dashes, invisible characters.
    """
    deeper = max(len(earlier), len(later)) <= LONGEST_BY_WORD
    parts = _compared(_SENTENCE.findall(earlier), _SENTENCE.findall(later), deeper=deeper)
    changes: list[Change] = []
    for change in parts:
        if changes and changes[-1].kind == change.kind:
            changes[-1] = Change(change.kind, changes[-1].text + change.text)
        else:
            changes.append(change)
    return changes


def counted_words(changes: Sequence[Change], kind: ChangeKind) -> int:
    """Return how many words the changes of one kind have."""
    return sum(len(change.text.split()) for change in changes if change.kind == kind)


def _compared(earlier: Sequence[str], later: Sequence[str], *, deeper: bool) -> Iterator[Change]:
    """Compare two sequences of sentences or words. With `deeper`, replaced sentences are compared by word."""
    if max(len(earlier), len(later)) > MOST_PARTS:
        yield from _replaced("".join(earlier), "".join(later))
        return
    folded = [fold(part) for part in earlier], [fold(part) for part in later]
    for kind, a, b, c, d in SequenceMatcher(None, *folded, autojunk=False).get_opcodes():
        before, after = "".join(earlier[a:b]), "".join(later[c:d])
        if kind == "equal":
            for pair in zip(earlier[a:b], later[c:d], strict=True):
                yield from _kept(*pair)
        elif fold(before) == fold(after):
            yield from _kept(before, after)
        elif deeper and before and after:
            yield from _compared(
                _WORD_MARK_OR_BLANKS.findall(before), _WORD_MARK_OR_BLANKS.findall(after), deeper=False
            )
        else:
            yield from _replaced(before, after)


def _kept(before: str, after: str) -> Iterator[Change]:
    """Yield two stretches that fold to the same; white space that only one of them ends in is a change."""
    ends_alike = before[-1:].isspace() == after[-1:].isspace()
    text = after if ends_alike else after.rstrip()
    if text:
        yield Change("same", text)
    if not ends_alike:
        yield from _replaced(before[len(before.rstrip()) :], after[len(text) :])


def _replaced(before: str, after: str) -> Iterator[Change]:
    if before:
        yield Change("removed", before)
    if after:
        yield Change("added", after)


def around_changes(changes: Sequence[Change]) -> list[Change]:
    """Return the changes with few of the words around them: a list of many changes stays short to read.

    Of what both texts share CONTEXT words stay beside a change, of a change its first words, and of all
    changes the first; … stands for what is left out.
    """
    shown: list[Change] = []
    for index, change in enumerate(changes[:MOST_SHOWN]):
        if change.kind != "same":
            words = _WORDS.findall(change.text)
            text = change.text if len(words) <= MOST_WORDS else "".join(words[:MOST_WORDS]) + "… "
            shown.append(Change(change.kind, text))
            continue
        words = _WORDS.findall(change.text)
        before = words[:CONTEXT] if index else []
        behind = words[-CONTEXT:] if index + 1 < len(changes) else []
        is_short = len(words) <= len(before) + len(behind)
        shown.append(Change("same", change.text if is_short else f"{''.join(before)}… {''.join(behind)}"))
    if len(changes) > MOST_SHOWN:
        shown.append(Change("same", " …"))
    return shown
