"""Who issued a release and who is named in it, read off its text; releases and a registry -> the archive.

Rules and their order: names.py says how agencies are written, namings.py what is meant, discovery.py who
is taken up that the registry does not know, issuers.py who issued it. Every naming and every issuer
keeps the rule by which it was found.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from motir_archive.agencies.issuing.issuers import IssuerFinder, by_editor
from motir_archive.agencies.naming.names import NameFinder
from motir_archive.agencies.naming.namings import read
from motir_archive.agencies.naming.readings import Reading
from motir_archive.agencies.unknown.discovered import Discovered
from motir_archive.agencies.unknown.discovery import LOOKED_FOR
from motir_archive.model.agency import Agency
from motir_archive.model.archive import Archive
from motir_archive.model.record import dump_order
from motir_archive.model.release import HeadNamed, Release


def identify(releases: Iterable[Release], registry: Mapping[str, Agency]) -> Archive:
    """Return the archive: the releases with their issuers and mentions, and the agencies that they name."""
    identifier = _Identifier(registry)
    identified = [identifier.identified(release) for release in releases]
    found = identifier.discovered.agencies()
    settled = tuple(identifier.discovered.settled(release) for release in identified)
    known = {**registry, **found}
    named = {agency for release in settled for agency in (*release.issuers, *release.mentions)}
    for agency in sorted(named):
        named |= set(_parents(agency, known))
    return Archive(settled, {agency: known[agency] for agency in sorted(named)})


def _parents(agency: str, known: Mapping[str, Agency]) -> Iterator[str]:
    while (agency := known[agency].parent) and agency in known:
        yield agency


class _Identifier:
    """What is arranged once for all releases."""

    def __init__(self, registry: Mapping[str, Agency]) -> None:
        self._finder = NameFinder(registry, LOOKED_FOR)
        self._issuers = IssuerFinder(registry)
        self.discovered = Discovered(registry)

    def identified(self, release: Release) -> Release:
        """Return the release with its agencies; those that are new have no ids yet."""
        body = release.current.body.read()
        reading = read(body, release.date, self._finder)
        self.discovered.add(release, reading)
        editors = _editors_choice(release)
        issuances = by_editor(editors) if editors else self._issuers.issuances(body, reading)
        issuers = tuple(issuance.agency for issuance in issuances)
        mentions = dict.fromkeys(naming.agency for naming in reading.namings if naming.agency not in issuers)
        return replace(
            release,
            issuers=issuers,
            mentions=tuple(mentions),
            namings=tuple(reading.namings),
            issuances=issuances,
            heads=_heads(reading),
        )


def _editors_choice(release: Release) -> tuple[str, ...]:
    records = [record for revision in release.revisions for record in revision.records if record.agencies]
    return max(records, key=dump_order).agencies if records else ()


def _heads(reading: Reading) -> tuple[HeadNamed, ...]:
    named = (
        HeadNamed(naming.agency, introduction.title, introduction.person)
        for naming, introduction in reading.introduced
        if introduction.person
    )
    return tuple(dict.fromkeys(named))
