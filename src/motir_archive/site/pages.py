"""The site map: every page, its template, and what the template is given beside the catalogue."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import TypeVar

from motir_archive.config import Config
from motir_archive.exports.citations import Citation, citation_key
from motir_archive.merge.corrections import corrections, corrections_of
from motir_archive.model.agency import Agency
from motir_archive.model.release import Release
from motir_archive.prose.blocks import was_flattened
from motir_archive.site import urls
from motir_archive.site.body import groups
from motir_archive.site.calendar import months_between
from motir_archive.site.catalogue import Catalogue, Topic
from motir_archive.site.dates import MONTHS
from motir_archive.site.profiles import former_ids, profile
from motir_archive.text.markdown import html

PER_PAGE = 50
"""Releases on one page of a list: of an agency, a topic, a year, a month or a day."""
NEWEST = 10
"""Releases on the home page."""
MORE = 3
"""Releases of the same agency under a release."""
WORDS_A_MINUTE = 230
"""How fast people read."""

Context = Mapping[str, object]
Neighbour = TypeVar("Neighbour")


@dataclass(frozen=True, slots=True)
class Crumb:
    """A page above the one that is shown."""

    label: str
    path: str


@dataclass(frozen=True, slots=True)
class Page:
    """One HTML page. Its context is made when it is rendered, so that no body is read before."""

    path: str
    template: str
    context: Callable[[], Context]


@dataclass(frozen=True, slots=True)
class Shown:
    """Which stretch of a long list a page shows."""

    number: int
    """From 1."""
    pages: int
    total: int
    """Releases on all pages."""
    entries: Sequence[tuple[Release, bool]]
    """Releases, newest first, each with whether it was issued (True) or names the agency (False)."""

    @property
    def first(self) -> int:
        """Place of its first release in the whole list, from 1."""
        return (self.number - 1) * PER_PAGE + 1

    @property
    def last(self) -> int:
        """Place of its last release in the whole list."""
        return self.first + len(self.entries) - 1

    @property
    def releases(self) -> list[Release]:
        """Its releases, newest first; of a list with both kinds, what was issued goes first."""
        return [release for release, _ in self.entries]

    @property
    def nearby(self) -> list[int]:
        """Numbers of the pages to link to, from first to last; 0 stands for a gap."""
        near = {1, self.number - 1, self.number, self.number + 1, self.pages}
        shown: list[int] = []
        for number in sorted(near & set(range(1, self.pages + 1))):
            if shown and number - shown[-1] > 1:
                shown.append(0)
            shown.append(number)
        return shown


def site_map(catalogue: Catalogue, config: Config) -> Iterator[Page]:
    """Yield every page of the site."""
    yield Page(urls.HOME, "home.html", partial(_home, catalogue))
    yield from _release_pages(catalogue, config)
    yield from _period_pages(catalogue)
    yield Page(urls.AGENCIES, "agencies.html", lambda: {"crumbs": _crumbs()})
    for agency in catalogue.agencies:
        yield from _agency_pages(catalogue, agency)
    for former, agencies in former_ids(catalogue).items():
        context = {"crumbs": _agency_crumbs(), "former": former, "agencies": agencies}
        yield Page(urls.former_agency(former), "former-name.html", partial(dict, context))
    if catalogue.topics:
        yield Page(urls.TOPICS, "topics.html", lambda: {"crumbs": _crumbs()})
    for topic in catalogue.topics:
        yield from _topic_pages(topic)
    yield Page(urls.CORRECTIONS, "corrections.html", partial(_corrections, catalogue))
    yield Page(urls.SEARCH, "search.html", partial(_search, catalogue))
    yield Page(urls.ABOUT, "about.html", lambda: {"crumbs": _crumbs()})
    yield Page(urls.NOT_FOUND, "404.html", lambda: {"crumbs": ()})


def _home(catalogue: Catalogue) -> Context:
    return {
        "crumbs": (),
        "newest": catalogue.archive.releases[:NEWEST],
        "recent_months": months_between(catalogue.first_day, catalogue.last_day)[:12],
    }


@dataclass(frozen=True, slots=True)
class Facet:
    """What the search can be narrowed down to, and a page to browse instead."""

    id: str
    name: str
    count: int
    """Its number of releases."""
    path: str


def _search(catalogue: Catalogue) -> Context:
    return {
        "crumbs": _crumbs(),
        "agencies": [
            Facet(agency.id, agency.name.text, catalogue.count(agency), urls.agency(agency.id))
            for agency in sorted(catalogue.agencies, key=lambda agency: agency.name.text)
            if catalogue.count(agency)
        ],
        "topics": [
            Facet(topic.id, topic.name, len(topic.releases), urls.topic(topic.id))
            for topic in catalogue.topics
        ],
    }


def _corrections(catalogue: Catalogue) -> Context:
    return {"crumbs": _crumbs(), "corrections": corrections(catalogue.archive)}


def _crumbs(*more: Crumb) -> tuple[Crumb, ...]:
    return (Crumb("Home", urls.HOME), *more)


def _year_crumbs(_: dt.date) -> tuple[Crumb, ...]:
    return _crumbs()


def _month_crumbs(day: dt.date) -> tuple[Crumb, ...]:
    return _crumbs(Crumb(str(day.year), urls.year(day)))


def _day_crumbs(day: dt.date) -> tuple[Crumb, ...]:
    return (*_month_crumbs(day), Crumb(MONTHS[day.month - 1], urls.month(day)))


def _release_crumbs(day: dt.date) -> tuple[Crumb, ...]:
    return (*_day_crumbs(day), Crumb(str(day.day), urls.day(day)))


def _release_pages(catalogue: Catalogue, config: Config) -> Iterator[Page]:
    releases = catalogue.archive.releases
    for index, release in enumerate(releases):
        newer, older = _around(index, releases)
        yield Page(
            urls.release(release), "release.html", partial(_release, catalogue, config, release, newer, older)
        )
        if release.is_revised:
            yield Page(urls.history(release), "history.html", partial(_history, release))


def _release(
    catalogue: Catalogue, config: Config, release: Release, newer: Release | None, older: Release | None
) -> Context:
    body, markdown = release.current.body.read(), release.current.records[0].markdown
    return {
        "crumbs": _release_crumbs(release.date),
        "release": release,
        "text": groups(body, release.namings),
        "handwritten": html(markdown.read()) if markdown else "",
        "was_flattened": was_flattened(body),
        "minutes": max(1, round(len(body.split()) / WORDS_A_MINUTE)),
        "more": _more_from(catalogue, release),
        "citation": citation(release, catalogue, config),
        "doubts": [catalogue.archive.by_key[key] for key in release.possibly_same],
        "newer": newer,
        "older": older,
    }


def _more_from(catalogue: Catalogue, release: Release) -> Sequence[Release]:
    """Return the releases before this one by its first issuer, but for those that are related anyway."""
    if not release.issuers:
        return ()
    issued, shown = catalogue.issued[release.issuers[0]], catalogue.related[release.key]
    position = catalogue.position
    start = bisect_right(issued, position[release.key], key=lambda other: position[other.key])
    earlier = islice(issued, start, None)
    return tuple(islice((other for other in earlier if other.key not in shown), MORE))


def citation(release: Release, catalogue: Catalogue, config: Config) -> Citation:
    """Return how to cite a release: by its issuers under the names of that day, else by its publisher."""
    issuers = tuple(name.text for _, name in catalogue.issuers(release))
    return Citation(
        authors=issuers or (config.publisher or config.title,),
        title=release.title,
        date=release.date,
        key=citation_key(release.issuers[0] if release.issuers else "release", release.date, release.slug),
        url=urls.canonical(config.base_url, urls.release(release)) if config.base_url else "",
        archive=config.title,
    )


def _history(release: Release) -> Context:
    return {
        "crumbs": (*_release_crumbs(release.date), Crumb(release.title, urls.release(release))),
        "release": release,
        "corrections": corrections_of(release)[::-1],
        "first_text": groups(release.revisions[0].body.read(), ()),
    }


def _period_pages(catalogue: Catalogue) -> Iterator[Page]:
    for periods, template, path, crumbs in (
        (catalogue.years, "year.html", urls.year, _year_crumbs),
        (catalogue.months, "month.html", urls.month, _month_crumbs),
        (catalogue.days, "day.html", urls.day, _day_crumbs),
    ):
        days = list(periods)
        for index, day in enumerate(days):
            newer, older = _around(index, days)
            context = {"crumbs": crumbs(day), "day": day, "newer": newer, "older": older}
            for shown in _paged([(release, True) for release in periods[day]]):
                yield Page(path(day, shown.number), template, partial(dict, context, shown=shown))


def _around(index: int, sequence: Sequence[Neighbour]) -> tuple[Neighbour | None, Neighbour | None]:
    """Return the entries before and behind `index`, None where there is none."""
    newer = sequence[index - 1] if index else None
    older = sequence[index + 1] if index + 1 < len(sequence) else None
    return newer, older


def _agency_pages(catalogue: Catalogue, agency: Agency) -> Iterator[Page]:
    entries = [(release, True) for release in catalogue.issued.get(agency.id, ())]
    entries += [(release, False) for release in catalogue.named.get(agency.id, ())]
    for shown in _paged(entries):
        path = urls.agency(agency.id, shown.number)
        yield Page(path, "agency.html", partial(_agency, catalogue, agency, shown))


def _agency(catalogue: Catalogue, agency: Agency, shown: Shown) -> Context:
    return {
        "crumbs": _agency_crumbs(),
        "agency": agency,
        "shown": shown,
        "profile": profile(agency, catalogue) if shown.number == 1 else None,
    }


def _agency_crumbs() -> tuple[Crumb, ...]:
    return _crumbs(Crumb("Agencies", urls.AGENCIES))


def _topic_pages(topic: Topic) -> Iterator[Page]:
    crumbs = _crumbs(Crumb("Topics", urls.TOPICS))
    for shown in _paged([(release, True) for release in topic.releases]):
        context = {"crumbs": crumbs, "topic": topic, "shown": shown}
        yield Page(urls.topic(topic.id, shown.number), "topic.html", partial(dict, context))


def _paged(entries: Sequence[tuple[Release, bool]]) -> Iterator[Shown]:
    """Cut a list into pages; an empty one still has its first page."""
    pages = max(1, -(-len(entries) // PER_PAGE))
    for number in range(1, pages + 1):
        yield Shown(number, pages, len(entries), entries[(number - 1) * PER_PAGE : number * PER_PAGE])
