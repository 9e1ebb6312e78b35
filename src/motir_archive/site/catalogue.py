"""The catalogue: the releases of an archive by day, month, year, agency and topic."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from motir_archive.agencies.heads_seen import HeadSeen, heads_seen
from motir_archive.agencies.issuing.roles import PUBLISHER
from motir_archive.agencies.names_of_day import name_in
from motir_archive.agencies.registry.reader import KINDS
from motir_archive.language.language import ENGLISH, Language
from motir_archive.model.agency import Agency, AgencyName
from motir_archive.model.archive import Archive
from motir_archive.model.record import Record, Source
from motir_archive.model.release import Release, ReleaseKey
from motir_archive.site.calendar import Calendar, coverage
from motir_archive.site.related import Related
from motir_archive.text.slugs import topic_id

Releases = tuple[Release, ...]
Key = TypeVar("Key")
Member = TypeVar("Member")


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic line with the releases that came in under it; spellings with one slug are one topic."""

    id: str
    name: str
    """The spelling that most of its releases have."""
    releases: Releases


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Every mapping keeps the order in which it is shown; releases are newest first throughout."""

    archive: Archive
    years: Mapping[dt.date, Releases]
    """By the first day of the year, newest first."""
    months: Mapping[dt.date, Releases]
    """By the first day of the month, newest first."""
    days: Mapping[dt.date, Releases]
    issued: Mapping[str, Releases]
    """By agency id: what it published."""
    named: Mapping[str, Releases]
    """By agency id: what names it without being its own."""
    agencies: tuple[Agency, ...]
    """The agencies that have a page, those with most releases first."""
    children: Mapping[str, tuple[Agency, ...]]
    """By agency id: the agencies with a page that belong to it, by name."""
    topics: tuple[Topic, ...]
    """In alphabetical order."""
    topic_called: Mapping[str, Topic]
    """By each spelling of a topic line."""
    sources: tuple[Source, ...]
    """Every file that a release came from, by dump day and name."""
    copies: tuple[Source, ...]
    """Those of them that are copies of the listing, and not an editor's own."""
    position: Mapping[ReleaseKey, int]
    """Place of each release in the archive, 0 for the newest."""
    calendar: Calendar
    related: Related
    """By release: earlier ones on the same matters."""
    heads: Mapping[str, tuple[HeadSeen, ...]]
    """By agency id: whom releases introduced as its head, the most recently seen first."""
    language: Language
    """The language of pages and feeds; names stand in its order."""

    @property
    def largest_agencies(self) -> list[Agency]:
        """The agencies, those in most releases first; where the numbers are equal, by name."""
        return sorted(
            self.agencies, key=lambda agency: (-self.count(agency), self.language.order(agency.name.title))
        )

    @property
    def largest_topics(self) -> list[Topic]:
        """The topics with most releases first."""
        return sorted(self.topics, key=lambda topic: (-len(topic.releases), topic.id))

    @property
    def no_longer_listed(self) -> list[Release]:
        """The releases that the publisher no longer lists, the most recent first."""
        gone = [(release.no_longer_listed, release) for release in self.archive.releases]
        known = [(each.day, release) for each, release in gone if each]
        return [release for _, release in sorted(known, key=lambda pair: pair[0], reverse=True)]

    def related_to(self, release: Release) -> list[Release]:
        """Return earlier releases on the same matters."""
        return self.related.to(self.position[release.key])

    def by_kind(self) -> list[tuple[str, list[Agency]]]:
        """Return the agencies by kind in the order of KINDS, those of no known kind last.

        Within a kind, those in most releases go first; those of no known kind stand by name.
        """
        by_size = self.largest_agencies
        groups = [(kind, [agency for agency in by_size if agency.kind == kind]) for kind in KINDS]
        unknown = [agency for agency in by_size if agency.kind == ""]
        groups.append(("", sorted(unknown, key=lambda agency: self.language.order(agency.name.title))))
        return [(kind, agencies) for kind, agencies in groups if agencies]

    def month_bars(self, year: dt.date) -> list[tuple[dt.date, int]]:
        """Return the twelve months of a year with their numbers of releases."""
        months = [year.replace(month=number) for number in range(1, 13)]
        return [(month, len(self.months.get(month, ()))) for month in months]

    @property
    def all_years(self) -> list[dt.date]:
        """The first days of the years from the last to the first, including years without releases."""
        return [dt.date(year, 1, 1) for year in range(self.last_day.year, self.first_day.year - 1, -1)]

    @property
    def busiest_month(self) -> int:
        """The number of releases of the month with most."""
        return max(len(releases) for releases in self.months.values())

    def issuers(self, release: Release) -> list[tuple[Agency, AgencyName]]:
        """Return the issuers of a release, each with the name that it had on that day."""
        agencies = [self.archive.agencies[agency] for agency in release.issuers]
        return [(agency, name_in(agency, release)) for agency in agencies]

    def is_by_board(self, release: Release) -> bool:
        """Tell whether a release counts as the publisher's only because it stands on the publisher's
        board."""
        return any(issuance.role == PUBLISHER for issuance in release.issuances)

    def partners(self, release: Release) -> list[tuple[Agency, AgencyName]]:
        """Return those who act beside the issuers of a release, each with its name of that day."""
        agencies = [self.archive.agencies[agency] for agency in release.partners]
        return [(agency, name_in(agency, release)) for agency in agencies]

    @property
    def publisher(self) -> str:
        """The name of the agency whose board the archive keeps; empty where that is not known."""
        return self.archive.publisher.name.title if self.archive.publisher else ""

    def mentions(self, release: Release) -> list[tuple[Agency, AgencyName]]:
        """Return the agencies that a release names, each with the name that it had on that day."""
        agencies = [self.archive.agencies[agency] for agency in release.mentions]
        return [(agency, name_in(agency, release)) for agency in agencies]

    def topics_of(self, release: Release) -> list[Topic]:
        """Return the topics of a release."""
        topics = {topic.id: topic for topic in map(self.topic_called.get, release.topics) if topic}
        return [topics[topic_id] for topic_id in sorted(topics)]

    def count(self, agency: Agency) -> int:
        """Return how many releases an agency published or is named in."""
        return self.issued_count(agency) + self.named_count(agency)

    def issued_count(self, agency: Agency) -> int:
        """Return how many releases an agency published."""
        return len(self.issued.get(agency.id, ()))

    def named_count(self, agency: Agency) -> int:
        """Return how many releases of others name an agency."""
        return len(self.named.get(agency.id, ()))

    @property
    def first_day(self) -> dt.date:
        """The oldest release's date."""
        return self.archive.releases[-1].date

    @property
    def last_day(self) -> dt.date:
        """The newest release's date."""
        return self.archive.releases[0].date


