"""A line of a body -> where list items and notes certainly start: bullets, numbers, ordinals and labels.

A marker counts only where it begins something: after the end of a sentence, or as one of several of its kind.
A number counts only as part of a sequence that runs from 1.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

BlockKind = Literal["paragraph", "quotation", "heading", "item", "term", "definition"]
Start = tuple[int, BlockKind]
"""An offset in the body, and the kind of the text from there up to the next start."""

BULLETS = "•▪■□◆◈▶▷●○◦°‣ㅇ"
_BEFORE_SMALL = "•▪■□"
"""Bullets after which an item may begin with a small letter; others are signs within a sentence too."""
NUMERALS = ("❶❷❸❹❺❻❼❽❾❿", "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", "➊➋➌➍➎➏➐➑➒➓")

_MARKED = re.compile(
    rf"[{BULLETS}{''.join(NUMERALS)}](?<![^ \n].)(?= ?[^\Wa-z_]| ?[\"“‘(\[£$€])"
    rf"|[{_BEFORE_SMALL}](?<![^ \n].)(?= [^\W\d_])",
    re.DOTALL,
)
_NUMBER = re.compile(r"\(?(?P<number>[1-9][0-9]?)[.)] (?=[\"“‘(]?[^\W\da-z_])")
_NUMBERED = re.compile(rf"(?<!No\. )(?<=[.:;!?”\")\]] ){_NUMBER.pattern}")
_ORDINALS = ("First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh")
_ORDINAL = re.compile(rf"(?P<ordinal>{'|'.join(_ORDINALS)})(?:ly)?, ")
_CARRIES_ON = re.compile(r"(?:[,;]|\b(?:and|or|the|in|of|to|see))\Z")

# These are markers at the start of a sentence only; elsewhere they are punctuation and the letter "o".
_SIGN = re.compile(r"(?P<item>[-–o]) (?=[\"“‘(]?[^\W\da-z_])|(?:\*{1,3}|※) ?(?=[\w#(“\"‘\[])")
_NEXT_DASH = re.compile(r" - (?=[^\W\da-z_])")
"""What begins a further item in a sentence that itself begins with such a dash."""
_ENDS = tuple('.!?:;”")]')
_LABEL = re.compile(r"\([^\Wa-z_][^().;]{2,60}\) (?=[\"“‘]?[^\Wa-z_])")
_FEWEST_LABELS = 2
"""One pair of brackets at the start of a sentence is an aside; two are the labels of a list."""


def list_items(body: str, start: int, end: int, starts: Sequence[int]) -> Iterator[Start]:
    """Yield where list items start, and notes, which count as paragraphs. `starts` are where sentences
    start."""
    if not body.isascii():
        yield from _marked(body, start, end)
    heads = {body[sentence : sentence + 2] for sentence in (start, *starts)}
    if not heads.isdisjoint(("2)", "2.", "(2")):
        first = _NUMBER.match(body, start, end)
        numbers = [*([first] if first else []), *_NUMBERED.finditer(body, start + 1, end)]
        yield from _runs(body, [(int(match["number"]) - 1, match.start()) for match in numbers])
    if "Se" in heads:
        ordinals = filter(None, (_ORDINAL.match(body, sentence) for sentence in starts))
        yield from _runs(body, [(_ORDINALS.index(match["ordinal"]), match.start()) for match in ordinals])
    if "*" in body or "※" in body or not heads.isdisjoint(("- ", "– ", "o ")):
        yield from _signed(body, (start, *starts), end)
    if "(" in body:
        yield from _labelled(body, starts)


def _marked(body: str, start: int, end: int) -> Iterator[Start]:
    marked = [(match.group(), match.start()) for match in _MARKED.finditer(body, start, end)]
    if not marked:
        return
    for numerals in NUMERALS:
        yield from _runs(body, [(numerals.index(sign), at) for sign, at in marked if sign in numerals])
    count = Counter(sign for sign, at in marked if not _is_small(body, at))
    sign, at = marked[0]
    begun = set() if body[start:at].strip() else {sign}
    for sign, at in marked:
        if sign not in BULLETS:
            continue
        if body[at - 2 : at - 1] in _ENDS:
            begun.add(sign)
        if sign in begun or (count[sign] > 1 and not _is_small(body, at)):
            yield at, "item"


def _is_small(body: str, at: int) -> bool:
    """Tell whether a small letter follows a bullet. It is an item where one of its kind begins something
    before."""
    return body[at + 2 : at + 3].islower()


def _signed(body: str, starts: Sequence[int], end: int) -> Iterator[Start]:
    for number, at in enumerate(starts):
        match = _SIGN.match(body, at)
        if not match:
            continue
        yield at, "item" if match["item"] else "paragraph"
        if match["item"] == "-":
            following = starts[number + 1] if number + 1 < len(starts) else end
            yield from ((dash.start() + 1, "item") for dash in _NEXT_DASH.finditer(body, at + 1, following))


def _labelled(body: str, starts: Sequence[int]) -> Iterator[Start]:
    labelled = [at for at in starts if body[at] == "(" and body[at - 2] in '.!?”"' and _LABEL.match(body, at)]
    if len(labelled) >= _FEWEST_LABELS:
        yield from ((at, "item") for at in labelled)


def _runs(body: str, numbered: Iterable[tuple[int, int]]) -> Iterator[Start]:
    """Yield the items of the lists among (number, offset): two or more whose numbers count up from 0.

    Where an item continues the sentence before it, the list is part of that sentence and is not cut out.
    """
    run: list[int] = []
    for number, at in [*numbered, (0, -1)]:
        if number == len(run):
            run.append(at)
            continue
        if len(run) > 1 and not any(carries_on(body, each) for each in run):
            yield from ((each, "item") for each in run)
        run = [at] if number == 0 else []


def carries_on(body: str, at: int) -> bool:
    """Tell whether the words before `at` go on there."""
    return at > 0 and _CARRIES_ON.search(body, max(0, at - 5), at - 1) is not None
