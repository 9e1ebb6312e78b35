"""What changed in a text -> its paragraphs as a page shows them: changed ones twice, the others folded."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from operator import itemgetter

from motir_archive.prose.blocks import blocks
from motir_archive.text.difference import Run, RunKind

_CHANGES: tuple[RunKind, ...] = ("removed", "added")


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Paragraphs in a row that did not change, or one that did."""

    unchanged: Sequence[str] = ()
    """The paragraphs; empty where one changed."""
    before: Sequence[Run] = ()
    """The changed paragraph as it was: what it kept and what was taken out; empty where it is new."""
    after: Sequence[Run] = ()
    """The changed paragraph as it became: what it kept and what was put in; empty where it is gone."""
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
            found.append(SideBySide([_text(each, "added") for each in together]))
            continue
        for paragraph in together:
            number += 1
            found.append(SideBySide((), _side(paragraph, "removed"), _side(paragraph, "added"), number))
    return found


def _paragraphs(runs: Sequence[Run], paragraph_length: int) -> Iterator[list[Run]]:
    """Yield the runs of each paragraph, including paragraphs that are gone."""
    runs = _at_paragraphs(runs, paragraph_length)
    later = _text(runs, "added")
    starts = _starts(later, paragraph_length)[1:-1]
    earlier = _starts(_text(runs, "removed"), paragraph_length)
    position = before = 0  # in the later text, and in the earlier one
    placed: list[tuple[tuple[int, int], Run]] = []
    for place, run in enumerate(runs):
        stop = before + (len(run.text) if run.kind != "added" else 0)
        is_replaced = "added" in {other.kind for other in runs[max(place - 1, 0) : place + 2]}
        if run.kind != "removed":
            end = position + len(run.text)
            cuts = [position, *starts[bisect_right(starts, position) : bisect_left(starts, end)], end]
            for first, last in pairwise(cuts):
                placed.append(((bisect_right(starts, first), 0), Run(run.kind, later[first:last])))
            position = end
        elif is_replaced or before not in earlier:
            # What was taken out at the end of a paragraph is a change of this one, not of the next one.
            find = bisect_right if is_replaced else bisect_left
            placed.append(((find(starts, position), 0), run))
        elif stop in earlier and position in (0, *starts, len(later)):
            for number, text in enumerate(_cut(run.text, paragraph_length), 1):
                placed.append(((bisect_right(starts, position), number), Run("removed", text)))
        else:
            placed.append(((bisect_right(starts, position), 0), run))
        before = stop
    for _, together in groupby(placed, key=itemgetter(0)):
        yield [run for _, run in together]


def _at_paragraphs(runs: Sequence[Run], paragraph_length: int) -> list[Run]:
    """Return the runs, moved so that changes begin where paragraphs do; they still lead to the same text.

    Where a paragraph that is gone ends in the words that stand before it, or begins like the one after it,
    there is more than one way to say what was taken out. People see whole paragraphs.
    """
    starts = {kind: _starts(_text(runs, kind), paragraph_length) for kind in _CHANGES}
    moved: list[Run] = []
    waiting = list(runs)
    while waiting:
        run = waiting.pop(0)
        before = moved[-1].text if moved and moved[-1].kind == "same" else ""
        after = waiting[0].text if waiting and waiting[0].kind == "same" else ""
        stands_alone = (before or not moved) and (after or not waiting)
        if run.kind != "same" and stands_alone:
            around, first = before + run.text + after, len(_text(moved, run.kind)) - len(before)
            place = _place(around, len(before), len(run.text), [start - first for start in starts[run.kind]])
            del moved[len(moved) - bool(before) :], waiting[: bool(after)]
            end = place + len(run.text)
            moved += [Run("same", around[:place])] if place else []
            waiting[:0] = [Run("same", around[end:])] if around[end:] else []
            run = Run(run.kind, around[place:end])
        moved.append(run)
    return moved


def _place(around: str, place: int, length: int, starts: Sequence[int]) -> int:
    """Return the one of `starts`, nearest to `place`, at which a stretch can be taken out with the same
    result.

    The stretch of `length` characters was taken out at `place`, which is the answer where no start fits.
    Where text stood before or after it, some of that has to stay.
    """
    least, most = min(1, place), len(around) - length - (place + length < len(around))
    rest = around[:place] + around[place + length :]
    fitting = [
        start
        for start in starts
        if least <= start <= most and around[:start] + around[start + length :] == rest
    ]
    return min(fitting, key=lambda start: abs(start - place), default=place)


def _text(runs: Sequence[Run], kind: RunKind) -> str:
    """Return the earlier text where `kind` is `removed`, the later text where it is `added`."""
    return "".join(run.text for run in runs if run.kind in ("same", kind))


def _starts(text: str, paragraph_length: int) -> list[int]:
    """Return where the paragraphs of a text begin, and, as the last number, where the text ends."""
    return [0, *(block.start for block in blocks(text, paragraph_length)[1:]), len(text)]


def _cut(text: str, paragraph_length: int) -> list[str]:
    """Return the paragraphs of a text, with the blanks after them."""
    return [text[start:end] for start, end in pairwise(_starts(text, paragraph_length))]


def _is_changed(paragraph: Sequence[Run]) -> bool:
    """Tell whether words of a paragraph changed. White space does not count."""
    return any(run.kind != "same" and run.text.strip() for run in paragraph)


def _side(paragraph: Sequence[Run], kind: RunKind) -> Sequence[Run]:
    """Return what one of the two texts has of a paragraph; nothing where that text has no word of it."""
    side = [run for run in paragraph if run.kind in ("same", kind)]
    return side if any(run.text.strip() for run in side) else ()
