"""Pages of years, months and days."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from motir_archive.config import Config
from motir_archive.site import urls
from motir_archive.site.catalogue import Catalogue
from motir_archive.site.crumbs import day_crumbs, month_crumbs, year_crumbs
from motir_archive.site.paging import paged
from motir_archive.site.site_map import MenuEntry, Page, PageKind, around


def _pages(catalogue: Catalogue, _config: Config) -> Iterator[Page]:
    for periods, template, path, crumbs in (
        (catalogue.years, "year.html", urls.year, year_crumbs),
        (catalogue.months, "month.html", urls.month, month_crumbs),
        (catalogue.days, "day.html", urls.day, day_crumbs),
    ):
        days = list(periods)
        for index, day in enumerate(days):
            newer, older = around(index, days)
            context = {"crumbs": crumbs(catalogue.language, day), "day": day, "newer": newer, "older": older}
            for shown in paged([(release, True) for release in periods[day]]):
                yield Page(path(day, shown.number), template, partial(dict, context, shown=shown))


def _menu(catalogue: Catalogue, _config: Config) -> Sequence[MenuEntry]:
    return (MenuEntry(catalogue.language.gettext("By date"), urls.year(catalogue.last_day)),)


PERIODS = PageKind("years, months and days", _pages, _menu)
