"""Persons who speak for an agency: "Trade, Industry and Energy Minister X", heads whom the registry names."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from motir_archive.agencies.issuing.titles import (
    is_another,
    is_of_no_portfolio,
    is_of_somebody_else,
    titles_in,
)
from motir_archive.agencies.own_country import FOREIGN, is_own
from motir_archive.agencies.words.countries import country_after, country_before, with_country
from motir_archive.agencies.words.head_nouns import BEFORE_COUNTRIES
from motir_archive.model.agency import Agency, AgencyName, Head

_MINISTRY = re.compile(r"(?:Federal )?(?:Ministry|Department|Office) (?:of|for) (?:the )?")
_LAST_WORD = re.compile(r"(?:\A|(?<=[\s(“\"‘’'-]))([^\W\d_][\w-]*)(,?\s+(?:(?:and|&)\s+)?)\Z", re.IGNORECASE)
_OFFICE = re.compile(r"\s+(?:of|for)\s+(?:the\s+)?", re.IGNORECASE)
_OFFICE_OF_PERSON = re.compile(r"(?:\s+[A-Z][\w-]*){0,3}\s+(?:of|for)\s+(?:the\s+)?")
_NEXT_WORD = re.compile(r"(,?\s+(?:(?:and|&)\s+)?|)([^\W\d_][\w-]*)", re.IGNORECASE)
_JOINS = re.compile(r",|&|\band\b")
_SHORT_MINISTRY = re.compile(r"Ministry\b(?<=[a-z] Ministry)(?! (?:of|for)\b)")
_SHORT = re.compile(r"(?:Ministry\b(?<=[a-z] Ministry)|Department\b(?<=[a-z] Department))(?! (?:of|for)\b)")
"""The head noun first, since an expression that begins with a fixed word is searched for quickly."""
_GOES_BACK = re.compile(r"(?:\b(?!The )[A-Z][\w-]*|\band|&) \Z")
"""What stands before words that are only the last ones of a name: "Natural" before "Resources Ministry"."""
_LONGEST_WORD = 30
"""Characters of such a word, and of a word of a ministry's name with what joins it to the next, at most.
Chosen, not measured."""
_MINISTRIES = re.compile(r"\b(?:Ministries|Departments) (?:of|for) (?:the )?")
_AND_OF = re.compile(r"(?:,? and|,) (?P<of>(?:(?:of|for) )?(?:the )?)(?=[A-Z])")
_OTHER = re.compile(r"[A-Z][\w-]*(?: [A-Z][\w-]*)*")
"""What a ministry is for that the registry does not have."""
_FILLERS = frozenset(["and", "the", "of", "for", "&", "policy"])
"""Words that do not tell one ministry from another: each has its policies."""
_NOUNS = {"industrial": "industry"}
"""Adjectives of portfolios: a "Deputy Minister for Industrial Policy" is one of industry."""


class Official(NamedTuple):
    """The title of a minister in a text."""

    start: int
    end: int
    agency: str
    """Id of the ministry; empty where it is not known, or where it is another country's."""


class _Portfolio(NamedTuple):
    """What a ministry is for, according to one of its names."""

    agency: str
    name: AgencyName
    words: frozenset[str]


