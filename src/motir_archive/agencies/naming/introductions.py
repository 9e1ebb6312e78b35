"""Brackets after a name, `(KATS, President Kim Dae-ja)`: the acronym, and the head with the title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from motir_archive.agencies.words.country_forms import COUNTRY_OF
from motir_archive.agencies.words.titles import BEFORE_TITLES, LOCAL, OF_HEADS, as_written


def _any_of(titles: frozenset[str]) -> str:
    longest_first = sorted(titles, key=lambda title: (-len(title), title))
    return "|".join(re.escape(as_written(title)) for title in longest_first)


_RANK = rf"(?:{_any_of(OF_HEADS)})(?:[- ]General)?(?: Executive(?: Officer)?)?"
_OF_RANK = rf"(?:{_any_of(BEFORE_TITLES)}|and|&|concurrently)"
_TITLE = rf"(?:{_OF_RANK}[ -]?)*{_RANK}(?:[ -](?:{_OF_RANK}[ -])*{_RANK})*(?:(?: and|,)? (?:CEO|COO))?"
_OFFICE = r"(?:\s+(?:for|of)\s+[A-Z][\w-]*(?:,?\s+(?:and\s+)?[A-Z][\w-]*){0,4}?)?"
_ACRONYM = r"[A-Z][A-Za-z0-9]*(?:[.&+-][A-Za-z0-9]+)*"
_PERSON = r"(?:Dr\.?\s+|H\.E\.\s+|Mr\.?\s+|Ms\.?\s+)?(?P<{0}>[^\W\d_a-z][^()\[\]:;]{{1,58}}?)"
_INTRODUCTION = re.compile(
    r"\(\s*(?:hereinafter(?:,? referred to as)?,?\s+(?:the\s+)?|(?:also )?known as\s+|or\s+)?"
    rf"(?:[“\"‘’'”]?(?P<acronym>{_ACRONYM}),?[”\"’'‘“]?(?: hereinafter)?"
    rf"(?:\s*[,;:]\s*(?P<title>{_TITLE}{_OFFICE})\s*[:,]?\s+{_PERSON.format('person')})?"
    rf"|(?P<only_title>{_TITLE}{_OFFICE})\s*:?\s+{_PERSON.format('only_person')}"
    rf"(?:,\s*(?:hereinafter(?:,? referred to as)?,?\s+(?:the\s+)?[“\"‘’']?(?P<then>{_ACRONYM})[”\"’'‘]?"
    r"|(?P<last>(?!CEO|COO)[A-Z]{3,})))?"
    rf"|(?P<local_title>{'|'.join(sorted(LOCAL))})\s*(?P<local_person>[^\W\d_a-zA-Z]{{2,5}})[^()]{{0,20}})\s*\)"
)
_IN_BRACKETS = re.compile(r"\((?<=[^\W_] \()(?:the )?(?P<name>[A-Z][a-z][^()\[\]:;]{7,110})\)")
"""A name in brackets after a word and a blank; the bracket comes first, since `re` finds one character most
quickly."""
_PLURAL = re.compile(r"[A-Z]{2,}s")
"""Several of a kind, and no body: "Small and Medium Enterprises (SMEs)"."""
_LAST_ACRONYM = re.compile(rf"(?<![\w(]){_ACRONYM}\Z")
_BEFORE_BRACKETS = " \n”\"’'"
"""What may stand between a name and its brackets."""
_CAPITALS = 2
"""Capital letters of an acronym, at least."""
LONGEST_ACRONYM = 15
"""Characters of an acronym, at most; a longer word in brackets is something else."""


@dataclass(frozen=True, slots=True)
class Introduction:
    """Brackets that introduce what stands before them."""

    start: int
    """Index of the opening bracket."""
    end: int
    """Index after the closing one."""
    acronym: str
    """May be empty where there is a head."""
    title: str
    """The title of the head; empty where none is given."""
    person: str
    """The head's name as written; empty where none is given."""


def introductions(body: str) -> Iterator[Introduction]:
    """Yield the brackets that may introduce an agency, in order."""
    for match in _INTRODUCTION.finditer(body):
        acronym = match["acronym"] or match["then"] or match["last"] or ""
        if acronym and not _may_be_a_bodys(acronym):
            continue
        title = match["title"] or match["only_title"] or match["local_title"] or ""
        person = match["person"] or match["only_person"] or match["local_person"] or ""
        yield Introduction(match.start(), match.end(), acronym, title, " ".join(person.split()))


def _may_be_a_bodys(acronym: str) -> bool:
    """Tell whether an acronym may be that of a body, and is not that of a country or of several of a kind."""
    is_country = acronym in COUNTRY_OF and acronym != "EU"
    are_capitals = sum(map(str.isupper, acronym)) >= _CAPITALS
    return are_capitals and len(acronym) <= LONGEST_ACRONYM and not (is_country or _PLURAL.fullmatch(acronym))


def words_end(body: str, introduction: Introduction) -> int:
    """Return where the words before brackets end."""
    end = introduction.start
    while end and body[end - 1] in _BEFORE_BRACKETS:
        end -= 1
    return end


def names_after_acronyms(body: str) -> Iterator[tuple[int, int, int, int]]:
    """Yield (start, end of an acronym, start, end of the name in brackets): "KIER (Korea Institute of …)"."""
    for brackets in _IN_BRACKETS.finditer(body):
        end = brackets.start() - 1
        acronym = _LAST_ACRONYM.search(body, max(0, end - LONGEST_ACRONYM), end)
        if acronym and sum(map(str.isupper, acronym.group())) >= _CAPITALS:
            yield (*acronym.span(), *brackets.span("name"))
