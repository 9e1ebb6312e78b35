"""One sentence: which of the agencies in it act, as its subject, with the subject, or by saying it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from motir_archive.agencies.issuing import grammar
from motir_archive.model.release import Issuance, Naming

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


@dataclass(frozen=True, slots=True)
class Unit:
    """A name in a sentence together with the brackets behind it."""

    naming: Naming
    start: int
    """Index of the name, or of the country before it."""
    end: int
    """Index behind the brackets, or behind the country."""
    has_head: bool
    """The brackets name the head."""


class Sentence:
    """One sentence with the agencies that it names."""

    def __init__(self, body: str, start: int, end: int, units: Sequence[Unit], abroad: set[str]) -> None:
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

    def _opening_rule(self, unit: Unit) -> str:
        before = self._body[self._start : unit.start]
        if grammar.OPENS.match(before) or grammar.OPENS_WITH_ADJUNCT.match(before):
            return BY_INTRODUCTION if unit.has_head else BY_SUBJECT
        if grammar.OPENS_WITH_PERSON.match(before) and not grammar.ACTS.search(before):
            return BY_OFFICIAL
        return ""

    def _link(self, one: Unit, other: Unit) -> tuple[str, str] | None:
        """Return the role of a unit behind another one, and why; None where the subject is over."""
        between = self._body[one.end : other.start]
        if grammar.BELONGS_TO.match(between):
            return PARENT, BY_CHAIN
        if grammar.JOINS.match(between) or grammar.ACTS_JOINTLY.match(between):
            return JOINT, BY_COMPANY
        return None

    def _acts(self, unit: Unit) -> bool:
        if unit.has_head:
            return True
        behind = self._body[unit.end : self._end]
        return any(
            pattern.match(behind) for pattern in (grammar.FOLLOWS, grammar.OWNS_OFFICIAL, grammar.IN_HANGUL)
        )

    def _roles(self, chain: Sequence[tuple[Unit, str, str]]) -> tuple[Issuance, ...]:
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
                grammar.BEFORE_SAYS.search(before)
                and grammar.SAYS.match(self._body, unit.end, self._end)
                and unit.naming.agency not in self._abroad
            ):
                return (_issuance(unit, SOLE, BY_ATTRIBUTION),)
        return ()

    def _attributed(self) -> tuple[Issuance, ...]:
        for unit in self._units:
            before = self._body[self._start : unit.start]
            if grammar.ATTRIBUTES.search(before) and unit.naming.agency not in self._abroad:
                return (_issuance(unit, SOLE, BY_ATTRIBUTION),)
        return ()

    def _introduced(self) -> tuple[Issuance, ...]:
        for unit in self._units:
            before = self._body[self._start : unit.start]
            is_home = unit.naming.agency not in self._abroad
            if unit.has_head and is_home and not grammar.COUNTERPART.search(before):
                return (_issuance(unit, SOLE, BY_INTRODUCTION),)
        return ()


def _issuance(unit: Unit, role: str, rule: str) -> Issuance:
    return Issuance(unit.naming.agency, role, rule, unit.naming.start, unit.end)
