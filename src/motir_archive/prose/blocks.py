"""A flattened body -> blocks. No word is moved, added or dropped: a block is a stretch of the body.

The dump joined the paragraphs, headings and list items of a release by single spaces. Headings and lists are
restored where they are certain, paragraphs where they are likely. No quotation is ever cut.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from motir_archive.prose.certain_starts import certain_starts
from motir_archive.prose.list_items import BlockKind
from motir_archive.prose.openings import first_sentence_span
from motir_archive.prose.paragraphs import paragraph_starts
from motir_archive.prose.sentences import Span, quotations, sentence_starts
from motir_archive.prose.weights import LONG_PARAGRAPH, USUAL_LENGTH, Weights, learned
from motir_archive.text.shortening import shortened

LEAD_LENGTH = 300
"""Characters of a lead, at most, its `…` included. Chosen, not measured."""


class Block(NamedTuple):
    """The characters of the body from `start` up to `end`. A tuple, as a build makes very many and those are
    quick."""

    start: int
    end: int
    kind: BlockKind = "paragraph"
    """Items in a row are a list, terms and definitions in a row a definition list. An item includes its
    marker. A quotation is a paragraph of which at least half is quoted."""


def blocks(body: str, paragraph_length: int = USUAL_LENGTH) -> list[Block]:
    """Return the blocks of a body. What lies between them is white space alone.

    A line break is a paragraph break. A body of one line was flattened by the dump: between its blocks lies
    one space each, and its usual paragraph has `paragraph_length` characters.
    """
    lines = list(_lines(body))
    return list(_restored(body, lines[0], learned(paragraph_length))) if len(lines) == 1 else lines


def was_flattened(body: str, parts: int) -> bool:
    """Tell whether the breaks between the `parts` of a body are the archive's, because the body has none."""
    return "\n" not in body and parts > 1


def lead(body: str) -> str:
    """Return the first sentence of a body, cut at a word with `…` where it exceeds LEAD_LENGTH."""
    first = first_sentence(body)
    return shortened(body[first.start : first.end], LEAD_LENGTH)


def first_sentence(body: str) -> Block:
    """Return the first sentence of a body, or its first LONGEST_QUOTATION characters.

    What stands above it and before its first word is left out: see openings.py.
    """
    return Block(*first_sentence_span(body, 0, len(body)))


def _lines(body: str) -> Iterator[Block]:
    start = 0
    for line in body.split("\n"):
        if line.strip():
            yield Block(start, start + len(line))
        start += len(line) + 1


def _restored(body: str, line: Block, weights: Weights) -> Iterator[Block]:
    quoted = quotations(body, line.start, line.end)
    for stretch, sentences in stretches(body, line, quoted):
        starts = paragraph_starts(body, [stretch.start, *sentences], stretch.end, weights)
        for start, after in pairwise([*starts, stretch.end + 1]):
            if start == stretch.start and stretch.kind != "paragraph":
                yield Block(start, after - 1, stretch.kind)
            else:
                kind: BlockKind = "quotation" if _is_quotation(start, after, quoted) else "paragraph"
                yield Block(start, after - 1, kind)


def stretches(body: str, line: Block, quoted: Sequence[Span]) -> Iterator[tuple[Block, list[int]]]:
    """Yield each stretch from one certain start to the next, with the sentence starts at which it may be cut.

    Headings, terms and definitions are never cut; nor is an item that an item or a heading follows, unless it
    is longer than a paragraph. The last item of a list may be cut, because it is not certain where it ends:
    its stretch may include a paragraph that followed the list.
    """
    starts = sentence_starts(body, line.start, line.end, quoted)
    marks = certain_starts(body, line.start, line.end, starts)
    if quoted:
        marks = [mark for mark in marks if not _is_inside(mark[0], quoted)]
    if not marks or body[line.start : marks[0][0]].strip():
        marks.insert(0, (line.start, "paragraph"))
    marks[0] = (line.start, marks[0][1])
    for (start, kind), (after, following) in pairwise([*marks, (line.end + 1, "paragraph")]):
        is_bounded = kind == "item" and following in ("item", "heading")
        is_whole = is_bounded and after - 1 - start <= LONG_PARAGRAPH
        if is_whole or kind in ("heading", "term", "definition"):
            yield Block(start, after - 1, kind), []
        else:
            yield (
                Block(start, after - 1, kind),
                starts[bisect_right(starts, start) : bisect_left(starts, after - 1)],
            )


def _is_inside(offset: int, quoted: Sequence[Span]) -> bool:
    number = bisect_left(quoted, (offset,))
    return number > 0 and offset < quoted[number - 1][1]


def _is_quotation(start: int, end: int, quoted: Sequence[Span]) -> bool:
    """Tell whether at least half of a paragraph is quoted."""
    if not quoted:
        return False
    within = quoted[bisect_left(quoted, (start,)) : bisect_left(quoted, (end,))]
    return 2 * sum(closing - opening for opening, closing in within) >= end - start
