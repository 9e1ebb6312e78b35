"""A body -> the lines above its first sentence, and what stands before its first word.

Releases open with lines that say what is new, "- Three plans for the year -", or with a heading before the
first "□" or before a dateline, "WASHINGTON – "; sentences with a list mark, "1." or the day, "14 October
2011." None of it says what the sentence says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from motir_archive.prose.list_items import BULLETS, NUMERALS, carries_on
from motir_archive.prose.sentences import first_sentence_end

_LONGEST_LINE = 250
"""Characters of a line above the first sentence, at most. The longest that was seen has 180."""
_STOP = re.compile(r"(?<![A-Z])[.!?:;]\s")
_AFTER_DASH = r"(?:[A-Z“□○◈ㅇ]|[-–] ?[A-Z])"
_DASHED_LINE = re.compile(
    rf"[-–] ?[^\s–-](?:(?!(?<![A-Z])[.!?] )[^\n]){{10,{_LONGEST_LINE}}}?"
    rf"(?:(?:[^\s.!?–-] [-–](?=\s*{_AFTER_DASH})|[^\s.!?–-][-–](?=\s+{_AFTER_DASH}))"
    r"|[\w”)’](?= (?:1\. [A-Z“]|The [A-Z])))"
)
"""A line after a dash. A dash, "1." or "The" shows where it ends. One that ends with a full stop is an
item."""
_FIRST_MARK = re.compile("(?<=[^.!?:;]\\s)[□○◈ㅇ](?= ?[^\\Wa-z_]| ?[“‘(])")
"""The first list mark of a text that has them before its paragraphs."""
_MONTH = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)"
)
_DATELINE = re.compile(
    r"[A-Z](?<=[a-z\d”’)] .)(?<! of .)(?<! the .)(?<! and .)(?<! by .)(?<! with .)"
    r"(?:[A-Z]{2,}(?: [A-Z]{3,})+|[A-Z]{3,})(?:, [A-Z][\w.]+)?"
    rf"(?:, {_MONTH} \d{{1,2}}(?:, \d{{4}})?)?(?: /\w+/)? ?(?:[–—]|--?(?= )) ?(?=[A-Z])"
)
"""A town in capitals, with its region, the day and the news agency where they are told, before a dash. In 234
texts that were looked up it followed a line above the first sentence five times, and nothing else."""
_NEXT_ITEM = re.compile(rf"[{BULLETS}※](?<=[.!?)”\"] .)(?= ?\S)")
"""A list mark where a sentence ends before it."""
_BEFORE_FIRST_WORD = re.compile(
    rf"(?:[{BULLETS}{''.join(NUMERALS)}]\s*|[^\w\s“”\"‘’(\[「『]{{1,3}}\s+|o\s+(?=[A-Z])){{0,3}}"
    r"(?:\d{1,2}[.)]\s+)?"
    rf"(?:(?:\d{{1,2}} {_MONTH} \d{{4}}|{_MONTH} \d{{1,2}}, \d{{4}})\.\s+)?"
)


def lines_above(body: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the lines between `start`, where the text begins, and its first sentence: from where to where."""
    end = min(end, start + 4 * _LONGEST_LINE)
    while line := _DASHED_LINE.match(body, start, end):
        yield line.span()
        start = _text_from(body, line.end(), end)
    mark = None if body.isascii() else _FIRST_MARK.search(body, start, min(end, start + _LONGEST_LINE))
    if mark and mark.start() > start and not _is_begun(body, start, mark.start()):
        yield start, mark.start() - 1
        return
    dateline = _DATELINE.search(body, start, min(end, start + _LONGEST_LINE))
    if dateline and not _STOP.search(body, start, dateline.start()):
        yield start, dateline.start() - 1


def _is_begun(body: str, start: int, mark: int) -> bool:
    """Tell whether a list mark belongs to a sentence or a list that begins before it."""
    first = body[start]
    is_mark = first.islower() or first in BULLETS or any(first in numerals for numerals in NUMERALS)
    return is_mark or carries_on(body, mark) or _STOP.search(body, start, mark) is not None


def first_word(body: str, start: int, end: int) -> int:
    """Return where the first sentence of a text says something: after lines above, a list mark and a day."""
    start = _text_from(body, start, end)
    for _, after in lines_above(body, start, end):
        start = _text_from(body, after, end)
    mark = _BEFORE_FIRST_WORD.match(body, start, end)
    return mark.end() if mark and mark.end() < end else start


def first_sentence_span(body: str, start: int, end: int) -> tuple[int, int]:
    """Return where the first sentence of a text starts, at its first word, and ends: before the next list
    item, at the latest."""
    first = first_word(body, start, end)
    line_end = body.find("\n", first, end)
    last = first_sentence_end(body, first, end if line_end < 0 else line_end)
    mark = body[start:first].rstrip()[-1:]
    following = body.find(f" {mark} ", first, last) if mark and mark in BULLETS else -1
    item = None if body.isascii() else _NEXT_ITEM.search(body, first, last if following < 0 else following)
    if item:
        return first, item.start() - 1
    return first, last if following < 0 else following


def _text_from(body: str, start: int, end: int) -> int:
    while start < end and body[start].isspace():
        start += 1
    return start
