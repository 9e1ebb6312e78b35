"""The archive as a SQLite database of flat tables, with a full-text table over one copy of the texts.

The same archive gives the same bytes for the same SQLite, and the same contents for any. It is made in a
temporary file, so that memory does not grow with it. Tables name a release by a number, since its address
would weigh a kilobyte a release more. The next build may give it another number; its address stays.
"""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from itertools import count
from pathlib import Path

from motir_archive.config import Config
from motir_archive.exports.data.agencies import all_agencies
from motir_archive.exports.data.releases import topic_names
from motir_archive.model.release import Release
from motir_archive.model.revision import Revision
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
  id INTEGER PRIMARY KEY, title TEXT NOT NULL, date TEXT NOT NULL, lead TEXT NOT NULL,
  address TEXT NOT NULL UNIQUE, url TEXT NOT NULL, excerpt INTEGER NOT NULL, revised INTEGER NOT NULL,
  text INTEGER NOT NULL REFERENCES texts(id), no_longer_listed TEXT, source_url TEXT
);
CREATE TABLE texts (
  id INTEGER PRIMARY KEY, release INTEGER NOT NULL REFERENCES releases(id), title TEXT NOT NULL,
  collected TEXT NOT NULL, current INTEGER NOT NULL, excerpt INTEGER NOT NULL, editor INTEGER NOT NULL,
  file TEXT NOT NULL, body TEXT NOT NULL
);
CREATE TABLE issuers (
  release INTEGER NOT NULL REFERENCES releases(id), agency TEXT NOT NULL REFERENCES agencies(id),
  name TEXT NOT NULL, role TEXT, rule TEXT, PRIMARY KEY (release, agency)
) WITHOUT ROWID;
CREATE TABLE mentions (
  release INTEGER NOT NULL REFERENCES releases(id), agency TEXT NOT NULL REFERENCES agencies(id),
  partner INTEGER NOT NULL, PRIMARY KEY (release, agency)
) WITHOUT ROWID;
CREATE TABLE topics (
  release INTEGER NOT NULL REFERENCES releases(id), topic TEXT NOT NULL, PRIMARY KEY (release, topic)
) WITHOUT ROWID;
CREATE TABLE records (
  file TEXT NOT NULL REFERENCES sources(file), first_line INTEGER NOT NULL, last_line INTEGER NOT NULL,
  release INTEGER NOT NULL REFERENCES releases(id), text TEXT NOT NULL, PRIMARY KEY (file, first_line)
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
    sources = (
        (each.name, each.dumped.isoformat(), each.dumped_from, each.sha256) for each in catalogue.sources
    )
    _add(connection, "sources", sources)
    _add(connection, "agencies", _agencies(catalogue))
    _add(connection, "names", _names(catalogue))
    text_ids = count(1)
    for number, release in enumerate(catalogue.archive.releases, 1):
        texts = {text.digest: next(text_ids) for text in release.texts}
        for table, rows in _of_release(catalogue, config, release, number, texts):
            _add(connection, table, rows)
    connection.execute("COMMIT")
    connection.executescript(SEARCH)
    connection.execute("VACUUM")


Row = tuple[object, ...]


def _add(connection: sqlite3.Connection, table: str, rows: Iterable[Row]) -> None:
    for row in rows:
        marks = ", ".join("?" * len(row))
        connection.execute(f"INSERT INTO {table} VALUES ({marks})", row)  # noqa: S608 - a name of TABLES


def _agencies(catalogue: Catalogue) -> Iterator[Row]:
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


def _names(catalogue: Catalogue) -> Iterator[Row]:
    for agency in all_agencies(catalogue):
        for number, name in enumerate(agency.names, 1):  # the newest first; one name may have come back
            days = (day.isoformat() if day else None for day in (name.since, name.until))
            yield (agency.id, number, name.text, ", ".join(name.acronyms) or None, *days)


def _of_release(
    catalogue: Catalogue, config: Config, release: Release, number: int, texts: Mapping[str, int]
) -> Iterator[tuple[str, Iterable[Row]]]:
    """Yield each table with the rows that one release adds to it.

    `number` is its id, and `texts` has the ids of its texts by their digests.
    """
    yield "releases", [_release(config, release, number, texts[release.current.digest])]
    yield "texts", (_text(release, text, number, texts[text.digest]) for text in release.texts)
    why = {issuance.agency: (issuance.role, issuance.rule) for issuance in release.issuances}
    yield (
        "issuers",
        (
            (number, agency.id, name.text, *why.get(agency.id, (None, None)))
            for agency, name in catalogue.issuers(release)
        ),
    )
    yield "mentions", ((number, agency, True) for agency in release.partners)
    yield "mentions", ((number, agency, False) for agency in release.mentions)
    yield "topics", ((number, topic) for topic in topic_names(catalogue, release))
    yield (
        "records",
        (
            (each.source.name, each.first_line, each.last_line, number, urls.text(release, each))
            for each in release.records
        ),
    )


def _release(config: Config, release: Release, number: int, text: int) -> Row:
    address = urls.release(release)
    return (
        *(number, release.title, release.date.isoformat(), release.lead),
        *(address, urls.absolute(config.base_url, address), release.is_excerpt, release.is_revised, text),
        release.disappearance.day.isoformat() if release.disappearance else None,
        release.source_url or None,
    )


def _text(release: Release, text: Revision, number: int, text_id: int) -> Row:
    record = text.records[0]
    is_current = text.digest == release.current.digest
    return (
        *(text_id, number, record.title, text.first_dumped.isoformat(), is_current, text.is_excerpt),
        *(text.by_editor, urls.text(release, record), text.body.read()),
    )
