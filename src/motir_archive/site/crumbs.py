"""Where a page stands: the pages above it, from the top down, without the home page, to which all pages
link."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from motir_archive.site import urls
from motir_archive.site.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class Crumb:
    """A page above the one that is shown."""

    label: str
    path: str


def year_crumbs(_catalogue: Catalogue, _day: dt.date) -> tuple[Crumb, ...]:
    """Return the pages above that of a year: none."""
    return ()


def month_crumbs(catalogue: Catalogue, day: dt.date) -> tuple[Crumb, ...]:
    """Return the pages above that of a month."""
    return (Crumb(catalogue.language.year(day), urls.year(day)),)


def day_crumbs(catalogue: Catalogue, day: dt.date) -> tuple[Crumb, ...]:
    """Return the pages above that of a day."""
    return (*month_crumbs(catalogue, day), Crumb(catalogue.language.month_of_year(day), urls.month(day)))


def release_crumbs(catalogue: Catalogue, day: dt.date) -> tuple[Crumb, ...]:
    """Return the pages above that of a release; the last is its day, which may be a part of its month's."""
    return (
        *day_crumbs(catalogue, day),
        Crumb(catalogue.language.day_of_month(day), catalogue.calendar.place_of[day]),
    )
