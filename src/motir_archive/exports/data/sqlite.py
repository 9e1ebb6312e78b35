"""The archive as a SQLite database of flat tables, with a full-text table over one copy of the texts.

The same archive gives the same bytes for the same SQLite, and the same contents for any. It is made in a
temporary file, so that memory does not grow with it.
"""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from motir_archive.config import Config
from motir_archive.exports.data.agencies import all_agencies
from motir_archive.exports.data.releases import topic_names
from motir_archive.model.release import Release
from motir_archive.site import urls
from motir_archive.site.catalogue import Catalogue

_PIECE = 1 << 20
"""Bytes that are read at a time."""
TABLES = """
CREATE TABLE sources (
  file TEXT PRIMARY KEY, dumped TEXT NOT NULL, told_by TEXT NOT NULL, sha256 TEXT NOT NULL
);
CREATE TABLE agencies (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, acronym TEXT, kind TEXT, country TEXT,
  parent TEXT REFERENCES agencies(id), website TEXT, registered INTEGER NOT NULL
);
CREATE TABLE names (
  agency TEXT NOT NULL REFERENCES agencies(id), number INTEGER NOT NULL, name TEXT NOT NULL, acronyms TEXT,
  since TEXT, until TEXT, PRIMARY KEY (agency, number)
) WITHOUT ROWID;
CREATE TABLE releases (
  address TEXT PRIMARY KEY, date TEXT NOT NULL, title TEXT NOT NULL, lead TEXT NOT NULL, url TEXT NOT NULL,
  excerpt INTEGER NOT NULL, revised INTEGER NOT NULL, text TEXT NOT NULL REFERENCES texts(file),
  no_longer_listed TEXT, source_url TEXT
);
CREATE TABLE texts (
  id INTEGER PRIMARY KEY, file TEXT NOT NULL UNIQUE, release TEXT NOT NULL REFERENCES releases(address),
  collected TEXT NOT NULL, title TEXT NOT NULL, current INTEGER NOT NULL, excerpt INTEGER NOT NULL,
  editor INTEGER NOT NULL, body TEXT NOT NULL
);
CREATE TABLE issuers (
  release TEXT NOT NULL REFERENCES releases(address), agency TEXT NOT NULL REFERENCES agencies(id),
  name TEXT NOT NULL, role TEXT, rule TEXT, PRIMARY KEY (release, agency)
) WITHOUT ROWID;
CREATE TABLE mentions (
  release TEXT NOT NULL REFERENCES releases(address), agency TEXT NOT NULL REFERENCES agencies(id),
  partner INTEGER NOT NULL, PRIMARY KEY (release, agency)
) WITHOUT ROWID;
CREATE TABLE topics (
  release TEXT NOT NULL REFERENCES releases(address), topic TEXT NOT NULL, PRIMARY KEY (release, topic)
) WITHOUT ROWID;
CREATE TABLE records (
  text TEXT NOT NULL, release TEXT NOT NULL REFERENCES releases(address), file TEXT NOT NULL
  REFERENCES sources(file), first_line INTEGER NOT NULL, last_line INTEGER NOT NULL,
  PRIMARY KEY (file, first_line)
) WITHOUT ROWID;
"""
SEARCH = """
CREATE INDEX releases_date ON releases(date);
CREATE INDEX issuers_agency ON issuers(agency);
CREATE INDEX mentions_agency ON mentions(agency);
CREATE INDEX topics_topic ON topics(topic);
CREATE INDEX texts_release ON texts(release);
CREATE VIRTUAL TABLE texts_fts USING fts5(title, body, content='texts', content_rowid='id');
INSERT INTO texts_fts(texts_fts) VALUES ('rebuild');
INSERT INTO texts_fts(texts_fts) VALUES ('optimize');
"""


def database(catalogue: Catalogue, config: Config) -> Iterator[bytes]:
    """Yield the bytes of the database, piece by piece."""
    with tempfile.NamedTemporaryFile(delete=False) as file:
        connection = sqlite3.connect(file.name, isolation_level=None)
        # Both have it open; without a name nothing is left of it, however the build ends.
        Path(file.name).unlink()
        with closing(connection):
            _fill(connection, catalogue, config)
        while piece := file.read(_PIECE):
            yield piece


def _fill(connection: sqlite3.Connection, catalogue: Catalogue, config: Config) -> None:
    connection.executescript("PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
    connection.executescript(TABLES)
    connection.execute("BEGIN")
    _add(
        connection,
        "sources",
        ((s.name, s.dumped.isoformat(), s.dumped_from, s.sha256) for s in catalogue.sources),
    )
    _add(connection, "agencies", _agencies(catalogue))
    _add(connection, "names", _names(catalogue))
    for release in catalogue.archive.releases:
        _add_release(connection, catalogue, config, release)
    connection.execute("COMMIT")
    connection.executescript(SEARCH)
    connection.execute("VACUUM")


def _add(connection: sqlite3.Connection, table: str, rows: Iterator[tuple[object, ...]]) -> None:
    for row in rows:
        marks = ", ".join("?" * len(row))
        connection.execute(f"INSERT INTO {table} VALUES ({marks})", row)  # noqa: S608 - a name of TABLES


def _agencies(catalogue: Catalogue) -> Iterator[tuple[object, ...]]:
    for each in all_agencies(catalogue):
        acronym = each.name.acronyms[0] if each.name.acronyms else None
        optional = (
            acronym,
            each.kind or None,
            each.country or None,
            each.parent or None,
            each.website or None,
        )
        yield (each.id, each.name.text, *optional, each.is_registered)


def _names(catalogue: Catalogue) -> Iterator[tuple[object, ...]]:
    for agency in all_agencies(catalogue):
        for number, name in enumerate(agency.names, 1):  # the newest first; one name may have come back
            days = (day.isoformat() if day else None for day in (name.since, name.until))
            yield (agency.id, number, name.text, ", ".join(name.acronyms) or None, *days)


def _add_release(
    connection: sqlite3.Connection, catalogue: Catalogue, config: Config, release: Release
) -> None:
    address, current = urls.release(release), release.current
    text = urls.text(release, current.records[0])
    url = urls.absolute(config.base_url, address)
    row = (address, release.date.isoformat(), release.title, release.lead, url)
    gone = release.disappearance.day.isoformat() if release.disappearance else None
    marks = (release.is_excerpt, release.is_revised)
    _add(connection, "releases", iter([(*row, *marks, text, gone, release.source_url or None)]))
    _add(connection, "texts", _texts(release, address))
    why = {issuance.agency: issuance for issuance in release.issuances}
    issuers = catalogue.issuers(release)
    _add(
        connection,
        "issuers",
        (
            (address, agency.id, name.text, why[agency.id].role, why[agency.id].rule)
            if agency.id in why
            else (address, agency.id, name.text, None, None)
            for agency, name in issuers
        ),
    )
    _add(connection, "mentions", ((address, agency, True) for agency in release.partners))
    _add(connection, "mentions", ((address, agency, False) for agency in release.mentions))
    _add(connection, "topics", ((address, topic) for topic in topic_names(catalogue, release)))
    _add(
        connection,
        "records",
        (
            (urls.text(release, record), address, record.source.name, record.first_line, record.last_line)
            for record in release.records
        ),
    )


def _texts(release: Release, address: str) -> Iterator[tuple[object, ...]]:
    for text in release.texts:
        record = text.records[0]
        is_current = text.digest == release.current.digest
        yield (
            *(None, urls.text(release, record), address, text.first_dumped.isoformat(), record.title),
            *(is_current, text.is_excerpt, text.by_editor, text.body.read()),
        )
