"""What reading one text gives, and the rules by which words name an agency."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from motir_archive.agencies.naming.introductions import Introduction
from motir_archive.agencies.unknown.found import Discovery
from motir_archive.model.release import Naming

BY_NAME = "its name"
BY_FORMER_NAME = "a former name"
BY_ACRONYM = "its acronym"
BY_DEFINED_ACRONYM = "an acronym that this release introduces for it"
BY_INTRODUCTION = "introduces itself; not in agencies.yaml"
BY_LIST = "a name that is well known; not in agencies.yaml"
BY_HEAD_NOUN = "a name with a head noun; not in agencies.yaml"

BY_SHORT_NAME = 'what it is for, before "Ministry" or "Department"'

BY_ACRONYM_ELSEWHERE = "an acronym that another release introduces for it"

UNKNOWN = "?"
"""Until an unregistered agency has an id, UNKNOWN and the slug of its name stand in place of the id."""


def side_by_side(namings: Iterable[Naming]) -> list[Naming]:
    """Return namings in order, without those that begin inside another one.

    An acronym may stand inside a name that the text has elsewhere too: in "Energy KITA Institute" KITA names
    nobody.
    """
    kept: list[Naming] = []
    for naming in sorted(namings, key=lambda each: each.start):
        if not kept or naming.start >= kept[-1].end:
            kept.append(naming)
    return kept


@dataclass(slots=True)
class Reading:
    """What was found in one text."""

    namings: list[Naming] = field(default_factory=list)
    """In order, never overlapping."""
    introduced: list[tuple[Naming, Introduction]] = field(default_factory=list)
    """Agencies that brackets introduce, at the names before the brackets."""
    discoveries: dict[str, Discovery] = field(default_factory=dict)
    """By `agency` of their namings."""
    other_acronyms: set[str] = field(default_factory=set)
    """Acronyms that brackets introduce for something that is not an organisation."""

    def add_acronym(self, agency: str, acronym: str) -> None:
        """Note the acronym of an organisation that is known by its name alone so far."""
        known = self.discoveries.get(agency)
        if known and acronym and not known.acronym:
            self.discoveries[agency] = replace(known, acronym=acronym)
        self.other_acronyms.discard(acronym)

    def add_short_names(self, short: Sequence[Naming]) -> None:
        """Add namings of ministries by short names, in place of what was discovered there."""
        if not short:
            return
        starts = [naming.start for naming in self.namings]
        taken: list[Naming] = []
        replaced: set[int] = set()
        for naming in short:
            first = last = bisect_left(starts, naming.end)
            while first and self.namings[first - 1].end > naming.start:
                first -= 1
            over = self.namings[first:last]
            if all(each.rule == BY_HEAD_NOUN and each.start >= naming.start for each in over):
                taken.append(naming)
                replaced.update(range(first, last))
        rest = (each for index, each in enumerate(self.namings) if index not in replaced)
        self.namings = sorted([*rest, *taken], key=lambda each: each.start)
