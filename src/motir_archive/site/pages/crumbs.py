"""Where a page stands: the pages above it, from the home page down."""

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


def crumbs(language: Language, *more: Crumb) -> tuple[Crumb, ...]:
    """Return the pages above a page: the home page and `more`."""
    return (Crumb(language.gettext("Home"), urls.HOME), *more)


def year_crumbs(language: Language, _: dt.date) -> tuple[Crumb, ...]:
    """Return the pages above that of a year."""
    return crumbs(language)


def month_crumbs(language: Language, day: dt.date) -> tuple[Crumb, ...]:
    """Return the pages above that of a month."""
    return crumbs(language, Crumb(language.year(day), urls.year(day)))


def day_crumbs(language: Language, day: dt.date) -> tuple[Crumb, ...]:
    """Return the pages above that of a day."""
    return (*month_crumbs(language, day), Crumb(language.month_of_year(day), urls.month(day)))


def release_crumbs(language: Language, day: dt.date) -> tuple[Crumb, ...]:
    """Return the pages above that of a release."""
    return (*day_crumbs(language, day), Crumb(language.day_of_month(day), urls.day(day)))
