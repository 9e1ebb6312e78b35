"""What `check` says beside problems: what an editor may want to look at, although none of it is an error."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, pairwise

from motir_archive.agencies.issuing.roles import PUBLISHER
from motir_archive.model.archive import Archive
from motir_archive.model.release import Release
from motir_archive.site import urls
from motir_archive.site.calendar import coverage

SET_PUBLISHER = "; set publisher, and country, in archive.yaml to say whose board this is"
SHOWN = 10
"""Entries of a list that are printed; the last line says how many more there are. Chosen, not measured."""
_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Finding:
    """One list of things to look at."""

    heading: str
    entries: tuple[str, ...]
    """The first entries of the list, at most SHOWN."""
    total: int

    def lines(self) -> Iterator[str]:
        """Yield the finding as it is printed."""
        yield f"{self.heading}:"
        yield from (f"  {entry}" for entry in self.entries)
        if self.total > len(self.entries):
            yield f"  … and {self.total - len(self.entries):,} more"


def review(archive: Archive) -> list[Finding]:
    """Return what is found: releases that name no issuer, and days that no dump covers."""
    unnamed = [release for release in archive.releases if _names_no_issuer(release)]
    gaps = list(_uncovered(archive))[::-1]
    share = f"{len(unnamed):,} of {len(archive.releases):,} releases name no issuer"
    taken = ", so they count as the publisher's" if archive.publisher else SET_PUBLISHER
    days = sum((end - start).days + 1 for start, end in gaps)
    found = [
        Finding(f"{share}{taken}", tuple(map(urls.release, islice(unnamed, SHOWN))), len(unnamed)),
        Finding(
            f"{days:,} {'day' if days == 1 else 'days'} that no dump covers, latest first",
            tuple(_span(start, end) for start, end in gaps[:SHOWN]),
            len(gaps),
        ),
    ]
    return [finding for finding in found if finding.total]


def _names_no_issuer(release: Release) -> bool:
    return not release.issuers or any(issuance.role == PUBLISHER for issuance in release.issuances)


def _uncovered(archive: Archive) -> Iterator[tuple[dt.date, dt.date]]:
    """Yield the first and the last day of each gap between the stretches that dumps cover, in order."""
    covered = coverage(archive.releases)
    for (_, end), (start, _) in pairwise(zip(covered.starts, covered.ends, strict=True)):
        yield end + _DAY, start - _DAY


def _span(start: dt.date, end: dt.date) -> str:
    return f"{start}" if start == end else f"{start} to {end}"
