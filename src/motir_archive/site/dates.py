"""Dates as citations in English and as programs write them. Pages say theirs in the language of the site."""

from __future__ import annotations

import datetime as dt

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def long_day(day: dt.date) -> str:
    """Return a date as `28 November 2025`."""
    return f"{day.day} {month_name(day)}"


def month_name(day: dt.date) -> str:
    """Return a date's month as `November 2025`."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def instant(day: dt.date) -> str:
    """Return a day as feeds want it, `2025-11-28T10:30:00Z`: an instant of that day almost everywhere.

    At 10:30 UTC it is the same day from Honolulu (00:30) to Auckland (23:30 in summer: 13 hours ahead).
    """
    return f"{day.isoformat()}T10:30:00Z"
