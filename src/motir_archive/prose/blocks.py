"""A flattened body -> blocks. No word is moved, added or dropped: a block is a stretch of the body.

The dump joined the paragraphs, headings and list items of a release by single spaces. Headings and lists are
given back where they are sure, paragraphs where they are likely, and no quotation is ever cut.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from motir_archive.prose.landmarks import Kind, Landmark, landmarks
from motir_archive.prose.paragraphs import LONG_PARAGRAPH, paragraph_starts
from motir_archive.prose.sentences import Span, first_sentence_end, quotations, sentence_starts

LEAD_LENGTH = 300
"""Characters of a lead at most."""


class Block(NamedTuple):
    """The characters of the body from `start` up to `end`. There are many, and a tuple is made soonest."""

    start: int
    end: int
    kind: Kind = "paragraph"
    """Items that follow each other are a list, terms and definitions a definition list; an item includes its
    marker. A quotation is a paragraph that is quotation for the most part."""


def blocks(body: str) -> list[Block]:
    """Return the blocks of a body. What lies between them is white space alone.

    A line break is a paragraph break. A body of one line was flattened by the dump: between its blocks lies
    one space each.
    """
    lines = list(_lines(body))
    return list(_restored(body, lines[0])) if len(lines) == 1 else lines


def was_flattened(body: str) -> bool:
    """Tell whether the paragraphs of `body` are the archive's work."""
    return "\n" not in body and len(blocks(body)) > 1


def lead(body: str) -> str:
    """Return the first sentence of a body, cut at a word with `…` where it exceeds LEAD_LENGTH."""
    first = first_sentence(body)
    text = body[first.start : first.end]
    if len(text) <= LEAD_LENGTH:
        return text
    cut = text[: LEAD_LENGTH - 1]
    return (cut.rpartition(" ")[0] or cut).rstrip(" ,;:—–-") + "…"


def first_sentence(body: str) -> Block:
    """Return the first sentence of a body, or its first LONGEST_QUOTATION characters."""
    line = next(_lines(body), Block(0, len(body)))
    return Block(line.start, first_sentence_end(body, line.start, line.end))


def _lines(body: str) -> Iterator[Block]:
    start = 0
    for line in body.split("\n"):
        if line.strip():
            yield Block(start, start + len(line))
        start += len(line) + 1


def _restored(body: str, line: Block) -> Iterator[Block]:
    """Yield the blocks of a line: from landmark to landmark, and within these by paragraph."""
    quoted = quotations(body, line.start, line.end)
    starts = sentence_starts(body, line.start, line.end, quoted)
    marks = landmarks(body, line.start, line.end, starts)
    if quoted:
        marks = [mark for mark in marks if not _is_inside(mark[0], quoted)]
    for stretch, is_whole in _stretches(body, line, marks):
        if is_whole:
            yield stretch
        else:
            inner = starts[bisect_right(starts, stretch.start) : bisect_left(starts, stretch.end)]
            yield from _paragraphs(body, stretch, inner, quoted)


def _is_inside(offset: int, quoted: Sequence[Span]) -> bool:
    number = bisect_left(quoted, (offset,))
    return number > 0 and offset < quoted[number - 1][1]


def _stretches(body: str, line: Block, marks: list[Landmark]) -> Iterator[tuple[Block, bool]]:
    """Yield the stretches between landmarks, and whether each is one block.

    Where the last item of a list ends is for its sentences to tell, but where a heading follows.
    """
    if not marks or body[line.start : marks[0][0]].strip():
        marks.insert(0, (line.start, "paragraph"))
    marks[0] = (line.start, marks[0][1])
    for (start, kind), (after, following) in pairwise([*marks, (line.end + 1, "paragraph")]):
        is_bounded = kind == "item" and following in ("item", "heading")
        is_whole = is_bounded and after - 1 - start <= LONG_PARAGRAPH
        yield Block(start, after - 1, kind), is_whole or kind in ("heading", "term", "definition")


def _paragraphs(body: str, stretch: Block, inner: list[int], quoted: Sequence[Span]) -> Iterator[Block]:
    starts = paragraph_starts(body, [stretch.start, *inner], stretch.end)
    for start, after in pairwise([*starts, stretch.end + 1]):
        if start == stretch.start and stretch.kind == "item":
            yield Block(start, after - 1, "item")
        else:
            yield Block(start, after - 1, "quotation" if _is_quotation(start, after, quoted) else "paragraph")


def _is_quotation(start: int, end: int, quoted: Sequence[Span]) -> bool:
    """Tell whether at least half of a paragraph is quoted."""
    if not quoted:
        return False
    within = quoted[bisect_left(quoted, (start,)) : bisect_left(quoted, (end,))]
    return 2 * sum(closing - opening for opening, closing in within) >= end - start
