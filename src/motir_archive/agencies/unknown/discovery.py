"""Organisations that the registry does not know: found by their head noun, and by what introduces them.

One with an acronym in brackets needs a head noun; one without needs a nation, a place or the world in front,
unless it is a university. A ministry without a country is nobody's: many countries have one of its name.
Where it is not sure that a name ends, or begins, where it seems to, it is not taken up.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from motir_archive.agencies.naming.full_names import goes_on
from motir_archive.agencies.naming.introductions import Introduction
from motir_archive.agencies.unknown.organisations import (
    NONE,
    behind_other_names,
    has_no_plural,
    introduced,
    is_one_name,
)
from motir_archive.agencies.unknown.phrases import Word, plain, words_before
from motir_archive.agencies.words.countries import (
    COUNTRY_OF,
    country_after,
    country_at_beginning,
    country_at_end,
    country_before,
    of_country,
    without_prefix,
)
from motir_archive.agencies.words.head_nouns import (
    KIND_OF,
    OF_GOVERNMENT,
    PLACES,
    SAYS_ENOUGH,
    SUBJECTS,
    is_public,
    kind_of,
)
from motir_archive.text.slugs import slug

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
_ALSO_STATES = ("", "Georgia")
"""Countries whose names states have too; and none."""
_SAYS_NOTHING = ("National", "State", "Technical", "Local", "Global")
"""Before "University"."""
_NEVER_INSIDE = OF_GOVERNMENT | {"of", "for"}
"""Words before the head noun that tell that there are two names, or a place in one."""
_INITIAL = re.compile(r"\A[A-Z]\.?\Z|[a-z]{2}[A-Z]")
"""Of a person; or the place where a blank is missing."""
_APART = frozenset(["the", "on", "in", "to"])
"""Words that part a university from what is named before it."""
_PROPER = r"[A-Z][\w’']*(?:-[A-Z][\w’']*)*"
_SUBJECT = rf"(?:{'|'.join(sorted(SUBJECTS, key=len, reverse=True))})(?![\w-])"
_SUBJECTS = rf"{_SUBJECT}(?:\s+{_SUBJECT})*"
_WHAT_FOR = re.compile(
    rf"\s+(?P<joiner>of|for)\s+(?:the\s+)?(?P<what>{_PROPER}(?:\s+{_PROPER})*"
    rf"(?:(?:,\s+{_SUBJECTS})*,?\s+(?:and|&)\s+{_SUBJECTS})?)"
)
_LIST_GOES_ON = re.compile(rf",\s+(?:and\s+)?{_SUBJECT}|\s+(?:and|&)\s+(?:the\s+)?{_SUBJECT}")
"""Behind a name, what might be one more of the things that it is for."""
_WHAT_FOR_GOES_ON = re.compile(r"\s+(?:and|or|&)\s+(?P<word>[A-Z][a-z]\S*)")
"""The same behind "of …" or "for …", where any word might be."""
_OF_MORE = re.compile(
    r"\s+(?:of|on(?!\s+(?:[A-Z]\w+day|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)))\s+(?:the\s+)?[A-Z]"
)


@dataclass(frozen=True, slots=True)
class Discovery:
    """An organisation at the place where a release names it in full."""

    start: int
    end: int
    name: str
    """In full, as it stands there, or with its country where many have one of that name."""
    acronym: str = ""
    country: str = ""
    """The country that the text gives it; empty for none."""

    @property
    def kind(self) -> str:
        """The kind that its head noun speaks for; empty where it has none."""
        return kind_of(self.name)

    @property
    def key(self) -> str:
        """What all spellings of its name have in common."""
        return _key(self.name)


@lru_cache(maxsize=4096)
def _key(name: str) -> str:
    return slug(without_prefix(name))


def discovered_by_brackets(body: str, introduction: Introduction) -> Discovery | None:
    """Return the unknown organisation that stands before brackets with an acronym."""
    if body[body.rfind(" ", 0, max(0, introduction.start - 1)) + 1].islower():
        return None  # No name ends with a small word; that is soon seen.
    words = words_before(body, introduction.start, _HEADS)
    start = introduced(tuple([word.text for word in words]), introduction.acronym)
    if start == NONE:
        return None
    words = words[start:]
    name, first, last = plain(body, words), words[0].start, words[-1].end
    country = country_before(body, first) or country_after(body, last) or country_at_end(name)
    if name.startswith(_GOVERNMENT):
        if country in _ALSO_STATES and name.startswith("Department"):
            return None
        return Discovery(first, last, of_country(name, country), introduction.acronym, country)
    return Discovery(first, last, name, introduction.acronym, country_at_beginning(name) or country)


def discovered_in_brackets(body: str, start: int, end: int, acronym: str) -> Discovery | None:
    """Return the unknown organisation whose name alone stands in the brackets behind its acronym."""
    words = words_before(body, end, _HEADS, end - start)
    whole = bool(words) and words[0].start == start
    if not whole or introduced(tuple([word.text for word in words]), acronym) != 0:
        return None
    name = plain(body, words)
    return Discovery(start, end, name, acronym, country_at_beginning(name))


def discovered_by_head_noun(body: str, start: int, end: int) -> Discovery | None:
    """Return the unknown organisation that the head noun or the like name at `start`–`end` belongs to."""
    found = body[start:end]
    if found.startswith(_GOVERNMENT):
        return _foreign_ministry(body, start, end)
    is_university = found.endswith("University")
    if body.startswith("s", end):  # "Services" is no "Service"; a plural names nobody.
        return None
    # Most are no names, and that is soon told: no head noun but "University" is the first word of one.
    if not is_university and body[body.rfind(" ", 0, max(0, start - 1)) + 1].islower():
        return None
    words = words_before(body, end, _HEADS if is_university else PLACES, _LONGEST)
    if not words or words[-1].end != end:
        return None
    words = words[behind_other_names([word.text for word in words], len(words) - 1) :]
    return _university(body, words) if words[-1].text == "University" else _with_place(body, words)


def _foreign_ministry(body: str, start: int, end: int) -> Discovery | None:
    country = country_before(body, start)
    if country in _ALSO_STATES and body.startswith("Department", start):
        return None
    head = _OF_GOVERNMENT.fullmatch(body, start, end)
    if head:
        what_for = _WHAT_FOR.match(body, head.end(1))
        if not what_for or not _is_field(what_for["what"]):
            return None
        end = what_for.end()
    country = country or country_after(body, end)
    name = " ".join(body[start:end].split())
    if not country or not _ends_with_what_for(body, end):
        return None
    return Discovery(start, end, of_country(name, country), country=country)


def _is_field(what: str) -> bool:
    """Tell whether a ministry may be for this: behind the first word, only words of fields stand."""
    run = re.split(r",| and | & ", what)[0].split()
    return is_one_name(what.split()) and SUBJECTS.issuperset(run[1:])


def _ends(body: str, end: int) -> bool:
    """Tell whether it is sure that a name ends at a place."""
    if goes_on(body, end) or body.startswith("-", end) or _LIST_GOES_ON.match(body, end):
        return False
    return _OF_MORE.match(body, end) is None or bool(country_after(body, end))


def _ends_with_what_for(body: str, end: int) -> bool:
    """The same for a name that ends with "of …" or "for …"."""
    more = _WHAT_FOR_GOES_ON.match(body, end)
    return _ends(body, end) and (more is None or more["word"] in PLACES)


def _university(body: str, words: list[Word]) -> Discovery | None:
    last = max((index for index, word in enumerate(words) if word.text in _APART), default=NONE)
    words = words[last + 1 :]
    if any(word.text in _NEVER_INSIDE | {"and", "&"} or _INITIAL.search(word.text) for word in words):
        return None
    end = _end(body, words)
    says_which = any(word.text not in _SAYS_NOTHING for word in words[:-1])
    return _named(body, words, end) if says_which or end > words[-1].end else None


def _with_place(body: str, words: list[Word]) -> Discovery | None:
    texts = [word.text for word in words]
    place = next((index for index, word in enumerate(texts[:-1]) if word in PLACES), NONE)
    is_cut = place > 0 and texts[place - 1][0].isupper()
    name = words[place:]
    if place == NONE or is_cut or not is_public(frozenset(texts[place:]), texts[-1]):
        return None
    joints = [index for index in range(place, len(texts) - 1) if texts[index] in ("and", "&")]
    joins_names = any(texts[at + 1] not in SUBJECTS or texts[at - 1].isupper() for at in joints)
    if joins_names or not _NEVER_INSIDE.isdisjoint(texts[place:-1]):
        return None
    discovery = _named(body, name, _end(body, name))
    return discovery if discovery and len(discovery.name.split()) >= _SHORTEST else None


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


def _named(body: str, words: Sequence[Word], end: int) -> Discovery | None:
    name = " ".join(body[words[0].start : end].split())
    behind = body[words[-1].end : end].split()[1:]
    is_sure = _ends_with_what_for(body, end) if behind else _ends(body, end)
    if not is_sure or not is_one_name(behind) or not has_no_plural([word.text for word in words]):
        return None
    return Discovery(words[0].start, end, name, country=country_at_beginning(name) or _country_of(behind))


def _country_of(words: Sequence[str]) -> str:
    return COUNTRY_OF.get(" ".join(words), "")
