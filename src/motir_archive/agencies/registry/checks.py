"""Checks across the entries of a registry: parents form a tree; no two agencies share a name at one time."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from motir_archive.agencies.registry.entries import Entry
from motir_archive.model.agency import Agency, AgencyName

Entries = Mapping[str, tuple[Agency, Entry]]
"""The agencies by id, each with where it stands in the file."""

_LAST_DAY = "where one of the two has ended, write its last day as until"


def check(entries: Entries) -> None:
    """Report every fault between entries, at its place."""
    for agency, entry in entries.values():
        _check_relations(agency, entry, entries)
        _check_order(agency, entry)
    _check_owners(entries)


def _check_relations(agency: Agency, entry: Entry, entries: Entries) -> None:
    fault = entry.fields.fault
    for key, ids in (
        ("parent", [parent.id for parent in agency.parents]),
        ("predecessors", agency.predecessors),
        ("successors", agency.successors),
    ):
        word = key.removesuffix("s")
        for unknown in dict.fromkeys(other for other in ids if other and other not in entries):
            fault(
                entry.place_of(unknown, key),
                f"unknown {word} {unknown!r}",
                "write the id of an agency of this file",
            )
        if key != "parent" and agency.id in ids:
            fault(entry.place_of(agency.id, key), f"{agency.id} is its own {word}")
    if agency.id in _ancestors(agency, entries):
        fault(entry.place_of(agency.parent, "parent"), f"{agency.id} is its own ancestor")


def _ancestors(agency: Agency, entries: Entries) -> list[str]:
    found: list[str] = []
    parent = agency.parent
    while parent in entries and parent not in found:
        found.append(parent)
        parent = entries[parent][0].parent
    return found


def _check_order(agency: Agency, entry: Entry) -> None:
    """Report periods that overlap or are out of order: an agency has one name and one parent on a day."""
    _check_periods("names", [(name.text, name.since, name.until) for name in agency.names], entry)
    _check_periods("parent", [(parent.id, parent.since, parent.until) for parent in agency.parents], entry)


def _check_periods(
    key: str, periods: Sequence[tuple[str, dt.date | None, dt.date | None]], entry: Entry
) -> None:
    for (newer, since, _), (older, older_since, older_until) in pairwise(periods):
        place = entry.place_of(newer, key)
        if since and older_since and since < older_since:
            message = f"{newer!r} is older than {older!r}, which stands below it"
            entry.fields.fault(place, message, "write the newest first")
        elif since and older_until and since <= older_until:
            entry.fields.fault(place, f"{newer!r} and {older!r} overlap from {since} to {older_until}")


class _Use(NamedTuple):
    """A word that names an agency, with the days on which it did."""

    word: str
    agency: str
    country: str
    since: dt.date | None
    until: dt.date | None
    is_acronym: bool = False
    stands_alone: bool = True

    def excludes(self, other: _Use) -> bool:
        """Tell whether a text that has the word could mean either agency."""
        if self.agency == other.agency:
            return False
        if self.is_acronym or other.is_acronym:
            return self.stands_alone and other.stands_alone
        return self.country == other.country


def _check_owners(entries: Entries) -> None:
    """Report a name or an acronym that two agencies have at one time: a text could mean either."""
    owners: defaultdict[str, list[_Use]] = defaultdict(list)
    for agency, entry in entries.values():
        for use in dict.fromkeys(use for name in agency.names for use in _uses(agency, name)):
            for other in owners[use.word]:
                if use.excludes(other) and _overlap(use, other):
                    what = f"{use.word!r} is also a name of {other.agency} at the same time"
                    is_acronym = use.is_acronym or other.is_acronym
                    hint = _LAST_DAY + (", or write alone: no at an acronym" if is_acronym else "")
                    entry.fields.fault(entry.place_of(use.word, "names"), what, hint)
            owners[use.word].append(use)


def _uses(agency: Agency, name: AgencyName) -> Iterator[_Use]:
    details = {acronym.text: acronym for acronym in name.acronym_details}
    for word in sorted({name.text, name.local, *name.aliases} - {""}):
        yield _Use(word, agency.id, agency.country, name.since, name.until)
    for word in sorted({*name.acronyms} - {name.text}):
        detail = details.get(word)
        since, until = (detail.since, detail.until) if detail else (None, None)
        yield _Use(
            word,
            agency.id,
            agency.country,
            since or name.since,
            until or name.until,
            is_acronym=True,
            stands_alone=detail is None or detail.stands_alone,
        )


def _overlap(one: _Use, other: _Use) -> bool:
    starts_late = one.since and other.until and one.since > other.until
    ends_early = one.until and other.since and one.until < other.since
    return not (starts_late or ends_early)
