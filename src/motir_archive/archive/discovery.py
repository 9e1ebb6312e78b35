"""Organisations that the registry does not know: found by their head noun, and by what introduces them.

One with an acronym in brackets needs a head noun; one without needs a nation, a place or the world in front,
unless it is a university. A ministry without either is nobody's: many countries have one of its name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from motir_archive.archive.countries import HOME, country_after, country_at_end, country_before
from motir_archive.archive.head_nouns import KIND_OF, OF_GOVERNMENT, PLACES, SAYS_ENOUGH, SUBJECTS, is_public
from motir_archive.archive.introductions import Introduction
from motir_archive.archive.organisations import NONE, behind_other_names, introduced
from motir_archive.archive.phrases import Word, plain, words_before

LOOKED_FOR = tuple(
    sorted(SAYS_ENOUGH | {f"{head} {joiner}" for head in OF_GOVERNMENT for joiner in ("of", "for")})
)
"""Words that are worth a closer look wherever they stand."""

_HEADS = frozenset(KIND_OF)
_GOVERNMENT = (*sorted(OF_GOVERNMENT), "Federal Ministry")
_OF_GOVERNMENT = re.compile(rf"({'|'.join(sorted(OF_GOVERNMENT))})\s+(?:of|for)")
_FURTHER = re.compile(rf"\s+(?:{'|'.join(sorted(SAYS_ENOUGH | OF_GOVERNMENT))})(?!\w)")
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
    rf"\s+(?:of|for)\s+(?:the\s+)?{_PROPER}(?:\s+{_PROPER})*"
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


def discovered_by_brackets(body: str, introduction: Introduction) -> Discovery | None:
    """Return the unknown organisation that stands before brackets with an acronym."""
    words = words_before(body, introduction.start, _HEADS)
    start = introduced(tuple([word.text for word in words]), introduction.acronym)
    if start == NONE:
        return None
    words = words[start:]
    name = plain(body, words)
    if name.startswith(_GOVERNMENT):
        country = country_before(body, words[0].start) or country_after(body, words[-1].end)
        country = country or country_at_end(name)
        if not country and name.startswith("Department"):
            return None
        name = _of_country(name, country)
    return Discovery(words[0].start, words[-1].end, name, introduction.acronym)


def discovered_by_head_noun(body: str, start: int, end: int) -> Discovery | None:
    """Return the unknown organisation that the head noun or the like name at `start`–`end` belongs to."""
    first = body[start:end].partition(" ")[0]
    if first in OF_GOVERNMENT:
        return _foreign_ministry(body, start, end)
    words = words_before(body, end, _HEADS if first == "University" else PLACES, _LONGEST)
    if not words or words[-1].end != end:
        return None
    end = _end(body, words[-1])
    if words[-1].text == "University":
        return _university(body, words, end)
    return _with_place(body, words, end)


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
    return Discovery(start, end, _of_country(name, country)) if country else None


def _of_country(name: str, country: str) -> str:
    if not country or country == HOME or name.endswith(country):
        return name
    return f"{name} of {'the ' if country.startswith(_WITH_ARTICLE) else ''}{country}"


def _end(body: str, head: Word) -> int:
    """Return where a name ends whose head noun may have "of …" or "for …" behind it."""
    match = _WHAT_FOR.match(body, head.end)
    if not match:
        return head.end
    return head.end if _FURTHER.search(body, head.end, match.end()) else match.end()


def _university(body: str, words: list[Word], end: int) -> Discovery | None:
    words = words[behind_other_names([word.text for word in words], len(words) - 1) :]
    says_which = any(word.text not in _SAYS_NOTHING for word in words[:-1])
    if not says_which and end == words[-1].end:
        return None
    return Discovery(words[0].start, end, " ".join(body[words[0].start : end].split()))


def _with_place(body: str, words: list[Word], end: int) -> Discovery | None:
    first = behind_other_names([word.text for word in words], len(words) - 1)
    place = next((index for index in range(first, len(words) - 1) if words[index].text in PLACES), -1)
    head = words[-1].text
    if place < 0 or not is_public(frozenset(word.text for word in words[place:]), head):
        return None
    name = " ".join(body[words[place].start : end].split())
    return Discovery(words[place].start, end, name) if len(name.split()) >= _SHORTEST else None
