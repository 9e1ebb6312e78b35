"""Two texts of a release -> what was taken out and what was put in, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from motir_archive.text.one_style import in_one_style

RunKind = Literal["same", "removed", "added"]

MOST_PARTS = 1000
"""Sentences of a text, or words of a sentence, that are compared, at most. Where there are more, all is shown
as replaced, since the time of a comparison grows with the square of their number."""
LONGEST_BY_WORD = 20_000
"""Characters of the longest text whose changed sentences are compared word by word."""

CONTEXT = 8
"""Words on each side of a change, where only changes are shown."""
MOST_WORDS = 40
"""Words of one change that are shown there, at most."""
MOST_SHOWN = 9
"""Runs that are shown there, at most."""

_WORDS = re.compile(r"\S+\s*|\s+")
_SENTENCE = re.compile(r".+?(?:[.!?…][\"”’)\]]*\s+|\n+|\Z)", re.DOTALL)
_WORD_MARK_OR_BLANKS = re.compile(r"\w(?:\S*\w)?\s*|[^\w\s]\s*|\s+")


@dataclass(frozen=True, slots=True)
class Run:
    """A run of text that two revisions share, or that only one of them has."""

    kind: RunKind
    text: str


def difference(earlier: str, later: str) -> list[Run]:
    """Return the runs that lead from `earlier` to `later`.

    Put together, the texts of the kinds same and added are `later`, to the character. Those of same and
    removed are `earlier`, except for what `one_style.py` makes equal: the length of white space, the style of
    quotation marks and dashes, invisible characters.
    """
    deeper = max(len(earlier), len(later)) <= LONGEST_BY_WORD
    parts = _compared(_SENTENCE.findall(earlier), _SENTENCE.findall(later), deeper=deeper)
    runs: list[Run] = []
    for run in parts:
        if runs and runs[-1].kind == run.kind:
            runs[-1] = Run(run.kind, runs[-1].text + run.text)
        else:
            runs.append(run)
    return runs


def counted_words(runs: Sequence[Run], kind: RunKind) -> int:
    """Return how many words the runs of one kind have."""
    return sum(len(run.text.split()) for run in runs if run.kind == kind)


def _compared(earlier: Sequence[str], later: Sequence[str], *, deeper: bool) -> Iterator[Run]:
    """Compare two sequences of sentences or words. With `deeper`, replaced sentences are compared by word."""
    if max(len(earlier), len(later)) > MOST_PARTS:
        yield from _replaced("".join(earlier), "".join(later))
        return
    folded = [in_one_style(part) for part in earlier], [in_one_style(part) for part in later]
    for kind, a, b, c, d in SequenceMatcher(None, *folded, autojunk=False).get_opcodes():
        before, after = "".join(earlier[a:b]), "".join(later[c:d])
        if kind == "equal":
            for pair in zip(earlier[a:b], later[c:d], strict=True):
                yield from _kept(*pair)
        elif in_one_style(before) == in_one_style(after):
            yield from _kept(before, after)
        elif deeper and before and after:
            yield from _compared(
                _WORD_MARK_OR_BLANKS.findall(before), _WORD_MARK_OR_BLANKS.findall(after), deeper=False
            )
        else:
            yield from _replaced(before, after)


def _kept(before: str, after: str) -> Iterator[Run]:
    """Yield one run for two parts that are alike in one style. White space at one end is a change."""
    ends_alike = before[-1:].isspace() == after[-1:].isspace()
    text = after if ends_alike else after.rstrip()
    if text:
        yield Run("same", text)
    if not ends_alike:
        yield from _replaced(before[len(before.rstrip()) :], after[len(text) :])


def _replaced(before: str, after: str) -> Iterator[Run]:
    if before:
        yield Run("removed", before)
    if after:
        yield Run("added", after)


def around_changes(runs: Sequence[Run]) -> list[Run]:
    """Return the runs, shortened to what changed: so a list of many changes is quick to read.

    CONTEXT words of what both texts share stay on each side of a change, the first MOST_WORDS words of a
    change and the first MOST_SHOWN runs; … stands for what is left out.
    """
    shown: list[Run] = []
    for index, run in enumerate(runs[:MOST_SHOWN]):
        if run.kind != "same":
            words = _WORDS.findall(run.text)
            text = run.text if len(words) <= MOST_WORDS else "".join(words[:MOST_WORDS]) + "… "
            shown.append(Run(run.kind, text))
            continue
        words = _WORDS.findall(run.text)
        before = words[:CONTEXT] if index else []
        after = words[-CONTEXT:] if index + 1 < len(runs) else []
        is_short = len(words) <= len(before) + len(after)
        shown.append(Run("same", run.text if is_short else f"{''.join(before)}… {''.join(after)}"))
    if len(runs) > MOST_SHOWN:
        shown.append(Run("same", " …"))
    return shown
