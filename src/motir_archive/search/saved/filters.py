"""A filter of a query in, the releases that it lets through out; or what is wrong with it.

The rules are those of assets/search/narrowing/filters.js.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from motir_archive.model.archive import Archive
from motir_archive.search.facets import Facets
from motir_archive.search.saved.query import Filter
from motir_archive.search.terms import fold

_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_FLAGS = ("revised", "excerpt")


def fault_of(asked: Filter) -> tuple[str, str] | None:
    """Return what no archive could make sense of in a filter, and what to write; None where there is none."""
    field, value = asked.field, asked.value
    if field in ("after", "before") and not _is_date(value):
        return f"{value!r} is not a date", "write 2025, 2025-11 or 2025-11-28"
    if field == "is" and value not in _FLAGS:
        return f"there is no filter is:{value}", "write is:revised or is:excerpt"
    return None


def _is_date(text: str) -> bool:
    match = _DATE.fullmatch(text)
    if not match:
        return False
    year, month, day = (int(part or 1) for part in match.groups())
    try:
        dt.date(year, month, day)
    except ValueError:
        return False
    return True


def let_through(asked: Filter, archive: Archive, facets: Facets) -> set[int] | None:
    """Return the numbers of the releases that a filter without a fault lets through.

    None where the archive has no such agency or topic.
    """
    named = _named(asked.field, asked.value, archive, facets)
    if named is None or not asked.is_not:
        return named
    return set(range(len(archive.releases))) - named


def _named(field: str, value: str, archive: Archive, facets: Facets) -> set[int] | None:
    if field in ("after", "before"):
        return set(_by_date(field, value, archive))
    if field == "is":
        flags = [each.is_revised if value == "revised" else each.is_excerpt for each in archive.releases]
        return {number for number, flag in enumerate(flags) if flag}
    if field == "topic":
        topics = ((each, [each, facets.topic_names[each]]) for each in facets.topics)
        topic = _called(value, topics)
        return None if topic is None else set(facets.topics[topic])
    names = ((each, [each, *_names(archive, each)]) for each in facets.agencies)
    agency = _called(value, names)
    if agency is None:
        return None
    named = facets.named.get(agency, []) if field == "named" else []
    return {*facets.issued.get(agency, []), *named}


def _by_date(field: str, bound: str, archive: Archive) -> Iterable[int]:
    for number, release in enumerate(archive.releases):
        day = release.date.isoformat()[: len(bound)]  # the bound may be a year or a month
        if day >= bound if field == "after" else day <= bound:
            yield number


def _names(archive: Archive, agency: str) -> Iterable[str]:
    name = archive.agencies[agency].name
    yield from (name.title, name.short)


def _called(value: str, names: Iterable[tuple[str, list[str]]]) -> str | None:
    """Return the first id of which `value` is the id or a name, in any case; None where there is none."""
    wanted = fold(value)
    return next((each for each, called in names if wanted in [called[0], *map(fold, called[1:])]), None)
