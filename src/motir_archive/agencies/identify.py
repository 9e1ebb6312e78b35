"""Releases and a registry -> the archive: who issued each release and who is named in it, as its text says.

Rules and their order: naming/names.py says how agencies are written, naming/namings.py which one is meant,
unknown/discovery.py which organisations count that the registry does not have, issuing/issuers.py who issued
the release. Every naming and every issuer keeps the rule by which it was found.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace
from sys import intern
from typing import NamedTuple

from motir_archive.agencies.issuing.issuers import Acting, IssuerFinder, by_editor, by_publisher
from motir_archive.agencies.naming.names import NameFinder
from motir_archive.agencies.naming.namings import read
from motir_archive.agencies.naming.readings import Reading
from motir_archive.agencies.publisher import publisher_of
from motir_archive.agencies.unknown.acronyms_elsewhere import AcronymsElsewhere, completed, in_capitals
from motir_archive.agencies.unknown.discovered import Discovered, with_page
from motir_archive.agencies.unknown.discovery import LOOKED_FOR
from motir_archive.agencies.unknown.found import Discovery
from motir_archive.agencies.words.country_forms import country_named
from motir_archive.each import Each
from motir_archive.model.agency import Agency
from motir_archive.model.archive import Archive
from motir_archive.model.record import Record, dump_order
from motir_archive.model.release import HeadNamed, Release, packed, unpacked
from motir_archive.problems import Problem


def identify(
    releases: Sequence[Release],
    registry: Mapping[str, Agency],
    country: str = "",
    publisher: str = "",
    each: Each = map,
) -> Archive:
    """Return the archive: the releases with their issuers and mentions, and the agencies that they name.

    `country` is the archive's own, as a code of ISO 3166-1 or a name, `publisher` the agency whose board it
    keeps, by id or name; both may be empty. `each` says how a function is called for all releases.
    """
    home = country_named(country)
    board = publisher_of(publisher, registry, home)
    known = {**registry, **({board.id: board} if board else {})}
    reader = _Reader(known, home, board.id if board else "")
    discovered, elsewhere = Discovered(known), AcronymsElsewhere(_acronyms(known))
    said = []
    for release, (of_release, new) in zip(releases, each(reader.read, releases), strict=True):
        discovered.add(release, new.discoveries)
        elsewhere.add(new.discoveries, new.other_acronyms)
        said.append(of_release)
    known |= discovered.agencies()
    settle = _Settlement(discovered, elsewhere.known(), known).settled
    settled = tuple(map(settle, releases, said))
    named = {agency for release in settled for agency in release.agencies}
    for agency in sorted(named):
        named |= set(_parents(agency, known))
    agencies = {agency: known[agency] for agency in sorted(named)}
    return Archive(settled, with_page(agencies, settled), board)


def unknown_choices(archive: Archive) -> Iterator[Problem]:
    """Yield a problem for each id that an editor names as an issuer and that no agency has."""
    for release in archive.releases:
        record = _editors_record(release)
        for agency in record.agencies if record else ():
            if record and agency not in release.issuers:
                what = f"unknown agency {agency!r}"
                hint = "write an id of agencies.yaml, or another that `motir-archive agencies` lists"
                yield Problem(record.source.name, *record.agencies_place, "front-matter", what, hint)


def _acronyms(registry: Mapping[str, Agency]) -> Iterator[str]:
    names = (name for agency in registry.values() for name in agency.names)
    return (acronym for name in names for acronym in name.acronyms)


def _parents(agency: str, known: Mapping[str, Agency]) -> Iterator[str]:
    while agency := known[agency].parent:
        yield agency


class _Said(NamedTuple):
    """What one text says; organisations that the registry does not have are without ids here."""

    namings: bytes
    """Packed."""
    acting: Acting
    heads: tuple[HeadNamed, ...]
    capitals: bytes
    """Words that may be acronyms, with blanks between them."""


class _New(NamedTuple):
    """What one text adds to what is known of organisations; it is not kept."""

    discoveries: Mapping[str, Discovery]
    """By `agency` of their namings."""
    other_acronyms: tuple[str, ...]
    """Acronyms that brackets introduce for something that is not an organisation."""


class _Reader:
    """Reads one text after the other, with what is prepared once for all of them."""

    def __init__(self, registry: Mapping[str, Agency], home: str, publisher: str) -> None:
        self._finder = NameFinder(registry, LOOKED_FOR, home)
        self._issuers = IssuerFinder(registry, home, publisher)
        self._publisher = publisher

    def read(self, release: Release) -> tuple[_Said, _New]:
        """Return what the text of a release says, and what is new in it."""
        body = release.current.body.read()
        found = read(body, release.date, self._finder)
        found.add_short_names(self._issuers.short_names(body, release.date))
        acting = self._acting(release, body, found)
        said = _Said(packed(found.namings), acting, _heads(found), in_capitals(body))
        return said, _New(found.discoveries, tuple(found.other_acronyms))

    def _acting(self, release: Release, body: str, reading: Reading) -> Acting:
        """Return who issued a release: whom its editor names, else whom its text names, else the publisher.

        Partners are those that its text names.
        """
        editors = _editors_choice(release)
        found = self._issuers.acting(body, release.date, reading)
        return Acting(by_editor(editors) or found.issuances or by_publisher(self._publisher), found.partners)


class _Settlement(NamedTuple):
    """What is known once all texts were read."""

    discovered: Discovered
    acronyms: Mapping[str, str]
    """Of the organisations that other texts introduce with them."""
    known: Container[str]

    def settled(self, release: Release, said: _Said) -> Release:
        """Return a release with the ids of its agencies. Issuers that an editor made up are left out."""
        acronyms = self.acronyms.keys() & said.capitals.decode().split()
        namings = completed(release, unpacked(said.namings), {each: self.acronyms[each] for each in acronyms})
        namings = self.discovered.settled(namings)
        id_of = self.discovered.id_of
        issuances = tuple(
            each if (agency := id_of(each.agency)) == each.agency else replace(each, agency=agency)
            for each in said.acting.issuances
        )
        issuances = tuple(issuance for issuance in issuances if issuance.agency in self.known)
        issuers = tuple(dict.fromkeys(issuance.agency for issuance in issuances))
        partners = dict.fromkeys(id_of(agency) for agency in said.acting.partners)
        beside = tuple(agency for agency in partners if agency not in issuers)
        mentions = dict.fromkeys(intern(naming.agency) for naming in namings)  # one string for all releases
        return replace(
            release,
            issuers=issuers,
            partners=beside,
            mentions=tuple(agency for agency in mentions if agency not in issuers and agency not in beside),
            packed_namings=packed(namings),
            issuances=issuances,
            heads=tuple(replace(head, agency=id_of(head.agency)) for head in said.heads),
        )


def _editors_choice(release: Release) -> tuple[str, ...]:
    record = _editors_record(release)
    return record.agencies if record else ()


def _editors_record(release: Release) -> Record | None:
    """Return the last record in which an editor names issuers."""
    records = [record for revision in release.revisions for record in revision.records if record.agencies]
    return max(records, key=dump_order, default=None)


def _heads(reading: Reading) -> tuple[HeadNamed, ...]:
    named = (
        HeadNamed(naming.agency, introduction.title, introduction.person)
        for naming, introduction in reading.introduced
        if introduction.person
    )
    return tuple(dict.fromkeys(named))
