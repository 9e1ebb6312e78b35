"""A flattened body -> paragraphs. No word is moved, added or dropped: a block is a stretch of the body.

The dump joined the paragraphs of a release by single spaces. They are put back between sentences only,
never inside a quotation, so that a paragraph is at worst longer or shorter than the ministry's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

LEAD_LENGTH = 300
"""Characters of a lead at most."""
SHORT_PARAGRAPH = 320
"""Characters after which a paragraph ends with its sentence."""
LONG_PARAGRAPH = 900
"""Characters that a paragraph exceeds only where one sentence or quotation does."""

LONGEST_QUOTATION = 1500
"""Characters after which an opening quotation mark is taken for one that is never closed."""

_BULLETS = "❶-❿①-⑳⓫-⓴•▪■◆※"
_BOUNDARY = re.compile(rf"[.!?…]+[\"”’»)\]]*[ ]+(?=[\"“‘«(\[]?[^\Wa-z_]|[{_BULLETS}])")
_MARKER = re.compile(rf"[ ]+(?=[{_BULLETS}])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Za-z]|Mr|Mrs|Ms|Dr|Prof|Gen|Gov|Sen|Rep|Sr|Jr|St|No|Nos|Vol|Art|Sec|Fig|vs|cf|al|etc|Inc|Ltd|Co|Corp"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|approx|dept|est|e\.g|i\.e|a\.m|p\.m|Ph\.D|U\.S|U\.K|U\.N))\.\Z"
)
_LONGEST_ABBREVIATION = 8
_CARRIES_ON = re.compile(
    r"[\"“‘(]?(?:He|She|They|It|This|That|These|Those|His|Her|Their|Its|However|Moreover|In addition|In turn"
    r"|Also|As a result|To (?:that|this) end|The two)\b"
)


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph: the characters of the body from `start` up to `end`."""

    start: int
    end: int


def blocks(body: str) -> list[Block]:
    """Return the paragraphs of a body. What lies between them is white space alone.

    A line break is a paragraph break. A body of one line was flattened by the dump and is given
    paragraphs of some sentences each.
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
    line = next(_lines(body))
    beginning = Block(line.start, min(line.end, line.start + LONGEST_QUOTATION))
    return next(_sentences(body, beginning))


def _lines(body: str) -> Iterator[Block]:
    start = 0
    for line in body.split("\n"):
        if line.strip():
            yield Block(start, start + len(line))
        start += len(line) + 1


def _restored(body: str, line: Block) -> Iterator[Block]:
    """Group the sentences of a line into paragraphs."""
    start, end = line.start, line.start
    for sentence in _sentences(body, line):
        if end > start and _breaks_before(body, start, end, sentence):
            yield Block(start, end)
            start = sentence.start
        end = sentence.end
    yield Block(start, end)


def _breaks_before(body: str, start: int, end: int, sentence: Block) -> bool:
    if _MARKER.match(body, end) or sentence.end - start > LONG_PARAGRAPH:
        return True
    return end - start >= SHORT_PARAGRAPH and not _CARRIES_ON.match(body, sentence.start)


def _sentences(body: str, line: Block) -> Iterator[Block]:
    """Cut a line into sentences; a quotation is never cut, and a list marker always starts one."""
    start = seen = line.start
    unclosed = 0
    for end, following in sorted({*_sentence_ends(body, line), *_marker_starts(body, line)}):
        unclosed += body.count("“", seen, end) - body.count("”", seen, end)
        seen = end
        if unclosed <= 0 or end - start > LONGEST_QUOTATION:
            yield Block(start, end)
            start, unclosed = following, 0
    if start < line.end:
        yield Block(start, line.end)


def _sentence_ends(body: str, line: Block) -> Iterator[tuple[int, int]]:
    """Yield (end of a sentence, start of the next)."""
    for match in _BOUNDARY.finditer(body, line.start, line.end):
        end = match.start() + len(match.group().rstrip(" "))
        if not _ABBREVIATION.search(body, max(line.start, end - _LONGEST_ABBREVIATION), end):
            yield end, match.end()


def _marker_starts(body: str, line: Block) -> Iterator[tuple[int, int]]:
    for match in _MARKER.finditer(body, line.start, line.end):
        yield match.start(), match.end()
