"""What changed in a text -> its paragraphs as a page shows them: changed ones twice, the others folded."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise, zip_longest
from operator import itemgetter

from motir_archive.prose.blocks import blocks
from motir_archive.text.difference import Run, RunKind


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Paragraphs in a row that did not change, or one that did."""

    unchanged: Sequence[str] = ()
    """The paragraphs; empty where one changed."""
    before: Sequence[Run] = ()
    """The changed paragraph as it was: what it kept and what was taken out; empty where it is new."""
    after: Sequence[Run] = ()
    """As it became: what it kept and what was put in; empty where it is gone."""
    number: int = 0
    """Which change of the text it is, from 1; 0 where nothing changed."""


def side_by_side(runs: Sequence[Run], paragraph_length: int) -> list[SideBySide]:
    """Return the paragraphs of the later text, and between them those of the earlier one that are gone.

    `paragraph_length` is the setting of that name, in characters.
    """
    found: list[SideBySide] = []
    number = 0
    for is_changed, together in groupby(_paragraphs(runs, paragraph_length), key=_is_changed):
        if not is_changed:
            found.append(SideBySide([_later(each) for each in together]))
            continue
        for paragraph in together:
            number += 1
            found.append(SideBySide((), _side(paragraph, "removed"), _side(paragraph, "added"), number))
    return found


def _paragraphs(runs: Sequence[Run], paragraph_length: int) -> Iterator[list[Run]]:
    """Yield the runs of each paragraph, those that are gone among the others."""
    later = _later(runs)
    starts = [block.start for block in blocks(later, paragraph_length)[1:]]
    position = 0
    placed: list[tuple[tuple[int, int], Run]] = []
    for run, following in zip_longest(runs, runs[1:]):
        if run.kind != "removed":
            end = position + len(run.text)
            cuts = [position, *starts[bisect_right(starts, position) : bisect_left(starts, end)], end]
            for start, stop in pairwise(cuts):
                placed.append(((bisect_right(starts, start), 0), Run(run.kind, later[start:stop])))
            position = end
        elif position in starts and (following is None or following.kind != "added"):
            for number, text in enumerate(_cut(run.text, paragraph_length), 1):
                placed.append(((bisect_right(starts, position), number), Run("removed", text)))
        else:
            placed.append(((bisect_right(starts, position), 0), run))
    for _, together in groupby(placed, key=itemgetter(0)):
        yield [run for _, run in together]


def _later(runs: Sequence[Run]) -> str:
    return "".join(run.text for run in runs if run.kind != "removed")


def _cut(text: str, paragraph_length: int) -> list[str]:
    """Return the paragraphs of a text, with the blanks behind them."""
    starts = [0, *(block.start for block in blocks(text, paragraph_length)[1:]), len(text)]
    return [text[start:end] for start, end in pairwise(starts)]


def _is_changed(paragraph: Sequence[Run]) -> bool:
    """Tell whether words of a paragraph changed; white space is none."""
    return any(run.kind != "same" and run.text.strip() for run in paragraph)


def _side(paragraph: Sequence[Run], kind: RunKind) -> Sequence[Run]:
    """Return what one of the two texts has of a paragraph; nothing where it has no word of it."""
    side = [run for run in paragraph if run.kind in ("same", kind)]
    return side if any(run.text.strip() for run in side) else ()
