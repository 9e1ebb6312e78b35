"""Organisations that the registry does not know: found by their head noun, and by what introduces them.

One with an acronym in brackets needs a head noun; one without needs a nation, a place or the world in front,
unless it is a university. A ministry without either is nobody's: many countries have one of its name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from motir_archive.agencies.naming.introductions import Introduction
from motir_archive.agencies.unknown.organisations import NONE, behind_other_names, introduced
from motir_archive.agencies.unknown.phrases import Word, plain, words_before
from motir_archive.agencies.words.countries import HOME, country_after, country_at_end, country_before
from motir_archive.agencies.words.head_nouns import (
    KIND_OF,
    OF_GOVERNMENT,
    PLACES,
    SAYS_ENOUGH,
    SUBJECTS,
    is_public,
)

LOOKED_FOR = tuple(
    sorted(SAYS_ENOUGH | {f"{head} {joiner}" for head in OF_GOVERNMENT for joiner in ("of", "for")})
)
"""Words that are worth a closer look wherever they stand."""

_HEADS = frozenset(KIND_OF)
_GOVERNMENT = (*sorted(OF_GOVERNMENT), "Federal Ministry")
_OF_GOVERNMENT = re.compile(rf"({'|'.join(sorted(OF_GOVERNMENT))})\s+(?:of|for)")
_LONGEST = 80
"""Characters of a name without an acronym, up to its head noun."""
_SHORTEST = 3
"""Words at least of a name without an acronym, so that "Korean Government" and "Export Agency" are none."""
_SAYS_NOTHING = ("National", "State", "Technical", "Local", "Global")
"""Before "University"."""
_WITH_ARTICLE = ("United", "Netherlands", "Philippines", "Maldives", "European Union", "Czech Republic")
_PROPER = r"[A-Z][\w’'-]*"
_SUBJECT = rf"(?:{'|'.join(sorted(SUBJECTS, key=len, reverse=True))})(?![\w-])"
_SUBJECTS = rf"{_SUBJECT}(?:\s+{_SUBJECT})*"
_WHAT_FOR = re.compile(
    rf"\s+(?P<joiner>of|for)\s+(?:the\s+)?{_PROPER}(?:\s+{_PROPER})*"
    rf"(?:(?:,\s+{_SUBJECTS})*,?\s+(?:and|&)\s+{_SUBJECTS})?"
)


@dataclass(frozen=True, slots=True)
class Discovery:
    """An organisation at the place where a release names it in full."""

    start: int
    end: int
    name: str
    """In full, as it stands there, or with its country where many have one of that name."""
    acronym: str = ""
    is_foreign: bool = False
    """It is a ministry of another country."""


def discovered_by_brackets(body: str, introduction: Introduction) -> Discovery | None:
    """Return the unknown organisation that stands before brackets with an acronym."""
    words = words_before(body, introduction.start, _HEADS)
    start = introduced(tuple([word.text for word in words]), introduction.acronym)
    if start == NONE:
        return None
    words = words[start:]
    name, is_foreign = plain(body, words), False
    if name.startswith(_GOVERNMENT):
        country = country_before(body, words[0].start) or country_after(body, words[-1].end)
        country = country or country_at_end(name)
        if not country and name.startswith("Department"):
            return None
        name, is_foreign = _of_country(name, country), country not in ("", HOME)
    return Discovery(words[0].start, words[-1].end, name, introduction.acronym, is_foreign)


def discovered_by_head_noun(body: str, start: int, end: int) -> Discovery | None:
    """Return the unknown organisation that the head noun or the like name at `start`–`end` belongs to."""
    first = body[start:end].partition(" ")[0]
    if first in OF_GOVERNMENT:
        return _foreign_ministry(body, start, end)
    words = words_before(body, end, _HEADS if first == "University" else PLACES, _LONGEST)
    if not words or words[-1].end != end:
        return None
    words = words[behind_other_names([word.text for word in words], len(words) - 1) :]
    return _university(body, words) if words[-1].text == "University" else _with_place(body, words)


def _foreign_ministry(body: str, start: int, end: int) -> Discovery | None:
    country = country_before(body, start)
    if not country and body.startswith("Department", start):
        return None
    head = _OF_GOVERNMENT.fullmatch(body, start, end)
    if head:
        what_for = _WHAT_FOR.match(body, head.end(1))
        if not what_for:
            return None
        end = what_for.end()
    country = country or country_after(body, end)
    name = " ".join(body[start:end].split())
    if not country:
        return None
    return Discovery(start, end, _of_country(name, country), is_foreign=country != HOME)


def _of_country(name: str, country: str) -> str:
    if not country or country == HOME or name.endswith(country):
        return name
    return f"{name} of {'the ' if country.startswith(_WITH_ARTICLE) else ''}{country}"


def _university(body: str, words: list[Word]) -> Discovery | None:
    end = _end(body, words)
    says_which = any(word.text not in _SAYS_NOTHING for word in words[:-1])
    return _named(body, words, end) if says_which or end > words[-1].end else None


def _with_place(body: str, words: list[Word]) -> Discovery | None:
    place = next((index for index, word in enumerate(words[:-1]) if word.text in PLACES), NONE)
    name = words[place:]
    if place == NONE or not is_public(frozenset(word.text for word in name), name[-1].text):
        return None
    discovery = _named(body, name, _end(body, name))
    return discovery if len(discovery.name.split()) >= _SHORTEST else None


def _end(body: str, words: Sequence[Word]) -> int:
    """Return where a name ends that has "of …" behind its head noun.

    "for …" belongs to the name only if nothing else says what the organisation is for: "Korea Institute for
    Robots", but "at the Korea Robot Institute for Trade Day".
    """
    head = words[-1]
    what_for = _WHAT_FOR.match(body, head.end)
    says_what = len(words) >= _SHORTEST or head.text == "University"
    if not what_for or (says_what and what_for["joiner"] == "for"):
        return head.end
    return what_for.end()


def _named(body: str, words: Sequence[Word], end: int) -> Discovery:
    return Discovery(words[0].start, end, " ".join(body[words[0].start : end].split()))
