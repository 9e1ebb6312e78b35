"""Dates as people read them, in English whatever the locale."""

from __future__ import annotations

import datetime as dt

from motir_archive.model.agency import AgencyName

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def long_day(day: dt.date) -> str:
    """Return a date as `28 November 2025`."""
    return f"{day.day} {month_name(day)}"


def month_name(day: dt.date) -> str:
    """Return a date's month as `November 2025`."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def short_month(day: dt.date) -> str:
    """Return a date's month without its year, as `Nov`."""
    return MONTHS[day.month - 1][:3]


def weekday(day: dt.date) -> str:
    """Return a date's day of the week, in full."""
    return WEEKDAYS[day.weekday()]


def month_of_year(number: int) -> str:
    """Return the name of month `number`, from 1."""
    return MONTHS[number - 1]


def instant(day: dt.date) -> str:
    """Return a day as feeds want it, `2025-11-28T10:30:00Z`: an instant of that day almost everywhere.

    At 10:30 UTC it is the same day from Honolulu (00:30) to Auckland (23:30 in summer: 13 hours ahead).
    """
    return f"{day.isoformat()}T10:30:00Z"


def in_use(name: AgencyName) -> str:
    """Return when a name was in use, as far as is known: `since 1 October 2025`."""
    if name.since and name.until:
        return f"{long_day(name.since)} to {long_day(name.until)}"
    if name.since:
        return f"since {long_day(name.since)}"
    return f"until {long_day(name.until)}" if name.until else "dates not known"
