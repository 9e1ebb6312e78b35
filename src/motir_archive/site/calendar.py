"""The calendar: how many releases each day has, and which days no dump covers."""

from __future__ import annotations

import calendar
import datetime as dt
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from motir_archive.model.release import Release
from motir_archive.site.places_of_days import places_of_days

SHADES = 5
"""Shades of a day, from few releases to many; lists/calendar.css has a colour for each."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One day."""

    day: dt.date
    count: int
    """Releases of that day."""
    is_covered: bool
    """Whether a dump would show a release of this day: it lies between the dump's oldest and newest
    release."""
    shade: int
    """From 1 to SHADES by the number of releases; 0 where there is none."""


CalendarRow = Sequence[Cell | None]
"""Days side by side; None where the month has no such day."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """The days that dumps cover, as stretches that do not touch, in order."""

    starts: tuple[dt.date, ...]
    ends: tuple[dt.date, ...]

    def holds(self, day: dt.date) -> bool:
        """Tell whether a dump covers `day`."""
        return self.touches(day, day)

    def touches(self, first: dt.date, last: dt.date) -> bool:
        """Tell whether a dump covers any of the days from `first` to `last`."""
        index = bisect_right(self.starts, last) - 1
        return index >= 0 and first <= self.ends[index]


def coverage(releases: Iterable[Release]) -> Coverage:
    """Return the days from the oldest to the newest release of each dump."""
    spans: dict[str, tuple[dt.date, dt.date]] = {}
    for release in releases:
        for record in release.records:
            if not record.is_handwritten:
                start, end = spans.get(record.source.name, (record.date, record.date))
                spans[record.source.name] = (min(start, record.date), max(end, record.date))
    starts: list[dt.date] = []
    ends: list[dt.date] = []
    for start, end in sorted(spans.values()):
        if ends and start.toordinal() <= ends[-1].toordinal() + 1:
            ends[-1] = max(ends[-1], end)
        else:
            starts.append(start)
            ends.append(end)
    return Coverage(tuple(starts), tuple(ends))


class Calendar:
    """The days of an archive, arranged for pages."""

    def __init__(
        self,
        days: Mapping[dt.date, Sequence[Release]],
        covered: Coverage,
        first_weekday: int = 0,
        pages_from: int = 1,
    ) -> None:
        """`first_weekday` is the day with which a week begins, 0 for Monday."""
        self._days = days
        self.place_of = places_of_days(days, pages_from)
        """By day: the path to which a link to it leads."""
        self._covered = covered
        self._first_weekday = first_weekday
        # At least as many as there are shades: where every day has one release, none is a busy day.
        self._busiest = max(SHADES, *map(len, days.values()))

    def cell(self, day: dt.date) -> Cell:
        """Return one day."""
        count = len(self._days.get(day, ()))
        shade = -(-SHADES * count // self._busiest)
        return Cell(day, count, self._covered.holds(day), shade)

    def covers(self, month: dt.date) -> bool:
        """Tell whether a dump covers any day of a month."""
        return self._covered.touches(month, month.replace(day=_length(month)))

    def month_rows(self, months: Iterable[dt.date]) -> list[tuple[dt.date, CalendarRow]]:
        """Return (month, its days from the 1st to the 31st) for each month."""
        return [(month, self._month_row(month)) for month in months]

    def _month_row(self, month: dt.date) -> CalendarRow:
        last = _length(month)
        return [self.cell(month.replace(day=day)) if day <= last else None for day in range(1, 32)]

    def column(self, month: dt.date) -> int:
        """Return the column of a month's first day among the days of a week, from 1 to 7."""
        return (month.weekday() - self._first_weekday) % 7 + 1

    def weeks(self, month: dt.date) -> list[CalendarRow]:
        """Return the month's weeks."""
        weeks = calendar.Calendar(self._first_weekday).monthdayscalendar(month.year, month.month)
        return [[self.cell(month.replace(day=day)) if day else None for day in week] for week in weeks]


def _length(month: dt.date) -> int:
    return calendar.monthrange(month.year, month.month)[1]


def by_month(releases: Iterable[Release]) -> list[tuple[dt.date, list[Release]]]:
    """Return releases, newest first, by the first day of their month."""
    grouped = groupby(releases, key=lambda release: release.date.replace(day=1))
    return [(month, list(of_month)) for month, of_month in grouped]


def months_between(first: dt.date, last: dt.date) -> list[dt.date]:
    """Return the first days of the months from that of `last` back to that of `first`."""
    numbers = range(last.year * 12 + last.month - 1, first.year * 12 + first.month - 2, -1)
    return [dt.date(number // 12, number % 12 + 1, 1) for number in numbers]
