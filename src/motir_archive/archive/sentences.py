"""A line of a body -> where its sentences start. A quotation is never cut, an abbreviation ends nothing."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

LONGEST_QUOTATION = 1500
"""Characters after which an opening quotation mark is taken for one that is never closed."""

_SPACE_AND_CLOSING = " \"”’»)]」』"
_CLOSING = "\"”’»)\\]」』"
_OPENING = "\"“‘«(\\[「『"
# A colon or semicolon before a capital often ended a line of the original; whether it did is weighed later.
_GAP = re.compile(rf"[.!?…:;][{_CLOSING}]*+ +(?=[{_OPENING}]?[^\Wa-z_])")

_QUOTATION_MARK = re.compile("[“”「」]")
_STRAIGHT_QUOTATION = re.compile(rf"(?<![^\s(\[—–-])\"(?=\S)[^\"]{{1,{LONGEST_QUOTATION}}}+\"(?!\w)")

_LONGEST_ABBREVIATION = 12
_TITLES = frozenset(
    "Mr. Mrs. Ms. Messrs. Dr. Prof. Gen. Lt. Col. Maj. Capt. Sgt. Adm. Gov. Sen. Rep. Hon. Rev. St. Ste. Mt. Ft. vs. v. cf."
    " e.g. i.e. approx. Dept. dept. Amb. Min. Asst. Supt. viz. ca. al.".split()
)
_BEFORE_NUMBERS = frozenset(
    "No. Nos. no. nos. Art. Arts. Sec. Secs. Fig. Figs. Vol. Vols. Ch. Para. para. p. pp. Jan. Feb. Mar. Apr. Jun."
    " Jul. Aug. Sep. Sept. Oct. Nov. Dec. Tel. tel. KRW. Rs. est.".split()
)
_AT_THE_END_TOO = frozenset(
    "Inc. Ltd. Co. Corp. LLC. L.L.C. Bros. Jr. Sr. Esq. Ph.D. M.D. B.A. M.A. etc. a.m. p.m. A.M. P.M. U.S. U.K. U.N."
    " E.U. U.S.A. D.C. U.S.C. Ave. Blvd. Rd. Sq.".split()
)
_INITIALS = re.compile(r"(?:[^\W\d_]\.){1,4}\Z")
_OPENER = re.compile(
    rf"[{_OPENING}]?(?:The|This|That|These|Those|It|Its|He|She|They|We|His|Her|Their|Our|In|On|At|As|By|For|From|To"
    r"|With|Under|Over|After|Before|During|Since|While|When|If|Although|Through|Upon|According|Following|However"
    r"|Meanwhile|Moreover|Also|Both|All|Each|Some|Many|Another|An|There|Such|Notably|Additionally|Furthermore)\b"
)


def sentence_starts(body: str, start: int, end: int) -> list[int]:
    """Return the offsets after `start` at which a sentence or a clause after `:` or `;` starts.

    Before each of them stands one space that belongs to no sentence.
    """
    starts = [match.end() for match in _GAP.finditer(body, start, end) if _is_end(body, match)]
    return _outside_quotations(body, start, end, starts)


def first_sentence_end(body: str, start: int, end: int) -> int:
    """Return where the first sentence of a stretch ends, without reading past it more than needed."""
    beginning = body[start : min(end, start + LONGEST_QUOTATION)]
    for offset in sentence_starts(beginning, 0, len(beginning)):
        if not beginning[:offset].rstrip(_SPACE_AND_CLOSING).endswith((":", ";")):
            return start + offset - 1
    return start + len(beginning)


def quotations(body: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return where the closed quotations of a stretch start and end, in order; of nested ones the outermost."""
    spans = []
    if '"' in body:
        spans = [match.span() for match in _STRAIGHT_QUOTATION.finditer(body, start, end)]
    if "“" in body or "「" in body:
        spans = sorted(spans + _curly_quotations(body, start, end))
    return spans


def _curly_quotations(body: str, start: int, end: int) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
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


def _outside_quotations(body: str, start: int, end: int, starts: list[int]) -> list[int]:
    for opening, closing in reversed(quotations(body, start, end)):
        first, last = bisect_right(starts, opening), bisect_left(starts, closing)
        del starts[first:last]
    return starts


def _is_end(body: str, gap: re.Match[str]) -> bool:
    """Tell whether what stands before a gap ends a sentence, rather than being an abbreviation."""
    dot = gap.start() + 1
    if body[dot - 1] != "." or body[dot] != " ":
        return True
    word = body[body.rfind(" ", max(0, dot - _LONGEST_ABBREVIATION), dot) + 1 : dot].lstrip("“‘\"(")
    if word in _TITLES:
        return False
    if word in _BEFORE_NUMBERS:
        return not body[gap.end()].isdigit()
    if word in _AT_THE_END_TOO or _INITIALS.match(word):
        return _OPENER.match(body, gap.end()) is not None
    return True
