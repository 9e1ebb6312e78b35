"""A line of a body -> where headings, list items and definitions surely start. In doubt there is none.

A landmark says of what kind the text from there on is, up to the next landmark.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Literal

Kind = Literal["paragraph", "quotation", "heading", "item", "term", "definition"]
Landmark = tuple[int, Kind]

BULLETS = "•▪■◆▶●○◦‣"
_NUMERALS = ("❶❷❸❹❺❻❼❽❾❿", "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", "➊➋➌➍➎➏➐➑➒➓")
_MARKER = re.compile(
    rf"[{BULLETS}{''.join(_NUMERALS)}](?<![^ \n].)(?= ?[^\Wa-z_]| ?[\"“‘(\[])",
    re.DOTALL,
)
_NUMBERED = re.compile(r"(?<!No\. )(?<=[.:;!?”\")] )\(?(?P<number>[1-9][0-9]?)[.)] (?=[\"“‘(]?[^\W\da-z_])")
_ORDINALS = ("First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh")
_ORDINAL = re.compile(rf"(?P<ordinal>{'|'.join(_ORDINALS)})(?:ly)?, ")
_CARRIES_ON = re.compile(r"(?:,|\b(?:and|or|the|in|of|to|see))\Z")

_TERM_WORD = (
    r"(?:Dates?|Time|Venue|Place|Location|Period|Participants?|Attendees|Program(?:me)?|Agenda|Theme"
    r"|Topics?|Hosts?|Organi[sz]ers?|Sponsors?|Purpose|Schedule|Speakers?|Contents?|Title|Target|Scale"
    r"|Contact|Format|일시|장소|참석자?|주최|주관|주제|내용)"
)
_TERM = re.compile(
    rf"(?<!\S)(?:(?:Key|Main|Major|Event|Meeting|주요) ?)?{_TERM_WORD}"
    rf"(?:(?: and | & | ?/ ?|·){_TERM_WORD})*:\Z"
)
_TERM_END = re.compile(rf"(?:\S*[/·])?{_TERM_WORD}:")
FEWEST_TERMS = 2
_LONGEST_TERM = 60
_LONGEST_DEFINITION = 1500
_LONGEST_HEADING = 120

# In a heading small words are written small: a capital one starts the sentence after it.
_OPENER = (
    r"(?:The|This|These|It|In|At|As|To|With|Under|Following|During|After|Through|Building|Based|Meanwhile,)"
    r"(?= [a-z])"
)
_OPENING = re.compile(rf"(?<=[^\W_]|\)) (?={_OPENER})")
_CAPITALISED = r"(?:[^\Wa-z_][\w.&’'/–-]*\w|[A-Z])(?!\S)"
_SMALL = r"(?:(?:of|in|the|to|and|for|with|on|at|by|a|an|as|from|via|into|under|&|–) ){1,3}"
_HEADING = re.compile(
    rf"(?=\S+ (?:{_SMALL})?[^\Wa-z_])(?:"  # soon tells that most sentences start with none
    rf"(?:Next Steps|Way Forward|Future Plans|Looking Ahead|Key (?:Outcomes|Results|Achievements)) (?=[A-Z])"
    rf"|(?:Background|Overview|Outlook|Conclusion|Summary) (?={_OPENER})"
    rf"|{_CAPITALISED}(?: (?:{_SMALL})?{_CAPITALISED}){{1,13}}? (?={_OPENER})"
    r")"
)
_TITLE = re.compile(rf"{_CAPITALISED}(?: (?:{_SMALL})?{_CAPITALISED}){{0,13}} ")


def landmarks(body: str, start: int, end: int, starts: Sequence[int]) -> list[Landmark]:
    """Return the landmarks of a stretch in order, found with the help of its sentence `starts`."""
    found: dict[int, Kind] = dict(_items(body, start, end, starts))
    found.update(_definitions(body, start, end, starts))
    found.update(_headings(body, (start, *starts), sorted(found.items())))
    return sorted(found.items()) if found else []


def _headings(body: str, starts: Sequence[int], others: Sequence[Landmark]) -> Iterator[Landmark]:
    """Yield the headings that stand before a sentence, a list or a definition list, outside of the latter."""
    for (_, before), (at, kind) in pairwise([(0, "paragraph"), *others]):
        start = starts[bisect_left(starts, at) - 1]
        is_first = kind in ("item", "term") and before not in ("item", "definition")
        if is_first and _TITLE.fullmatch(body, start, at):
            yield start, "heading"
    for start in starts:
        heading = _HEADING.match(body, start, start + _LONGEST_HEADING)
        if heading and body[max(start - 2, 0)] not in ":;" and _is_free(others, start, heading.end()):
            yield start, "heading"
            yield heading.end(), "paragraph"


def _is_free(others: Sequence[Landmark], start: int, end: int) -> bool:
    """Tell whether a stretch holds no landmark and is part of no definition list."""
    number = bisect_left(others, (start,))
    is_defined = number > 0 and others[number - 1][1] in ("term", "definition")
    return not is_defined and (number == len(others) or others[number][0] > end)


def _items(body: str, start: int, end: int, starts: Sequence[int]) -> Iterator[Landmark]:
    if not body.isascii():
        yield from _marked(body, start, end)
    heads = {body[sentence : sentence + 2] for sentence in starts}
    if not heads.isdisjoint(("2)", "2.", "(2")):
        numbers = _NUMBERED.finditer(body, start, end)
        yield from _runs(body, [(int(match["number"]) - 1, match.start()) for match in numbers])
    if "Se" in heads:
        ordinals = filter(None, (_ORDINAL.match(body, sentence) for sentence in starts))
        yield from _runs(body, [(_ORDINALS.index(match["ordinal"]), match.start()) for match in ordinals])


def _marked(body: str, start: int, end: int) -> Iterator[Landmark]:
    marked = [(match.group(), match.start()) for match in _MARKER.finditer(body, start, end)]
    if not marked:
        return
    for numerals in _NUMERALS:
        yield from _runs(body, [(numerals.index(sign), at) for sign, at in marked if sign in numerals])
    for bullet in BULLETS:
        places = [at for sign, at in marked if sign == bullet]
        if len(places) > 1:
            yield from ((at, "item") for at in places)


def _runs(body: str, numbered: Iterable[tuple[int, int]]) -> Iterator[Landmark]:
    """Yield the items of the lists among (number from 0, offset): two or more that count up from 0.

    Where an item carries on the sentence before it the list is part of a sentence, and none.
    """
    run: list[int] = []
    for number, at in [*numbered, (0, -1)]:
        if number == len(run):
            run.append(at)
            continue
        if len(run) > 1 and not any(_carries_on(body, each) for each in run):
            yield from ((each, "item") for each in run)
        run = [at] if number == 0 else []


def _carries_on(body: str, at: int) -> bool:
    return at > 0 and _CARRIES_ON.search(body, max(0, at - 5), at - 1) is not None


def _definitions(body: str, start: int, end: int, starts: Sequence[int]) -> Iterator[Landmark]:
    if body.count(":", start, end) < FEWEST_TERMS:
        return
    terms: list[re.Match[str]] = []
    for term in [*_terms(body, start, end), None]:
        if terms and (term is None or term.start() - terms[-1].end() > _LONGEST_DEFINITION):
            yield from _definition_list(body, terms, end, starts)
            terms = []
        if term and (terms or _is_headed(body, start, term.start(), starts)):
            terms.append(term)


def _terms(body: str, start: int, end: int) -> Iterator[re.Match[str]]:
    colon = body.find(": ", start, end)
    while colon != -1:
        word = body.rfind(" ", start, colon) + 1 or start
        is_term = _TERM_END.match(body, word, colon + 1)
        term = is_term and _TERM.search(body, max(start, colon - _LONGEST_TERM), colon + 1)
        if term and not body[colon + 2 : colon + 3].isspace() and colon + 2 < end:
            yield term
        colon = body.find(": ", colon + 1, end)


def _is_headed(body: str, start: int, term: int, starts: Sequence[int]) -> bool:
    """Tell whether nothing but a heading lies between a term and the sentence start before it."""
    number = bisect_right(starts, term)
    sentence = starts[number - 1] if number else start
    return sentence == term or _TITLE.fullmatch(body, sentence, term) is not None


def _definition_list(
    body: str, terms: Sequence[re.Match[str]], end: int, starts: Sequence[int]
) -> Iterator[Landmark]:
    if len(terms) < FEWEST_TERMS:
        return
    for term in terms:
        yield term.start(), "term"
        yield term.end() + 1, "definition"
    last = terms[-1].end() + 1
    stop = bisect_right(starts, last)
    opening = _OPENING.search(body, last, min(end, last + _LONGEST_DEFINITION))
    stops = [*starts[stop : stop + 1], *([opening.end()] if opening else [])]
    if stops:
        yield min(stops), "paragraph"
