"""Where the releases of a day are read: on a page of the day's own, or on that of its month."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from itertools import groupby

from motir_archive.model.release import Release
from motir_archive.site import urls
from motir_archive.site.paging import paged_month


def places_of_days(days: Mapping[dt.date, Sequence[Release]], pages_from: int) -> dict[dt.date, str]:
    """Return the path to which a link to each day leads, in the order of the `days`: newest first.

    A day with `pages_from` releases or more has a page of its own; of another, the path is that of the
    month's page, and the day's mark follows it.
    """
    small = {day for day, releases in days.items() if len(releases) < pages_from}
    places: dict[dt.date, str] = {}
    for _, of_month in groupby(days, key=lambda day: day.replace(day=1)):
        for shown in paged_month([release for day in of_month for release in days[day]], small):
            for day in (release.date for release in shown.releases):
                own = urls.day_of_month(day, shown.number) if day in small else urls.day(day)
                places.setdefault(day, own)
    return places


def is_in_its_month(place: str) -> bool:
    """Tell whether a day at `place` has no page of its own."""
    return "#" in place
