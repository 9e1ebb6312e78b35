"""A line of a body -> where its sentences start. No quotation is cut, and no abbreviation ends a sentence."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

Span = tuple[int, int]
"""Where something starts and ends."""

LONGEST_QUOTATION = 1500
"""Characters after which an opening quotation mark counts as one that is never closed."""
LONGEST_BRACKET = 200
"""Characters of what stands in round brackets, at most, both included."""

_SPACE_AND_CLOSING = ' "”’»)]」』'
_CLOSING_MARKS = '"”’»)\\]」』'
_OPENING_MARKS = '"“‘«(\\[「『'
_OPENER_AFTER_ABBREVIATION = (
    r"(?:The|This|That|These|Those|It|Its|He|She|They|We|His|Her|Their|Our|In|On|At|As|By|For|From|To|With|Over"
    r"|Under(?! ?[Ss]ecretar)|After|Before|During|Since|While|When|If|Although|Through|Upon|According"
    r"|Following|However|Meanwhile|Moreover|Also|Both|All|Each|Some|Many|Another|An|There|Such|Notably|Additionally|Furthermore)\b"
)
"""Words that start a sentence when they follow an abbreviation."""

# After a lone letter (an initial, "U.S.", "a.m.") only an opener starts a sentence. A colon or semicolon
# before a capital often ended a line of the original; paragraphs.py weighs whether it did. A numeral in a
# circle does not start a sentence: where it starts an item of a list, list_items finds it. A dash, an
# asterisk or the letter o may stand before a sentence as the marker of an item or a note.
_GAP = re.compile(
    rf"[.!?…:;](?:(?<!\b[^\W\d_]\.)|(?= +{_OPENER_AFTER_ABBREVIATION}))[{_CLOSING_MARKS}]*+ +"
    rf"(?=(?:[-–o] )?[{_OPENING_MARKS}]?[^\Wa-z_①-⑳❶-❿➊-➓]|(?:\*{{1,3}}|※) ?[\w#(“\"‘\[])"
    r"(?!(?<=[:;] )\d(?!\d?\) ))"
)

_QUOTATION_MARK = re.compile("[“”「」]")
_STRAIGHT_QUOTATION = re.compile(rf"\"(?<![^\s(\[—–-]\")(?=\S)[^\"]{{1,{LONGEST_QUOTATION}}}+\"(?!\w)")

_NEVER_AT_THE_END = (
    "Mr. Mrs. Ms. Messrs. Dr. Prof. Gen. Lt. Col. Maj. Capt. Sgt. Adm. Gov. Sen. Rep. Hon. Rev. St. Ste. Mt. "
    "Ft. vs. cf. approx. Dept. dept. Dep. Dir. Sec. Secs. Usec. Asec. Amb. Min. Asst. Atty. Supt. viz. ca."
)
_BEFORE_NUMBERS = (
    "No. Nos. no. nos. Art. Arts. Fig. Figs. Vol. Vols. Ch. Para. para. pp. Jan. Feb. Mar. Apr. "
    "Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec. Tel. tel."
)
_BEFORE_NAMES = "Inc. Ltd. Co. Corp. Bros. Jr. Sr. Esq. Ph.D. etc. al. Ave. Blvd. Rd. Sq."

_ENDS_BEFORE = {
    **dict.fromkeys(_NEVER_AT_THE_END.split(), re.compile(r"(?!)")),
    **dict.fromkeys(_BEFORE_NUMBERS.split(), re.compile(r"\D")),
    **dict.fromkeys(_BEFORE_NAMES.split(), re.compile(_OPENER_AFTER_ABBREVIATION)),
}
"""Abbreviation -> what has to follow for a sentence to end there."""

_LIST_NUMBERS = frozenset(map(str, range(1, 100)))


def sentence_starts(body: str, start: int, end: int, quoted: Sequence[Span] | None = None) -> list[int]:
    """Return the offsets after `start` at which a sentence, or a clause after `:` or `;`, starts.

    Before each of them stands one space that belongs to no sentence. None of them is inside a quotation.
    `quoted` are the quotations of the stretch; None where they are not known yet.
    """
    starts = list(_after_marks(body, start, end))
    for opening, closing in reversed(quotations(body, start, end) if quoted is None else quoted):
        first, last = bisect_right(starts, opening), bisect_left(starts, closing)
        if first < last:
            del starts[first:last]
    return starts


def _after_marks(body: str, start: int, end: int) -> Iterator[int]:
    """Yield where sentences start, including those inside quotations."""
    last = -1
    for match in _GAP.finditer(body, start, end):
        following = match.end()
        if body[following - 2] == ".":
            word = body[body.rfind(" ", start, following - 2) + 1 : following - 1].lstrip('“‘"(')
            if word in _ENDS_BEFORE and not _ENDS_BEFORE[word].match(body, following):
                continue
            if word[:-1] in _LIST_NUMBERS and last == following - len(word) - 1:
                continue
        if is_in_brackets(body, start, following, end):
            continue
        last = following
        yield following


def is_in_brackets(body: str, start: int, offset: int, end: int) -> bool:
    """Tell whether an offset is within round brackets that close."""
    opening = body.rfind("(", max(start, offset - LONGEST_BRACKET), offset)
    return (
        opening >= 0
        and body.find(")", opening, offset) < 0
        and body.find(")", offset, min(end, opening + LONGEST_BRACKET)) >= 0
    )


def first_sentence_end(body: str, start: int, end: int) -> int:
    """Return where the first sentence of a stretch ends, or its first LONGEST_QUOTATION characters."""
    beginning = body[start : min(end, start + LONGEST_QUOTATION)]
    quoted = quotations(beginning, 0, len(beginning))
    for offset in _after_marks(beginning, 0, len(beginning)):
        is_inside = any(opening < offset < closing for opening, closing in quoted)
        if not is_inside and not beginning[:offset].rstrip(_SPACE_AND_CLOSING).endswith((":", ";")):
            return start + offset - 1
    return start + len(beginning)


def quotations(body: str, start: int, end: int) -> list[Span]:
    """Return where the closed quotations of a stretch start and end, in order, without nested ones."""
    spans: list[Span] = []
    if '"' in body:
        spans = [match.span() for match in _STRAIGHT_QUOTATION.finditer(body, start, end)]
    if "“" in body or "「" in body:
        spans = sorted(spans + _curly_quotations(body, start, end))
    return spans


def _curly_quotations(body: str, start: int, end: int) -> list[Span]:
    spans: list[Span] = []
    opened: list[int] = []
    for mark in _QUOTATION_MARK.finditer(body, start, end):
        if mark.group() in "“「":
            opened.append(mark.start())
        elif opened and mark.end() - opened[-1] <= LONGEST_QUOTATION:
            opening = opened.pop()
            while spans and spans[-1][0] > opening:
                spans.pop()
            spans.append((opening, mark.end()))
    return spans
