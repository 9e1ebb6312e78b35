"""What the page of an agency says about it beside its releases."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from motir_archive.archive.record import Agency, Release
from motir_archive.archive.slugs import slug
from motir_archive.site.calendar import months_between
from motir_archive.site.catalogue import Catalogue, Releases

COMPANIONS = 8
"""Agencies that it appears with most."""


@dataclass(frozen=True, slots=True)
class HeadSeen:
    """A person whom releases introduced as an agency's head."""

    title: str
    names: tuple[str, ...]
    """As written, the commonest spelling first."""
    first: dt.date
    last: dt.date
    releases: int


@dataclass(frozen=True, slots=True)
class MonthCount:
    """How often an agency came up in a month."""

    month: dt.date
    issued: int
    named: int


@dataclass(frozen=True, slots=True)
class Profile:
    """An agency as its releases show it."""

    heads: Sequence[HeadSeen]
    """The one seen last first."""
    companions: Sequence[tuple[Agency, int]]
    """Agencies in the same releases, with the number of those releases; most first."""
    months: Sequence[MonthCount]
    """From the month of its first release to that of its last."""


def profile(agency: Agency, catalogue: Catalogue) -> Profile:
    """Return the profile of an agency."""
    issued, named = catalogue.issued.get(agency.id, ()), catalogue.named.get(agency.id, ())
    return Profile(
        heads=_heads(agency, [*issued, *named]),
        companions=_companions(agency, [*issued, *named], catalogue),
        months=_months(issued, named),
    )


def former_ids(catalogue: Catalogue) -> dict[str, list[Agency]]:
    """Return, by the id that an agency would have had under a former name, the agencies that bore it."""
    found: dict[str, list[Agency]] = {}
    for agency in sorted(catalogue.agencies, key=lambda agency: agency.id):
        for former in sorted({slug(name.short) for name in agency.names[1:]} - {""}):
            if former not in catalogue.archive.agencies:
                found.setdefault(former, []).append(agency)
    return found


def _heads(agency: Agency, releases: Iterable[Release]) -> list[HeadSeen]:
    spellings: dict[tuple[str, str], Counter[str]] = {}
    days: dict[tuple[str, str], list[dt.date]] = {}
    for release in releases:
        for head in release.heads:
            if head.agency == agency.id:
                known = agency.head_named(head.name)
                person = head.title, known.name if known else head.name
                spellings.setdefault(person, Counter())[head.name] += 1
                days.setdefault(person, []).append(release.date)
    seen = [
        HeadSeen(person[0], _commonest_first(spellings[person]), min(on), max(on), len(set(on)))
        for person, on in days.items()
    ]
    return sorted(seen, key=lambda head: (-head.last.toordinal(), head.names))


def _commonest_first(spellings: Counter[str]) -> tuple[str, ...]:
    return tuple(sorted(spellings, key=lambda spelling: (-spellings[spelling], spelling)))


def _companions(
    agency: Agency, releases: Iterable[Release], catalogue: Catalogue
) -> list[tuple[Agency, int]]:
    times = Counter(
        other for release in releases for other in {*release.issuers, *release.mentions} - {agency.id}
    )
    most = sorted(times, key=lambda other: (-times[other], other))[:COMPANIONS]
    return [(catalogue.archive.agencies[other], times[other]) for other in most]


def _months(issued: Releases, named: Releases) -> list[MonthCount]:
    days = [release.date for release in (*issued, *named)]
    if not days:
        return []
    first, second = (Counter(release.date.replace(day=1) for release in group) for group in (issued, named))
    months = reversed(months_between(min(days), max(days)))
    return [MonthCount(month, first[month], second[month]) for month in months]