def catalogue(archive: Archive, language: Language = ENGLISH, day_pages_from: int = 1) -> Catalogue:
    """Return the catalogue of an archive with at least one release, for a site in `language`."""
    releases = archive.releases
    days = _grouped((release.date, release) for release in releases)
    issued = _grouped((agency, release) for release in releases for agency in release.issuers)
    named = _grouped(
        (agency, release) for release in releases for agency in release.partners + release.mentions
    )
    with_page = [agency for agency in archive.agencies.values() if agency.has_page]
    by_name = sorted(with_page, key=lambda agency: (language.order(agency.name.title), agency.id))
    topics = _topics(releases, language)
    return Catalogue(
        archive=archive,
        years=_grouped((release.date.replace(month=1, day=1), release) for release in releases),
        months=_grouped((release.date.replace(day=1), release) for release in releases),
        days=days,
        issued=issued,
        named=named,
        agencies=tuple(sorted(with_page, key=lambda agency: _rank(agency, issued, named))),
        children=_grouped((agency.parent, agency) for agency in by_name if agency.parent),
        topics=topics,
        topic_called=_topic_called(topics, releases),
        sources=_sources(record for release in releases for record in release.records),
        copies=_sources(each for release in releases for each in release.records if not each.is_handwritten),
        position={release.key: index for index, release in enumerate(releases)},
        calendar=Calendar(days, coverage(releases), language.first_weekday, day_pages_from),
        related=Related(releases),
        heads=heads_seen(archive),
        language=language,
    )


def _grouped(pairs: Iterable[tuple[Key, Member]]) -> dict[Key, tuple[Member, ...]]:
    groups: defaultdict[Key, list[Member]] = defaultdict(list)
    for key, member in pairs:
        groups[key].append(member)
    return {key: tuple(group) for key, group in groups.items()}


def _rank(
    agency: Agency, issued: Mapping[str, Releases], named: Mapping[str, Releases]
) -> tuple[int, int, str]:
    return -len(issued.get(agency.id, ())), -len(named.get(agency.id, ())), agency.id


def _topics(releases: Releases, language: Language) -> tuple[Topic, ...]:
    spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    members: defaultdict[str, list[Release]] = defaultdict(list)
    for release in releases:
        for each in sorted({topic_id(topic) for topic in release.topics} - {""}):
            members[each].append(release)
        for topic in release.topics:
            spellings[topic_id(topic)][topic] += 1
    found = [Topic(key, _commonest(spellings[key]), tuple(members[key])) for key in members]
    return tuple(sorted(found, key=lambda topic: (language.order(topic.name), topic.id)))


def _topic_called(topics: Iterable[Topic], releases: Releases) -> dict[str, Topic]:
    by_id = {topic.id: topic for topic in topics}
    spellings = {spelling for release in releases for spelling in release.topics}
    return {spelling: by_id[topic_id(spelling)] for spelling in sorted(spellings) if topic_id(spelling)}


def _commonest(spellings: Counter[str]) -> str:
    return min(spellings, key=lambda spelling: (-spellings[spelling], spelling))


def _sources(records: Iterable[Record]) -> tuple[Source, ...]:
    return tuple(
        sorted({record.source for record in records}, key=lambda source: (source.dumped, source.name))
    )
