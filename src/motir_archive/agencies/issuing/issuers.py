"""Who issued a release: those public bodies of the archive's country that act in its first sentence."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import takewhile
from typing import NamedTuple

from motir_archive.agencies.issuing import roles
from motir_archive.agencies.issuing.beside import beside
from motir_archive.agencies.issuing.grammar import Grammar, Party
from motir_archive.agencies.issuing.officials import Officials
from motir_archive.agencies.issuing.titles import may_have_titles
from motir_archive.agencies.issuing.tokens import Token, tokens
from motir_archive.agencies.naming.readings import BY_SHORT_NAME, UNKNOWN, Reading
from motir_archive.agencies.own_country import PUBLIC, is_written_for, may_issue
from motir_archive.agencies.words.countries import country_at_beginning, with_country
from motir_archive.agencies.words.country_forms import COUNTRY_OF
from motir_archive.agencies.words.head_nouns import is_of_ministry
from motir_archive.model.agency import Agency
from motir_archive.model.release import Issuance, Naming
from motir_archive.prose.openings import first_sentence_span

_LONGEST = 700
"""Characters of a sentence that are read, at most. In every opening seen so far, the subject ends earlier."""
_CUT_BY_LINE_END = re.compile(r"(?<![.!?:;”\"’])\n")
_DASH = re.compile(r"\s*[-–] ?[^\s–-]")
_MOST_SUBHEADINGS = 4
"""Lines after dashes that end with a full stop, and slogans, at most. Two is the most that was seen."""
_GLUED = re.compile(r"[a-z0-9”)’] The ")
_THE_MINISTRY = ("ministry",)
"""Words that mean a ministry named in the sentence before them, else the publisher of the board."""


class Acting(NamedTuple):
    """Who acts in the first sentence of a text."""

    issuances: tuple[Issuance, ...]
    """In the order in which the text introduces them."""
    partners: tuple[str, ...]
    """Ids of the agencies that act beside the issuers, in the same order."""


_NOBODY = Acting((), ())


class IssuerFinder:
    """Finds issuers with a registry."""

    def __init__(self, registry: Mapping[str, Agency], home: str = "", publisher: str = "") -> None:
        """`home` is the name of the archive's country, `publisher` the id of an agency; both may be empty."""
        self._home, self._publisher = home, publisher
        self._own = {agency.id for agency in registry.values() if may_issue(agency, home)}
        self._ministries = {agency.id for agency in registry.values() if agency.kind == "ministry"}
        self._knows_ministries = home != "" and is_written_for(registry.values(), home)
        """Whether the registry has all ministries of the archive's country: others are from abroad."""
        self._officials = Officials(registry, home, publisher)

    def acting(self, body: str, day: dt.date, reading: Reading) -> Acting:
        """Return who acts in the first sentence of a text published on `day`; nobody where it names none."""
        # A text that names no body of the archive's own country near its beginning, and no minister, has no
        # issuer to find. That is soon seen.
        if not self._names_own(reading) and not may_have_titles(body[:_LONGEST]):
            return _NOBODY
        place = 0
        for _ in range(_MOST_SUBHEADINGS):
            start, end = _first_sentence(body, place)
            found = self._acting_in(body, start, end, day, reading)
            if found.issuances or not (_DASH.match(body, place) or "!" in body[end - 2 : end]):
                break
            place = end
        return found

    def _acting_in(self, body: str, start: int, end: int, day: dt.date, reading: Reading) -> Acting:
        """Return who acts in a sentence."""
        agencies = list(_agencies(reading, body, start, end))
        start = _after_heading(body, start, agencies)
        titles = [
            Token("official", body[title.start : title.end], title.start, title.end, title.agency)
            for title in self._officials.titles(body, start, end, day)
        ]
        ministries = [
            Token("agency", body[each.start : each.end], each.start, each.end, each.agency)
            for each in self._officials.ministries(body, start, end, day)
        ]
        known = [*agencies, *titles, *ministries]
        if not known:
            return _NOBODY
        grammar = Grammar(tokens(body, start, end, known))
        return self._roles(list(self._acting(grammar, reading, day)), reading)

    def short_names(self, body: str, day: dt.date) -> list[Naming]:
        """Return where a text names ministries of the archive's country as "the Industry Ministry"."""
        may_have = "Ministry" in body or "Department" in body
        short = self._officials.short_names(body, 0, len(body), day) if may_have else ()
        return [Naming(each.start, each.end, each.agency, BY_SHORT_NAME) for each in short]

    def _names_own(self, reading: Reading) -> bool:
        """Tell whether a public body of the archive's country is named near the beginning."""
        near = takewhile(lambda naming: naming.start < _LONGEST, reading.namings)
        return any(self._is_own(naming.agency, reading) for naming in near)

    def _acting(self, grammar: Grammar, reading: Reading, day: dt.date) -> Iterator[tuple[Party, str]]:
        """Yield all parties that act in a sentence, each with the rule by which it was found."""
        said = self._known(grammar.last_clause(), day)
        if any(party.agency and self._is_own(party.agency, reading) for party in said):
            yield from ((party, roles.BY_ATTRIBUTION) for party in said)
            return
        is_ministrys = any(party.words == _THE_MINISTRY for party in said)
        ministries = [token for token in grammar.wording.tokens if token.agency in self._ministries]
        if is_ministrys and not ministries:
            return
        subject = grammar.subject()
        parties = self._known(subject.parties, day) if subject else []
        if is_ministrys and self._ministries.isdisjoint(party.agency for party in parties):
            yield Party(ministries[0].agency, ministries[0], ministries[0]), roles.BY_ATTRIBUTION
            return
        if subject and any(party.agency for party in parties):
            yield from (
                (party, _rule(party)) for party in [*parties, *self._known(beside(grammar, subject), day)]
            )
        else:
            yield from ((party, roles.BY_ATTRIBUTION) for party in self._known(grammar.attributed(), day))

    def _known(self, parties: Iterable[Party], day: dt.date) -> list[Party]:
        """Return the parties; persons whose name or country is known get the agency that follows from it."""
        return [self._person(party, day) if party.by_official and party.words else party for party in parties]

    def _person(self, party: Party, day: dt.date) -> Party:
        """Return a person with the agency of the title, else with the one that the registry has them head.

        A title without a portfolio means the publisher's ministry, unless the person heads another agency. A
        person from abroad has no agency here.
        """
        countries = {COUNTRY_OF[word] for word in party.words if word in COUNTRY_OF}
        own = party.agency if countries <= {self._home} else ""
        if own and own != self._publisher:
            return party
        return party._replace(agency=self._officials.headed_by(party.words, day) or own)

    def _roles(self, acting: Sequence[tuple[Party, str]], reading: Reading) -> Acting:
        named = [(party, rule) for party, rule in acting if party.agency]
        sure = any(party.agency in self._own and not party.is_beside for party, _ in named)
        found: dict[str, tuple[Party, str]] = {}
        for party, rule in named:
            if not party.is_beside and self._is_own(party.agency, reading, is_alone=not sure):
                found.setdefault(party.agency, (party, rule))
        partners = dict.fromkeys(
            party.agency
            for party, _ in named
            if party.agency not in found and not (party.by_official and party.agency in self._own)
        )
        role = roles.SOLE if len(found) == 1 else roles.JOINT
        issuances = tuple(
            Issuance(agency, role, rule, party.first.start, party.last.end)
            for agency, (party, rule) in found.items()
        )
        return Acting(issuances, tuple(partners) if issuances else ())

    def _is_own(self, agency: str, reading: Reading, *, is_alone: bool = True) -> bool:
        """Tell whether an agency is a public body of the archive's country.

        A body that is not in the registry counts as one where it acts alone. Beside a registered body, its
        name has to begin with the country, or with "National": most others there are partners from abroad.
        """
        if not agency.startswith(UNKNOWN):
            return agency in self._own
        discovery = reading.discoveries[agency]
        # A bureau of a ministry that is not named belongs to the publisher, who then is the issuer.
        if discovery.kind == "ministry" and self._knows_ministries:
            return False
        if discovery.kind not in PUBLIC or (self._publisher and is_of_ministry(discovery.name)):
            return False
        if self._home and not is_alone:
            return discovery.country == self._home or discovery.name.startswith("National ")
        # Where the archive's own country is not known, it may be the one in the body's name, such as "U.S.".
        return discovery.country in ("", self._home or country_at_beginning(discovery.name))


