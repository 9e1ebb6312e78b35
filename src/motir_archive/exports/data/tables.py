"""Tables for spreadsheets: RFC 4180, with the byte-order mark by which Excel knows UTF-8."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence

from motir_archive.config import Config
from motir_archive.exports.data.agencies import all_agencies
from motir_archive.exports.data.releases import topic_names
from motir_archive.model.agency import Agency
from motir_archive.model.release import Release
from motir_archive.prose.kept_blocks import word_count
from motir_archive.site import urls
from motir_archive.site.catalogue import Catalogue

RELEASE_COLUMNS = (
    *("date", "title", "address", "url", "issuers", "issuer_names", "partners", "mentions", "topics"),
    *(
        "words",
        "excerpt",
        "revised",
        "editor",
        "text_mark",
        "first_collected",
        "last_collected",
        "no_longer_listed",
    ),
    "source_url",
)
AGENCY_COLUMNS = (
    *("id", "name", "acronym", "kind", "country", "parent", "website", "registered", "issued", "named"),
)
BYTE_ORDER_MARK = "\ufeff"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a formula starts with in spreadsheets."""


def release_table(catalogue: Catalogue, config: Config) -> Iterator[str]:
    """Yield the lines of releases.csv, newest release first."""
    rows = (_release(catalogue, config, release) for release in catalogue.archive.releases)
    return _table(RELEASE_COLUMNS, rows)


def agency_table(catalogue: Catalogue) -> Iterator[str]:
    """Yield the lines of agencies.csv, by id."""
    return _table(AGENCY_COLUMNS, (_agency(catalogue, agency) for agency in all_agencies(catalogue)))


def _release(catalogue: Catalogue, config: Config, release: Release) -> Sequence[object]:
    collected = [record.source.dumped for record in release.records if not record.is_handwritten]
    return (
        release.date.isoformat(),
        release.title,
        urls.release(release),
        urls.canonical(config.base_url, urls.release(release)) if config.base_url else "",
        "; ".join(release.issuers),
        "; ".join(name.text for _, name in catalogue.issuers(release)),
        "; ".join(release.partners),
        "; ".join(release.mentions),
        "; ".join(topic_names(catalogue, release)),
        word_count(release),
        _said(is_so=release.is_excerpt),
        _said(is_so=release.is_revised),
        _said(is_so=release.current.by_editor),
        urls.text_mark(release.current.records[0]),
        min(collected).isoformat() if collected else "",
        max(collected).isoformat() if collected else "",
        release.no_longer_listed.day.isoformat() if release.no_longer_listed else "",
        release.source_url,
    )


def _agency(catalogue: Catalogue, agency: Agency) -> Sequence[object]:
    return (
        agency.id,
        agency.name.text,
        agency.name.acronyms[0] if agency.name.acronyms else "",
        agency.kind,
        agency.country,
        agency.parent,
        agency.website,
        _said(is_so=agency.is_registered),
        catalogue.issued_count(agency),
        catalogue.named_count(agency),
    )


def _said(*, is_so: bool) -> str:
    return "true" if is_so else "false"


def _table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    lines = _Lines()
    writer = csv.writer(lines, lineterminator="\r\n")
    writer.writerow(columns)
    yield BYTE_ORDER_MARK + lines.pop()
    for row in rows:
        writer.writerow([harmless(cell) if isinstance(cell, str) else cell for cell in row])
        yield lines.pop()


def harmless(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula: an apostrophe goes before one that starts so.

    One also goes before apostrophes that stand there already, so that taking one away always gives the cell
    back.
    """
    return f"'{cell}" if cell.lstrip("'").startswith(_FORMULA) else cell


class _Lines(list[str]):
    """What a csv.writer wrote, line by line."""

    write = list.append