class Officials:
    """The ministries and heads of a registry, by the words that name them."""

    def __init__(self, registry: Mapping[str, Agency], home: str, publisher: str) -> None:
        self._home, self._publisher = home, publisher
        board = registry.get(publisher)
        self._ministry = publisher if board and board.kind == "ministry" else ""
        """The publisher, if it is a ministry: ministers without a stated portfolio are its own."""
        own = [agency for agency in registry.values() if is_own(agency, home)]
        self._portfolios = [
            _Portfolio(agency.id, name, _words(what_for))
            for agency in own
            if agency.kind in ("ministry", "agency", FOREIGN)
            for name in agency.names
            if (what_for := _what_for(name.text, home))
        ]
        names = (each.name.text for each in self._portfolios)
        self._has_departments = any(name.startswith("Department") for name in names)
        self._by_words: defaultdict[frozenset[str], list[_Portfolio]] = defaultdict(list)
        for portfolio in self._portfolios:
            self._by_words[portfolio.words].append(portfolio)
        self._vocabulary = {word for portfolio in self._portfolios for word in portfolio.words}
        self._vocabulary |= {"policy", *(each for each, noun in _NOUNS.items() if noun in self._vocabulary)}
        self._heads: defaultdict[str, list[tuple[str, Head]]] = defaultdict(list)
        for agency in own:
            for head in agency.heads:
                for spelling in (head.name, *head.also):
                    for key in _spellings(spelling.split()):
                        self._heads[key].append((agency.id, head))

    def titles(self, body: str, start: int, end: int, day: dt.date) -> Iterator[Official]:
        """Yield the titles of ministers in a stretch, each with its ministry, and those of secretaries.

        A "Secretary of Energy" is a minister where ministries are departments. The same word is a title of
        other persons too, so it counts only with a portfolio of one of them.
        """
        for title in titles_in(body, start, end, with_secretaries=self._has_departments):
            before, first = self._before(body, start, title.start)
            after, last = self._after(body, title.end, end, person=not before)
            country = country_before(body, first) or country_after(body, last)
            is_ours = country == self._home if country else not is_of_somebody_else(body, first)
            if title.is_secretary and is_another(body, title, first, country):
                continue
            # "for Industry Policy" begins with what it is about, "Foreign Trade Minister" ends with it. "for
            # Trade and Energy" is about both, and not about trade alone.
            least = len(after) - 1 if _JOINS.search(body, title.end, last) else 0
            tries = [after[:count] for count in range(len(after), least, -1)] or [
                before[count:] for count in range(len(before))
            ]
            found = (self.ministry(words, day) for words in tries) if is_ours else ()
            agency = next(filter(None, found), "")
            if not tries and is_ours and is_of_no_portfolio(body, title, end, country):
                agency = self._ministry
            if agency or not title.is_secretary:
                yield Official(first, last, agency)

    def ministries(self, body: str, start: int, end: int, day: dt.date) -> Iterator[Official]:
        """Yield ministries that share a head noun, "Ministries of A and B", and "the A Ministry"."""
        if body.find("Minist", start, end) < 0 and not self._has_departments:
            return
        yield from self.short_names(body, start, end, day)
        for match in _MINISTRIES.finditer(body, start, end):
            if country_before(body, match.start()) in ("", self._home):
                yield from self._of_list(body, match, end, day)

    def _of_list(self, body: str, head: re.Match[str], end: int, day: dt.date) -> Iterator[Official]:
        """Yield the ministries of a list after their head noun."""
        first, place = with_country(body, head.start(), head.start())[0], head.end()
        while True:
            agency, last = self._longest(body, place, end, day)
            other = None if agency else _OTHER.match(body, place, end)
            if agency:
                yield Official(first, last, agency)
            more = _AND_OF.match(body, other.end() if other else last, end)
            if not more:
                return
            first, place = more.start("of"), more.end()

    def _longest(self, body: str, place: int, end: int, day: dt.date) -> tuple[str, int]:
        """Return the ministry that most of the words from a place on name, and where these end."""
        words, last = self._run(body, place, end)
        agency = self.ministry(words, day)
        joins = [] if agency else [join.start() for join in _JOINS.finditer(body, place, last)]
        while joins and not agency:
            words, last = self._run(body, place, joins.pop())
            agency = self.ministry(words, day)
        return agency, last

    def short_names(self, body: str, start: int, end: int, day: dt.date) -> Iterator[Official]:
        """Yield the ministries with what they are for before the head noun: "the Industry Ministry".

        "The Industry Department" is one where a ministry's own name has that head noun.
        """
        short = _SHORT if self._has_departments else _SHORT_MINISTRY
        for match in short.finditer(body, start, end):
            words, first = self._before(body, start, match.start())
            is_own = country_before(body, first) in ("", self._home)
            before = with_country(body, first, first)[0]
            is_whole = body.startswith("the ", before) or not _GOES_BACK.search(
                body, max(start, before - _LONGEST_WORD), before
            )
            is_department = match.group() == "Department"
            agency = self.ministry(words, day) if is_own and is_whole else ""
            if agency:
                first = before + len("the ") * body.startswith("the ", before) if is_department else first
                yield Official(first, match.end(), agency)

    def _before(self, body: str, start: int, place: int) -> tuple[list[str], int]:
        """Return the words of ministries' names that end at a place, and where they begin."""
        found: list[str] = []
        while word := _LAST_WORD.search(body, max(start, place - _LONGEST_WORD), place):
            is_joined = "," in word[2] or "and" in word[2].lower() or "&" in word[2]
            if word[1].lower() not in self._vocabulary or (is_joined and not found):
                break
            found.insert(0, word[1].lower())
            place = word.start(1)
        return found, place

    def _after(self, body: str, place: int, end: int, *, person: bool) -> tuple[list[str], int]:
        """Return the words of a portfolio after "Minister of"; with `person`, also after "Minister Kim Min
        of"."""
        office = (_OFFICE_OF_PERSON if person else _OFFICE).match(body, place, end)
        words, last = self._run(body, office.end(), end) if office else ([], place)
        return words, last if words else place

    def _run(self, body: str, place: int, end: int) -> tuple[list[str], int]:
        """Return the words of ministries' names from a place on, and where they end."""
        found: list[str] = []
        while (word := _NEXT_WORD.match(body, place, end)) and word[2].lower() in self._vocabulary:
            found.append(word[2].lower())
            place = word.end()
        return found, place

    def ministry(self, words: Sequence[str], day: dt.date) -> str:
        """Return the ministry whose name has all these words; of several the publisher, else none."""
        wanted = frozenset(_NOUNS.get(word, word) for word in words) - _FILLERS
        if not wanted:
            return ""
        exact = self._by_words.get(wanted, [])
        agency = self._one([portfolio for portfolio in exact if portfolio.name.was_used_on(day)] or exact)
        wider = (each for each in self._portfolios if each.words >= wanted and each.name.was_used_on(day))
        # "Coordination" alone is no office for government policy coordination.
        return agency or self._one(each for each in wider if not each.name.text.startswith("Office"))

    def _one(self, portfolios: Iterable[_Portfolio]) -> str:
        """Return the one ministry that has all these portfolios; of several the publisher, else none."""
        agencies = {portfolio.agency for portfolio in portfolios}
        if len(agencies) == 1:
            return agencies.pop()
        return self._publisher if self._publisher in agencies else ""

    def headed_by(self, words: Sequence[str], day: dt.date) -> str:
        """Return the agency that a person named after a title headed on `day`, in whatever order of names."""
        for count in (2, 3) if self._heads else ():
            for start in range(len(words) - count + 1):
                for key in _spellings(words[start : start + count]):
                    heads = self._heads.get(key, ())
                    agencies = {agency for agency, head in heads if head.was_in_office(day)}
                    if len(agencies) == 1:
                        return agencies.pop()
        return ""


def _what_for(name: str, home: str) -> str:
    """Return what a ministry is for by its name, also by "Natural Resources Canada"; empty for others."""
    ministry = _MINISTRY.match(name)
    before = name.removesuffix(f" {home}") if home else name
    is_before = before != name and before.rpartition(" ")[2] in BEFORE_COUNTRIES
    return name[ministry.end() :] if ministry else before * is_before


def _words(what_for: str) -> frozenset[str]:
    words = re.split(r"[\s,]+", what_for.lower())
    return frozenset(word for word in words if word and word not in _FILLERS)


def _spellings(words: Sequence[str]) -> Iterator[str]:
    """Yield keys that all spellings of one person's name share: Kim Jung-kwan is Jung Kwan Kim."""
    plain = [re.sub(r"[\W_]", "", word).lower() for word in words]
    yield " ".join(sorted(plain))
    if len(plain) > 2:
        for index in range(len(plain) - 1):
            joined = [*plain[:index], plain[index] + plain[index + 1], *plain[index + 2 :]]
            yield " ".join(sorted(joined))
