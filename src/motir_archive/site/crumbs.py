"""Where a page stands: the pages above it, from the top down, without the home page, to which all pages
link."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from motir_archive.language.language import Language
from motir_archive.site import urls


@dataclass(frozen=True, slots=True)
class Crumb:
    """A page above the one that is shown."""

    label: str
    path: str


def year_crumbs(_language: Language, _day: dt.date) -> tuple[Crumb, ...]:
    """Return the pages above that of a year: none."""
    return ()


def month_crumbs(language: Language, day: dt.date) -> tuple[Crumb, ...]:
    """Return the pages above that of a month."""
    return (Crumb(language.year(day), urls.year(day)),)


def day_crumbs(language: Language, day: dt.date) -> tuple[Crumb, ...]:
    """Return the pages above that of a day."""
    return (*month_crumbs(language, day), Crumb(language.month_of_year(day), urls.month(day)))


def release_crumbs(language: Language, day: dt.date) -> tuple[Crumb, ...]:
    """Return the pages above that of a release."""
    return (*day_crumbs(language, day), Crumb(language.day_of_month(day), urls.day(day)))
