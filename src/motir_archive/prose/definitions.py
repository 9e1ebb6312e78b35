"""A line of a body -> where the terms of a definition list, and their definitions, certainly start."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from motir_archive.prose.headings import OPENER_AFTER_HEADING, TITLE
from motir_archive.prose.list_items import Start

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
"""Terms of a list, at least: one alone is a sentence with a colon."""
_LONGEST_TERM = 60
"""Characters of a term, at most, without its colon; two words joined by "and" have some 30."""
_LONGEST_DEFINITION = 1500
"""Characters from one term to the next, at most: as many as sentences.LONGEST_QUOTATION allows a
quotation."""
_SENTENCE_AFTER_LIST = re.compile(rf"(?<=[^\W_]|\)) (?={OPENER_AFTER_HEADING})")


def definitions(body: str, start: int, end: int, starts: Sequence[int]) -> Iterator[Start]:
    """Yield where the terms of a stretch and their definitions start, and the text after the last of them."""
    terms: list[re.Match[str]] = []
    for term in [*_terms(body, start, end), None]:
        if terms and (term is None or term.start() - terms[-1].end() > _LONGEST_DEFINITION):
            yield from _definition_list(body, terms, end, starts)
            terms = []
        if term and (terms or _is_headed(body, start, term.start(), starts)):
            terms.append(term)


def _terms(body: str, start: int, end: int) -> Iterator[re.Match[str]]:
    # A colon alone is found in a fraction of the time that a colon with the blank after it takes.
    colon = body.find(":", start, end)
    while colon != -1:
        if body.startswith(" ", colon + 1):  # else its word is not looked for, which may begin far before
            word = body.rfind(" ", start, colon) + 1 or start
            is_term = _TERM_END.match(body, word, colon + 1)
            term = is_term and _TERM.search(body, max(start, colon - _LONGEST_TERM), colon + 1)
            if term and not body[colon + 2 : colon + 3].isspace() and colon + 2 < end:
                yield term
        colon = body.find(":", colon + 1, end)


def _is_headed(body: str, start: int, term: int, starts: Sequence[int]) -> bool:
    """Tell whether nothing but a heading lies between a term and the sentence start before it."""
    number = bisect_right(starts, term)
    sentence = starts[number - 1] if number else start
    return sentence == term or TITLE.fullmatch(body, sentence, term) is not None


def _definition_list(
    body: str, terms: Sequence[re.Match[str]], end: int, starts: Sequence[int]
) -> Iterator[Start]:
    if len(terms) < FEWEST_TERMS:
        return
    for term in terms:
        yield term.start(), "term"
        yield term.end() + 1, "definition"
    last = terms[-1].end() + 1
    stop = bisect_right(starts, last)
    opening = _SENTENCE_AFTER_LIST.search(body, last, min(end, last + _LONGEST_DEFINITION))
    stops = [*starts[stop : stop + 1], *([opening.end()] if opening else [])]
    if stops:
        yield min(stops), "paragraph"
