"""Pages of years, months and days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from functools import partial

from motir_archive.config import Config
from motir_archive.site import urls
from motir_archive.site.catalogue import Catalogue
from motir_archive.site.crumbs import day_crumbs, month_crumbs, year_crumbs
from motir_archive.site.paging import PER_PAGE, paged_day, paged_month
from motir_archive.site.places_of_days import is_in_its_month
from motir_archive.site.site_map import Context, MenuEntry, Page, PageKind, around


def _pages(catalogue: Catalogue, _config: Config) -> Iterator[Page]:
    small = {day for day, place in catalogue.calendar.place_of.items() if is_in_its_month(place)}
    for year, context in _in_order(list(catalogue.years)):
        yield Page(urls.year(year), "pages/lists/year.html", partial(_year, catalogue, year, context))
    for month, context in _in_order(list(catalogue.months)):
        for shown in paged_month(catalogue.months[month], small):
            whole = {**context, "crumbs": month_crumbs(catalogue, month), "shown": shown}
            yield Page(urls.month(month, shown.number), "pages/lists/month.html", partial(dict, whole))
    for day, context in _in_order(list(catalogue.days)):
        for shown in paged_day(catalogue.days[day]) if day not in small else ():
            whole = {**context, "crumbs": day_crumbs(catalogue, day), "shown": shown}
            yield Page(urls.day(day, shown.number), "pages/lists/day.html", partial(dict, whole))


def _in_order(days: Sequence[dt.date]) -> Iterator[tuple[dt.date, Context]]:
    """Yield the first day of each period with what its pages say of it and of those around it."""
    for index, day in enumerate(days):
        newer, older = around(index, days)
        yield day, {"day": day, "newer": newer, "older": older}


def _year(catalogue: Catalogue, year: dt.date, context: Context) -> Context:
    """A year that has more titles than a page of a list leaves them to its months."""
    releases = catalogue.years[year]
    titles = releases if len(releases) <= PER_PAGE else ()
    return {**context, "crumbs": year_crumbs(catalogue, year), "releases": releases, "titles": titles}


def _menu(catalogue: Catalogue, _config: Config) -> Sequence[MenuEntry]:
    return (MenuEntry(catalogue.language.gettext("By date"), urls.year(catalogue.last_day)),)


PERIODS = PageKind("years, months and days", _pages, _menu)
