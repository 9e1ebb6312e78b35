"""Organisations that the registry does not know: found by their head noun, and by what introduces them.

One with an acronym in brackets needs a head noun; around_head_nouns.py says what one without needs. A
ministry whose country is not clear is left out, since many countries have one of that name. So is every name
that may not begin or end where it seems to.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from motir_archive.agencies.naming.introductions import Introduction
from motir_archive.agencies.unknown.around_head_nouns import name_around
from motir_archive.agencies.unknown.found import Discovery
from motir_archive.agencies.unknown.name_bounds import words_ahead
from motir_archive.agencies.unknown.organisations import NONE, introduced
from motir_archive.agencies.unknown.phrase_words import AND, MOST_KNOWN, begins_with_name, stands_alone
from motir_archive.agencies.unknown.phrases import LONGEST, OPENING, phrase_around, plain, words_before
from motir_archive.agencies.words.countries import (
    country_after,
    country_at_beginning,
    country_at_end,
    country_before,
    country_of_list,
    of_country,
    without_country_at_end,
)
from motir_archive.agencies.words.country_forms import COUNTRY_OF
from motir_archive.agencies.words.departments import official
from motir_archive.agencies.words.head_nouns import (
    BEFORE_COUNTRIES,
    KIND_OF,
    NATIONS_OF,
    NEEDS,
    OF_GOVERNMENT,
    OF_STATES,
    is_proper,
)
from motir_archive.agencies.words.well_known import WELL_KNOWN

LOOKED_FOR = tuple(sorted({*NEEDS, *BEFORE_COUNTRIES, *WELL_KNOWN}))
"""Words and names that are worth a closer look wherever they stand."""

_HEADS = BEFORE_COUNTRIES.union(KIND_OF)
_GOVERNMENT = (*sorted(OF_GOVERNMENT), "Federal Ministry")
_ALSO_STATES = ("", "Georgia")
"""Countries that share their name with a state of the United States; and no country at all."""
_OF_STATES_TOO = ("United States", "Australia", "Brazil", "Germany", "India")
"""Countries whose states have departments too."""
_JOINED = (" of ", " for ", " on ")
"""What follows a head noun that begins a name."""
_A = (" a ", " an ")
"""Before a phrase with capitals, these show that it is one of many and not a name, unless it has a nation."""
_PARLIAMENTS = OF_STATES - OF_GOVERNMENT
_PREFIX = 3
_PREFIXES = frozenset(form[:_PREFIX] for form in (*COUNTRY_OF, *NATIONS_OF))
"""How the names of countries begin, in so many letters. They rule out most other words without a search, and
only bound time: the search decides. Some names have four letters, so more would miss these."""
_LONGEST_COUNTRY = 40
"""Characters of a country's name, at most; the longest has 24. More would only take time."""
_ENDS_COUNTRY = (" and ", " in ", " on ", ", ")
"""What may follow a name that ends with its country."""
_OF_ANOTHER = re.compile(r"[A-Z]\w*[^\Ws] (?:of|for|on) \Z")
"""Stands before what is only a part of a name or a title: "Minister of Foreign Affairs Costa Rica"."""
_LONGEST_PORTFOLIO = 80
"""Characters between "Department" and the "of" before its country, at most. Chosen, not measured."""
_OR = re.compile(r" or [A-Z]")


def discovered_by_brackets(body: str, introduction: Introduction, bare: str = "") -> Discovery | None:
    """Return the unknown organisation that stands before brackets with an acronym.

    `bare` is the country of a ministry beside which the text has none; empty where that is not known.
    """
    words = words_before(body, introduction.start, _HEADS)
    start = introduced(tuple([word.text for word in words]), introduction.acronym)
    if start == NONE and len(words) > 1 and words[-2].text in BEFORE_COUNTRIES:
        found = _before_country(body, words[-2].start, words[-2].end)
        return replace(found, acronym=introduction.acronym) if found else None
    if start == NONE:
        return None
    words = words[start:]
    name, first, last = plain(body, words), words[0].start, words[-1].end
    country = country_before(body, first) or country_after(body, last) or country_at_end(name)
    if name.startswith(_GOVERNMENT):
        country = country or country_of_list(body, first, article=not bare)
        own = "" if country else _of_bare(name, bare)
        if own:
            return Discovery(first, last, name, introduction.acronym, own, is_own=True)
        if country in _ALSO_STATES and name.startswith("Department"):
            return None
        return Discovery(first, last, of_country(name, country), introduction.acronym, country)
    return Discovery(first, last, name, introduction.acronym, country_at_beginning(name) or country)


def discovered_in_brackets(body: str, start: int, end: int, acronym: str) -> Discovery | None:
    """Return the unknown organisation whose name, and nothing else, stands in brackets after its acronym."""
    words = words_before(body, end, _HEADS, end - start)
    whole = bool(words) and words[0].start == start
    if not whole or introduced(tuple([word.text for word in words]), acronym) != 0:
        return None
    name = plain(body, words)
    return Discovery(start, end, name, acronym, country_at_beginning(name))


def discovered_by_head_noun(body: str, start: int, end: int, bare: str = "") -> Discovery | None:
    """Return the unknown organisation in whose name the head noun, or such a word, at `start`–`end` is.

    `bare` is as for `discovered_by_brackets`.
    """
    if body.startswith("s", end):  # "Services" is no "Service"; a plural names nobody.
        return None
    if body[start:end] in BEFORE_COUNTRIES:
        return _before_country(body, start, end)
    head = _head(body, start, end)
    if not head:
        return None
    start, end = head
    if _is_plainly_none(body, start, end, bare):
        return None
    first, last = phrase_around(body, start, end)
    noun = body[start:end].replace("’", "'")
    reach = name_around(body[first:start], noun, body[end:last])
    if reach is None or _OR.match(body, end + reach.behind):
        return None
    first, last = start - reach.ahead, end + reach.behind
    if noun in OF_STATES:
        return _of_state(body, first, start, last, bare)
    discovery = _plain(body, first, last)
    return None if body.endswith(_A, 0, first) and not discovery.country else discovery


