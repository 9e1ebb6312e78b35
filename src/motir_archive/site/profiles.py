"""What the page of an agency says about it beside its releases."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, groupby

from motir_archive.agencies.companions import companions
from motir_archive.agencies.heads_seen import HeadSeen
from motir_archive.model.agency import Agency
from motir_archive.site.calendar import months_between
from motir_archive.site.catalogue import Catalogue, Releases
from motir_archive.text.slugs import slug

COMPANIONS = 5
"""Agencies that it appears with most: how many are shown, at most. Chosen, not measured."""


MOST_MONTHS = 24
"""Months in the table of an agency; where there are more, it has years. Chosen, not measured."""


@dataclass(frozen=True, slots=True)
class PeriodCount:
    """How often an agency came up in a month or a year."""

    first_day: dt.date
    issued: int
    named: int


@dataclass(frozen=True, slots=True)
class Profile:
    """An agency as its releases show it."""

    heads: Sequence[HeadSeen]
    """The most recently seen first."""
    companions: Sequence[tuple[Agency, int]]
    """Agencies in the same releases, with the number of those releases; most first."""
    months: Sequence[PeriodCount]
    """From the month of its first release to that of its last."""

    @property
    def is_long(self) -> bool:
        """Whether there are more months than anybody reads through."""
        return len(self.months) > MOST_MONTHS

    @property
    def periods(self) -> Sequence[PeriodCount]:
        """The months in which it came up, or the years where there are many; the newest first."""
        periods = _years(self.months) if self.is_long else self.months
        return [each for each in reversed(periods) if each.issued or each.named]


def profile(agency: Agency, catalogue: Catalogue) -> Profile:
    """Return the profile of an agency."""
    known = catalogue.archive.agencies
    issued, named = catalogue.issued.get(agency.id, ()), catalogue.named.get(agency.id, ())
    others = companions(agency.id, chain(issued, named))
    return Profile(
        heads=catalogue.heads.get(agency.id, ()),
        companions=[(known[other], times) for other, times in others if known[other].has_page][:COMPANIONS],
        months=_months(issued, named),
    )


def former_ids(catalogue: Catalogue) -> dict[str, list[Agency]]:
    """Return, by the id that an agency would have had under a former name, the agencies with that name."""
    found: dict[str, list[Agency]] = {}
    for agency in sorted(catalogue.agencies, key=lambda agency: agency.id):
        for former in sorted({slug((name.acronyms or (name.text,))[0]) for name in agency.names[1:]} - {""}):
            if former not in catalogue.archive.agencies:
                found.setdefault(former, []).append(agency)
    return found


def _months(issued: Releases, named: Releases) -> list[PeriodCount]:
    days = [release.date for release in (*issued, *named)]
    if not days:
        return []
    first, second = (Counter(release.date.replace(day=1) for release in group) for group in (issued, named))
    months = reversed(months_between(min(days), max(days)))
    return [PeriodCount(month, first[month], second[month]) for month in months]


def _years(months: Sequence[PeriodCount]) -> list[PeriodCount]:
    grouped = groupby(months, key=lambda month: month.first_day.year)
    by_year = [(dt.date(year, 1, 1), list(of_year)) for year, of_year in grouped]
    return [
        PeriodCount(day, sum([month.issued for month in of_year]), sum([month.named for month in of_year]))
        for day, of_year in by_year
    ]
