"""Dates as people write them -> days. Nothing is guessed."""

from __future__ import annotations

import datetime as dt

from motir_archive.strict_yaml.fields import iso_day

_DEFAULT = dt.datetime(2000, 1, 1, 1, 1, 1, 1)  # noqa: DTZ001  # never used as an instant
_OTHER_DEFAULT = dt.datetime(2403, 12, 31, 2, 2, 2, 2)  # noqa: DTZ001

_OF_TIME = ("hour", "minute", "second", "microsecond")


def read_date(text: str) -> dt.date | str:
    """Return the day that `text` names, such as 2025-11-28 or 28 November 2025, or why it names none.

    dateutil takes parts that are missing from a default, and picks one of several meanings without saying so.
    So each text is read twice, with defaults that differ in every part, and with day and month in opposite
    orders. Only a date that is complete and has one meaning comes out the same both times. dateutil also
    takes digits of any script; here, as in bulletins, they have to be ASCII.
    """
    if day := iso_day(text):
        return day
    if not text.isascii():
        return "not written in ASCII"
    try:
        one = _parsed(text, _DEFAULT, day_first=False)
        other = _parsed(text, _OTHER_DEFAULT, day_first=True)
        if one.date() != other.date():
            is_whole = one.date() == _parsed(text, _OTHER_DEFAULT, day_first=False).date()
            return "an ambiguous date" if is_whole else "an incomplete date"
    except (ValueError, OverflowError):
        return "not a date"
    if any(getattr(one, part) == getattr(other, part) for part in _OF_TIME):
        return "more than a date"
    return one.date() if f"{one.year:04}" in text else "a date without its whole year"


def _parsed(text: str, default: dt.datetime, *, day_first: bool) -> dt.datetime:
    from dateutil import parser  # takes long to load, and most dumps have no such date

    return parser.parse(text, default=default, dayfirst=day_first, yearfirst=day_first, ignoretz=True)