def _before_country(body: str, start: int, end: int) -> Discovery | None:
    """Return the organisation that a word names together with the country after it: "Statistics Norway"."""
    if body[end + 1 : end + 1 + _PREFIX] not in _PREFIXES or not body.startswith(" ", end):
        return None
    after_noun = body[end + 1 : end + _LONGEST_COUNTRY]
    written, country = _whole_country(after_noun)
    last = end + 1 + len(written)
    if not country:
        return None
    first, after = phrase_around(body, start, last)
    words = words_ahead(body[first:start])
    if words is None or any(is_proper(word.text) or word.text in COUNTRY_OF for word in words):
        return None
    first = first + words[0].start if words else start
    goes_on = after > last and not body.startswith(_ENDS_COUNTRY, last)
    is_part = _OF_ANOTHER.search(body, max(0, first - LONGEST), first) is not None
    return None if goes_on or is_part else Discovery(first, last, body[first:last], country=country)


def _whole_country(text: str) -> tuple[str, str]:
    """Return the country, or the nation of one, that a text begins with, and the country; no adjective."""
    country = country_at_beginning(text)
    if country and text.startswith(country):
        return country, country
    nation = next((nation for nation in NATIONS_OF if re.match(rf"{nation}\b", text)), "")
    return nation, NATIONS_OF.get(nation, "")


def _is_plainly_none(body: str, start: int, end: int, bare: str) -> bool:
    """Tell whether the words beside a head noun show that it is not in a name: "the Police Department".

    Most are not, so this quick test comes first.
    """
    if body[start:end] in _PARLIAMENTS:
        return False
    blank = body.rfind(" ", 0, max(0, start - 1))
    before = body[blank + 1 : start].rstrip()
    is_joined = body.startswith(_JOINED, end)
    if before[:1].isupper():
        ahead = body[body.rfind(" ", 0, max(0, blank)) + 1 : max(0, blank)]
        is_alone = ahead[:1].islower() and ahead not in AND
        return is_alone and not is_joined and not stands_alone(before)
    if before.startswith(OPENING):
        return False
    if not is_joined or body[start:end] != "Department" or bare or country_before(body, start):
        return not is_joined
    # "Department of Labor of Kenya": a department is known by its country.
    return " of " not in body[end + 1 : end + _LONGEST_PORTFOLIO]


def _head(body: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where the head noun of a name lies: the last word if it is one, else the first that is."""
    found = body[start:end].replace("’", "'")
    if found in NEEDS:
        return start, end
    nouns = [noun for noun in NEEDS if noun in found]
    ends = (noun for noun in nouns if found.endswith(noun))
    noun = next(ends, None) or min(nouns, key=found.index, default="")
    at = start + found.rindex(noun)
    return (at, at + len(noun)) if noun else None


def _plain(body: str, first: int, last: int) -> Discovery:
    name = " ".join(body[first:last].split())
    return Discovery(first, last, name, country=_own_country(name) or country_before(body, first))


@lru_cache(maxsize=MOST_KNOWN)
def _own_country(name: str) -> str:
    """Return the country that a name itself says; empty for none."""
    return country_at_beginning(name) or country_at_end(name)


def _of_state(body: str, first: int, head: int, last: int, bare: str) -> Discovery | None:
    """Return a ministry or parliament of a country, or a body of a state: "Alaska Department of Revenue"."""
    name = " ".join(body[head:last].split())
    if name == "Ministry":
        return _short(body, first, last)
    country = country_before(body, head) or country_at_end(name) or country_after(body, last)
    if not country and body.startswith(_GOVERNMENT, head):
        country = country_of_list(body, head, article=True)
        own = _of_bare(body[first:last], bare) if not country and first == head else ""
        if own:
            return Discovery(head, last, name, country=own, is_own=True)
    if not name.startswith("Ministry") and country in _ALSO_STATES:
        is_of_state = first < head and begins_with_name(body[first:head].split())
        found = _plain(body, first, last) if is_of_state or NEEDS.get(name) == "nothing" else None
        return replace(found, name=official(found.name)) if found else None
    if not country and body.endswith("Federal ", 0, head):
        return _plain(body, head - len("Federal "), last)
    if not country:
        return None
    return Discovery(head, last, of_country(without_country_at_end(name), country), country=country)


def _of_bare(name: str, bare: str) -> str:
    """Return the country of a ministry that has none beside it.

    Empty for a "Federal" one, whose name says enough, and for a department in a country whose states have
    departments too.
    """
    is_clear = name.startswith("Federal") or (name.startswith("Department") and bare in _OF_STATES_TOO)
    return "" if is_clear else bare


def _short(body: str, first: int, last: int) -> Discovery | None:
    """Return a ministry with what it is for before its head noun: "Kenya’s Energy Ministry"."""
    country = country_before(body, first) or country_at_beginning(body[first:last])
    words = body[first:last].split()
    while words[0] in COUNTRY_OF:
        first, words = body.index(words[1], first), words[1:]
    name = of_country(" ".join(words), country)
    return Discovery(first, last, name, country=country) if country and len(words) > 1 else None