def _first_sentence(body: str, place: int) -> tuple[int, int]:
    """Return where the first sentence from a place on starts, at its first word, and ends. A line end
    does not end it."""
    beginning = body[place : place + _LONGEST]
    if "\n" in beginning:
        beginning = _CUT_BY_LINE_END.sub(" ", beginning)
    start, end = first_sentence_span(beginning, 0, len(beginning))
    return place + start, place + end


def _after_heading(body: str, start: int, agencies: Sequence[Token]) -> int:
    """Return the start of a sentence that follows a heading without a full stop: "… plans The Ministry"."""
    the = agencies[0].start - len("The ") if agencies else start
    return the if _GLUED.match(body, the - 2) else start


def _agencies(reading: Reading, body: str, start: int, end: int) -> Iterator[Token]:
    """Yield the agencies of a stretch, with the brackets and the country that belong to them."""
    brackets = {naming.start: introduction for naming, introduction in reading.introduced}
    starts = [naming.start for naming in reading.namings]
    for naming in reading.namings:
        if naming.start >= end:
            return
        introduction = brackets.get(naming.start)
        named_until = introduction.end if introduction else naming.end
        first, last = with_country(body, naming.start, named_until)
        if bisect_left(starts, named_until) < bisect_left(starts, last):
            last = named_until  # The country begins the next name: "of the U.S. Department of State".
        if start <= first:
            has_head = introduction is not None and bool(introduction.person)
            yield Token("agency", body[first:last], first, min(last, end), naming.agency, has_head)


def _rule(party: Party) -> str:
    if party.by_official:
        return roles.BY_OFFICIAL
    return roles.BY_INTRODUCTION if party.first.has_head else roles.BY_SUBJECT


def by_editor(agencies: Sequence[str]) -> tuple[Issuance, ...]:
    """Return the issuers that an editor named."""
    role = roles.SOLE if len(agencies) == 1 else roles.JOINT
    return tuple(Issuance(agency, role, roles.BY_EDITOR) for agency in agencies)


def by_publisher(publisher: str) -> tuple[Issuance, ...]:
    """Return the publisher of the board as the issuer of what is on it; nobody where it is not known."""
    return (Issuance(publisher, roles.PUBLISHER, roles.BY_BOARD),) if publisher else ()
