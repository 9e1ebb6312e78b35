"""Who issued a release: the subject of its first sentence, those who act with it, and whom it belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from motir_archive.archive import lead
from motir_archive.archive.agency import Agency
from motir_archive.archive.countries import with_country
from motir_archive.archive.introductions import Introduction
from motir_archive.archive.namings import Reading
from motir_archive.archive.prose import first_sentence
from motir_archive.archive.record import Issuance, Naming

SOLE = "issuer"
JOINT = "joint issuer"
PARENT = "parent of the issuer"
ROLES = (SOLE, JOINT, PARENT)
"""What an issuer can be to a release; the parent is named as such in the text."""

BY_INTRODUCTION = "introduces itself with its head"
BY_SUBJECT = "is the subject of the sentence"
BY_OFFICIAL = "an official of it is the subject of the sentence"
BY_ATTRIBUTION = "the sentence is attributed to it"
BY_COMPANY = "acts together with the issuer"
BY_CHAIN = "the issuer is said to belong to it"
BY_EDITOR = "named by the editor"

_SENTENCES = 3
"""Sentences in which an issuer is looked for, the first that has one ends the search."""
_LONGEST = 500
"""Characters of a sentence that are looked at."""
_FURTHEST = 1500
"""Characters from the beginning in which an issuer is looked for."""
_RANKS_BEFORE = re.compile(r"(?:(?:First|Second|Vice|Deputy|Trade|Deputy Prime Minister and)\s+)+\Z")
_CUT_BY_LINE_END = re.compile(r"(?<![.!?:;”\"’])\n")
_ABROAD = ("international organisation", "foreign government")
"""Kinds that the ministry writes about; they issue only together with others."""


@dataclass(frozen=True, slots=True)
class _Unit:
    """A name in a sentence together with the brackets behind it."""

    naming: Naming
    start: int
    """Index of the name, or of the country before it."""
    end: int
    """Index behind the brackets, or behind the country."""
    has_head: bool
    """The brackets name the head."""


class IssuerFinder:
    """Finds issuers with a registry."""

    def __init__(self, registry: Mapping[str, Agency]) -> None:
        self._abroad = {agency.id for agency in registry.values() if agency.kind in _ABROAD}

    def issuances(self, body: str, reading: Reading) -> tuple[Issuance, ...]:
        """Return the issuers of a text in the order in which it introduces them; empty where it does not."""
        places = [naming.start for naming in (*reading.namings, *reading.officials) if naming.start < _FURTHEST]
        if not places:
            return ()
        units, last = _units(body, reading), max(places)
        sentences, body = _sentences(body), body[:_FURTHEST].replace("\n", " ")
        for start, end in sentences:
            inside = [unit for unit in units if start <= unit.naming.start and unit.naming.end <= end]
            officials = [naming for naming in reading.officials if start <= naming.start < end]
            found = _Sentence(body, start, end, inside, self._abroad).issuances() if inside else ()
            found = found or _by_official(body, start, officials)
            if found or last < end:
                return found
        return ()


def _sentences(body: str) -> Iterator[tuple[int, int]]:
    """Yield where the first sentences start and end; one that a line end cuts is whole."""
    beginning = body[:_FURTHEST]
    if "\n" in beginning:
        beginning = _CUT_BY_LINE_END.sub(" ", beginning)
    start = 0
    for _ in range(_SENTENCES):
        if not beginning[start:].strip():
            return
        sentence = first_sentence(beginning[start : start + _LONGEST])
        yield start + sentence.start, start + sentence.end
        start += sentence.end


def _by_official(body: str, start: int, officials: Sequence[Naming]) -> tuple[Issuance, ...]:
    """Return the agency whose head is the subject of the sentence that begins at `start`."""
    for naming in officials[:1]:
        before = _RANKS_BEFORE.sub("", body[start : naming.start])
        openings = (lead.OPENS, lead.OPENS_WITH_ADJUNCT, lead.OPENS_WITH_NAME)
        if any(opening.match(before) for opening in openings):
            return (Issuance(naming.agency, SOLE, BY_OFFICIAL, naming.start, naming.end),)
    return ()


def _units(body: str, reading: Reading) -> list[_Unit]:
    brackets = {naming.start: introduction for naming, introduction in reading.introduced}
    units: list[_Unit] = []
    for naming in reading.namings:
        if naming.start >= _FURTHEST:
            break
        if units and naming.start < units[-1].end:
            continue
        introduction: Introduction | None = brackets.get(naming.start)
        start, end = with_country(body, naming.start, introduction.end if introduction else naming.end)
        units.append(_Unit(naming, start, end, bool(introduction and introduction.person)))
    return units


class _Sentence:
    """One sentence with the agencies that it names."""

    def __init__(self, body: str, start: int, end: int, units: Sequence[_Unit], abroad: set[str]) -> None:
        self._body, self._start, self._end, self._units, self._abroad = body, start, end, units, abroad

    def issuances(self) -> tuple[Issuance, ...]:
        said = self._said()
        if said:
            return said
        for index in range(len(self._units)):
            found = self._from_subject(index)
            if found:
                return found
        return self._attributed() or self._introduced()

    def _from_subject(self, index: int) -> tuple[Issuance, ...]:
        """Return the issuers if the unit at `index` begins the subject of the sentence."""
        rule = self._opening_rule(self._units[index])
        if not rule:
            return ()
        chain = [(self._units[index], "", rule)]
        for unit in self._units[index + 1 :]:
            link = self._link(chain[-1][0], unit)
            if not link:
                break
            chain.append((unit, *link))
        if not any(self._acts(unit) for unit, _, _ in chain):
            return ()
        return self._roles(chain)

    def _opening_rule(self, unit: _Unit) -> str:
        before = self._body[self._start : unit.start]
        if lead.OPENS.match(before) or lead.OPENS_WITH_ADJUNCT.match(before):
            return BY_INTRODUCTION if unit.has_head else BY_SUBJECT
        if lead.OPENS_WITH_PERSON.match(before) and not lead.ACTS.search(before):
            return BY_OFFICIAL
        return ""

    def _link(self, one: _Unit, other: _Unit) -> tuple[str, str] | None:
        """Return the role of a unit behind another one, and why; None where the subject is over."""
        between = self._body[one.end : other.start]
        if lead.BELONGS_TO.match(between):
            return PARENT, BY_CHAIN
        if lead.JOINS.match(between) or lead.ACTS_JOINTLY.match(between):
            return JOINT, BY_COMPANY
        return None

    def _acts(self, unit: _Unit) -> bool:
        if unit.has_head:
            return True
        behind = self._body[unit.end : self._end]
        return any(pattern.match(behind) for pattern in (lead.FOLLOWS, lead.OWNS_OFFICIAL, lead.IN_HANGUL))

    def _roles(self, chain: Sequence[tuple[_Unit, str, str]]) -> tuple[Issuance, ...]:
        if all(unit.naming.agency in self._abroad for unit, role, _ in chain if role != PARENT):
            return ()
        own = SOLE if all(role in ("", PARENT) for _, role, _ in chain) else JOINT
        found: dict[str, Issuance] = {}
        for unit, role, rule in chain:
            found.setdefault(unit.naming.agency, _issuance(unit, PARENT if role == PARENT else own, rule))
        return tuple(found.values())

    def _said(self) -> tuple[Issuance, ...]:
        """Return the one who is quoted at the end of the sentence: "Exports grew, the Ministry … said"."""
        for unit in self._units[-1:]:
            before = self._body[self._start : unit.start]
            if (
                lead.BEFORE_SAYS.search(before)
                and lead.SAYS.match(self._body, unit.end, self._end)
                and unit.naming.agency not in self._abroad
            ):
                return (_issuance(unit, SOLE, BY_ATTRIBUTION),)
        return ()

    def _attributed(self) -> tuple[Issuance, ...]:
        for unit in self._units:
            before = self._body[self._start : unit.start]
            if lead.ATTRIBUTES.search(before) and unit.naming.agency not in self._abroad:
                return (_issuance(unit, SOLE, BY_ATTRIBUTION),)
        return ()

    def _introduced(self) -> tuple[Issuance, ...]:
        for unit in self._units:
            before = self._body[self._start : unit.start]
            is_home = unit.naming.agency not in self._abroad
            if unit.has_head and is_home and not lead.COUNTERPART.search(before):
                return (_issuance(unit, SOLE, BY_INTRODUCTION),)
        return ()


def _issuance(unit: _Unit, role: str, rule: str) -> Issuance:
    return Issuance(unit.naming.agency, role, rule, unit.naming.start, unit.end)


def by_editor(agencies: Sequence[str]) -> tuple[Issuance, ...]:
    """Return the issuers that an editor named."""
    role = SOLE if len(agencies) == 1 else JOINT
    return tuple(Issuance(agency, role, BY_EDITOR) for agency in agencies)
