"""Where a page stands: the pages above it, from the home page down."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from motir_archive.site import urls
from motir_archive.site.dates import MONTHS


@dataclass(frozen=True, slots=True)
class Crumb:
    """A page above the one that is shown."""

    label: str
    path: str


def crumbs(*more: Crumb) -> tuple[Crumb, ...]:
    """Return the pages above a page: the home page and `more`."""
    return (Crumb("Home", urls.HOME), *more)


def year_crumbs(_: dt.date) -> tuple[Crumb, ...]:
    """Return the pages above that of a year."""
    return crumbs()


def month_crumbs(day: dt.date) -> tuple[Crumb, ...]:
    """Return the pages above that of a month."""
    return crumbs(Crumb(str(day.year), urls.year(day)))


def day_crumbs(day: dt.date) -> tuple[Crumb, ...]:
    """Return the pages above that of a day."""
    return (*month_crumbs(day), Crumb(MONTHS[day.month - 1], urls.month(day)))


def release_crumbs(day: dt.date) -> tuple[Crumb, ...]:
    """Return the pages above that of a release."""
    return (*day_crumbs(day), Crumb(str(day.day), urls.day(day)))
