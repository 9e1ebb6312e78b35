"""The titles of ministers and secretaries in a text, without what they are for, and the words before them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from motir_archive.agencies.words.lists import word_list
from motir_archive.agencies.words.titles import BEFORE_TITLES, RANKS

_TITLE = re.compile(
    r"\b(?:M(?:inister|INISTER)S?s?\b|(?:(?<=Vice )|(?<=Deputy )|(?<=Dep\. ))Min\.(?= [A-Z])"
    r"|Secretary\b(?: of State(?= for\b))?)"
)
_RANKS_BEFORE = re.compile(
    rf"(?:(?<![\w’'])(?:{'|'.join(map(re.escape, sorted(word_list('before_ministers'))))})[\s-]+)+\Z",
    re.IGNORECASE,
)
_LONGEST_RANKS = 40
"""Characters of "First Senior Deputy" and the like, at most."""
_OF_NO_PORTFOLIO = re.compile(r"(?:(?!Prime)\w+\.?[ -])*?Min(?:ister|\.) [A-Z]")
"""A title without a portfolio, before the name of a person: "Vice Minister Kim"."""
_NAME_BEFORE = re.compile(r"(?<![\w’'.-])([A-Z][\w-]*)\s\Z")
_OWNER_BEFORE = re.compile(
    r"(?<![\w’'.-])(?!Cabinet|Department|Government|Minist|President)[A-Z][\w-]*[a-z][’']s\s\Z"
)
_LONGEST_NAME = 30
"""Characters of a word before a title, at most. Chosen, not measured."""
_NO_NAMES = word_list("openers") | word_list("adjuncts") | word_list("no_portfolios") | BEFORE_TITLES | RANKS
"""Words that may have a capital before a title, and say nothing of what it is for."""
_MAY_HAVE = ("Minist", "MINIST", "Min.", "Secretary", "Departments")
_NO_SECRETARIES = word_list("no_secretaries")
"""Words before "Secretary" with which it is another title."""


class Title(NamedTuple):
    """A title in a text, with its ranks: "2nd Vice Minister"."""

    start: int
    end: int
    is_secretary: bool


def may_have_titles(text: str) -> bool:
    """Tell whether it is worth looking for ministers and ministries in a text: many texts have none."""
    return any(word in text for word in _MAY_HAVE)


def titles_in(body: str, start: int, end: int, *, with_secretaries: bool) -> Iterator[Title]:
    """Yield the titles of a stretch."""
    for match in _TITLE.finditer(body, start, end):
        is_secretary = match.group().startswith("Secretary")
        if with_secretaries or not is_secretary:
            first = max(start, match.start() - _LONGEST_RANKS)
            ranks = _RANKS_BEFORE.search(body, first, match.start())
            yield Title(ranks.start() if ranks else match.start(), match.end(), is_secretary)


def is_of_no_portfolio(body: str, title: Title, end: int, country: str) -> bool:
    """Tell whether a title with a person says nothing of what it is for, but a `country` at most.

    "Petroleum Minister Holm" is for something, if for nothing that a ministry of the registry is for.
    """
    is_bare = _OF_NO_PORTFOLIO.match(body, title.start, end) is not None
    return is_bare and (country != "" or not is_led_by_name(body, title.start))


def is_led_by_name(body: str, start: int) -> bool:
    """Tell whether a word with a capital stands directly before a title and may be a part of it: "Petroleum".

    The acronym of a ministry, "MOTIR Minister", is none.
    """
    name = _word_before(body, start)
    word = name.lower()
    return not (not name or name.isupper() or word in _NO_NAMES or word.endswith(("ly", "ed", "day")))


def is_another(body: str, title: Title, portfolio: int, country: str) -> bool:
    """Tell whether "Secretary" is no title of a minister, or one of a state: "Ohio Energy Secretary".

    What it is for, or the title without that before it, starts at `portfolio`, after a `country`.
    """
    if _word_before(body, title.start).lower() in _NO_SECRETARIES:
        return True
    return not country and is_led_by_name(body, portfolio)


def is_of_somebody_else(body: str, start: int) -> bool:
    """Tell whether a place that is no country has the minister whose title starts at `start`: "Alberta’s".

    An acronym before it, "MOTIR’s", is that of an agency.
    """
    return _OWNER_BEFORE.search(body, max(0, start - _LONGEST_NAME), start) is not None


def _word_before(body: str, start: int) -> str:
    """Return the word with a capital directly before a place; empty for none."""
    word = _NAME_BEFORE.search(body, max(0, start - _LONGEST_NAME), start)
    return word[1] if word else ""
