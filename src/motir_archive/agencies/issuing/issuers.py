"""Who issued a release: the subject of its first sentence, those who act with it, and whom it belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from motir_archive.agencies.issuing import grammar
from motir_archive.agencies.issuing.subjects import BY_EDITOR, BY_OFFICIAL, JOINT, SOLE, Sentence, Unit
from motir_archive.agencies.naming.introductions import Introduction
from motir_archive.agencies.naming.readings import Reading
from motir_archive.agencies.words.countries import with_country
from motir_archive.model.agency import Agency
from motir_archive.model.release import Issuance, Naming
from motir_archive.prose.blocks import first_sentence

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


class IssuerFinder:
    """Finds issuers with a registry."""

    def __init__(self, registry: Mapping[str, Agency]) -> None:
        self._abroad = {agency.id for agency in registry.values() if agency.kind in _ABROAD}

    def issuances(self, body: str, reading: Reading) -> tuple[Issuance, ...]:
        """Return the issuers of a text in the order in which it introduces them; empty where it does not."""
        places = [
            naming.start for naming in (*reading.namings, *reading.officials) if naming.start < _FURTHEST
        ]
        if not places:
            return ()
        units, last = _units(body, reading), max(places)
        abroad = self._abroad.union(key for key, its in reading.discoveries.items() if its.is_foreign)
        sentences, body = _sentences(body), body[:_FURTHEST].replace("\n", " ")
        for start, end in sentences:
            inside = [unit for unit in units if start <= unit.naming.start and unit.naming.end <= end]
            officials = [naming for naming in reading.officials if start <= naming.start < end]
            found = Sentence(body, start, end, inside, abroad).issuances() if inside else ()
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
        openings = (grammar.OPENS, grammar.OPENS_WITH_ADJUNCT, grammar.OPENS_WITH_NAME)
        if any(opening.match(before) for opening in openings):
            return (Issuance(naming.agency, SOLE, BY_OFFICIAL, naming.start, naming.end),)
    return ()


def _units(body: str, reading: Reading) -> list[Unit]:
    brackets = {naming.start: introduction for naming, introduction in reading.introduced}
    units: list[Unit] = []
    for naming in reading.namings:
        if naming.start >= _FURTHEST:
            break
        if units and naming.start < units[-1].end:
            continue
        introduction: Introduction | None = brackets.get(naming.start)
        start, end = with_country(body, naming.start, introduction.end if introduction else naming.end)
        units.append(Unit(naming, start, end, bool(introduction and introduction.person)))
    return units


def by_editor(agencies: Sequence[str]) -> tuple[Issuance, ...]:
    """Return the issuers that an editor named."""
    role = SOLE if len(agencies) == 1 else JOINT
    return tuple(Issuance(agency, role, BY_EDITOR) for agency in agencies)
