"""The list of agencies, a page for each, and one for each former name of an agency."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from motir_archive.config import Config
from motir_archive.model.agency import Agency
from motir_archive.site import urls
from motir_archive.site.catalogue import Catalogue
from motir_archive.site.crumbs import Crumb
from motir_archive.site.paging import ListPage, paged
from motir_archive.site.profiles import former_ids, profile
from motir_archive.site.site_map import Context, MenuEntry, Page, PageKind

NAMED_IN = 20
"""Releases that name an agency and that its page lists, at most; a search finds all. Chosen, not measured."""


def _pages(catalogue: Catalogue, _config: Config) -> Iterator[Page]:
    yield Page(urls.AGENCIES, "pages/lists/agencies.html", lambda: {"crumbs": ()})
    for agency in catalogue.agencies:
        yield from _agency_pages(catalogue, agency)
    for former, agencies in former_ids(catalogue).items():
        context = {"crumbs": _agency_crumbs(catalogue), "former": former, "agencies": agencies}
        yield Page(
            urls.former_agency(former),
            "pages/lists/former-name.html",
            partial(dict, context),
            is_listed=False,
        )


def _agency_pages(catalogue: Catalogue, agency: Agency) -> Iterator[Page]:
    entries = [(release, True) for release in catalogue.issued.get(agency.id, ())]
    # Whoever wants all that name it searches for them, and can narrow that down.
    entries += [(release, False) for release in catalogue.named.get(agency.id, ())[:NAMED_IN]]
    for shown in paged(entries):
        path = urls.agency(agency.id, shown.number)
        yield Page(path, "pages/lists/agency.html", partial(_agency, catalogue, agency, shown))


def _agency(catalogue: Catalogue, agency: Agency, shown: ListPage) -> Context:
    return {
        "crumbs": _agency_crumbs(catalogue),
        "agency": agency,
        "shown": shown,
        "profile": profile(agency, catalogue) if shown.number == 1 else None,
    }


def _agency_crumbs(catalogue: Catalogue) -> tuple[Crumb, ...]:
    language = catalogue.language
    return (Crumb(language.gettext("Agencies"), urls.AGENCIES),)


def _menu(catalogue: Catalogue, _config: Config) -> Sequence[MenuEntry]:
    return (MenuEntry(catalogue.language.gettext("Agencies"), urls.AGENCIES),)


AGENCIES = PageKind("agencies", _pages, _menu)
