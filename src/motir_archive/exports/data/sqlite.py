"""The archive as a SQLite database of flat tables, with a full-text table over one copy of the texts.

The same archive gives the same bytes for the same SQLite, and the same contents for any. It is made in a
temporary file, so that memory does not grow with it. Tables name each other's rows by numbers, and an address
that follows from another one is computed: written out, they weigh half a kilobyte a release. The next build
may give other numbers; addresses, and the ids of agencies, stay.
"""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from motir_archive.config import Config
from motir_archive.exports.data.agencies import all_agencies
from motir_archive.exports.data.releases import topic_names
from motir_archive.model.release import Release
from motir_archive.model.revision import Revision
from motir_archive.problems import MachineError
from motir_archive.site import urls
from motir_archive.site.catalogue import Catalogue

_PIECE = 1 << 20
"""Bytes that are read at a time. It only bounds memory."""
_HINT = "make room there, or name another place with TMPDIR"
_PAGE = 1024
"""Bytes of a page. The last page of a text is half empty on average: with 2,048 the file is .1 kB a release
larger, with 4,096 .5 kB, and no faster to search (1,000 releases of 4 kB)."""
TABLES = """
CREATE TABLE sources (
  number INTEGER PRIMARY KEY, file TEXT NOT NULL, dumped TEXT NOT NULL, told_by TEXT NOT NULL,
  sha256 TEXT NOT NULL
);
CREATE TABLE agencies (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, acronym TEXT, kind TEXT,
  country TEXT, parent INTEGER REFERENCES agencies(number), website TEXT, registered INTEGER NOT NULL
);
CREATE TABLE names (
  agency INTEGER NOT NULL REFERENCES agencies(number), place INTEGER NOT NULL, name TEXT NOT NULL,
  acronyms TEXT, since TEXT, until TEXT, PRIMARY KEY (agency, place)
) WITHOUT ROWID;
CREATE TABLE releases (
  number INTEGER PRIMARY KEY, title TEXT NOT NULL, date TEXT NOT NULL, address TEXT NOT NULL,
  url TEXT GENERATED ALWAYS AS ({base_url} || address) VIRTUAL,
  excerpt INTEGER NOT NULL, revised INTEGER NOT NULL, editor INTEGER NOT NULL,
  text INTEGER NOT NULL REFERENCES texts(number), no_longer_listed TEXT, source_url TEXT
);
CREATE TABLE texts (
  number INTEGER PRIMARY KEY, release INTEGER NOT NULL REFERENCES releases(number), title TEXT NOT NULL,
  collected TEXT NOT NULL, current INTEGER NOT NULL, excerpt INTEGER NOT NULL, editor INTEGER NOT NULL,
  mark TEXT NOT NULL, body TEXT NOT NULL
);
CREATE TABLE issuers (
  release INTEGER NOT NULL REFERENCES releases(number), agency INTEGER NOT NULL REFERENCES agencies(number),
  name TEXT NOT NULL, role TEXT, rule TEXT, PRIMARY KEY (release, agency)
) WITHOUT ROWID;
CREATE TABLE mentions (
  release INTEGER NOT NULL REFERENCES releases(number), agency INTEGER NOT NULL REFERENCES agencies(number),
  partner INTEGER NOT NULL, PRIMARY KEY (release, agency)
) WITHOUT ROWID;
CREATE TABLE topics (
  release INTEGER NOT NULL REFERENCES releases(number), topic TEXT NOT NULL, PRIMARY KEY (release, topic)
) WITHOUT ROWID;
CREATE TABLE records (
  source INTEGER NOT NULL REFERENCES sources(number), first_line INTEGER NOT NULL, last_line INTEGER NOT NULL,
  release INTEGER NOT NULL REFERENCES releases(number), mark TEXT NOT NULL, PRIMARY KEY (source, first_line)
) WITHOUT ROWID;
CREATE VIEW record_files AS
SELECT replace(address, '.html', '.' || mark || '.txt') AS file, release, mark, source, first_line, last_line
FROM records JOIN releases ON releases.number = release;
"""
SEARCH = """
CREATE INDEX releases_date ON releases(date);
CREATE INDEX issuers_agency ON issuers(agency);
CREATE INDEX mentions_agency ON mentions(agency);
CREATE INDEX topics_topic ON topics(topic);
CREATE INDEX texts_release ON texts(release);
CREATE VIRTUAL TABLE texts_fts USING fts5(title, body, content="texts", content_rowid="number",
  tokenize="porter unicode61");
INSERT INTO texts_fts(texts_fts) VALUES ('rebuild');
INSERT INTO texts_fts(texts_fts) VALUES ('optimize');
"""


def database(catalogue: Catalogue, config: Config) -> Iterator[bytes]:
    """Yield the bytes of the database, piece by piece."""
    with tempfile.NamedTemporaryFile(delete=False) as file:
        try:
            with closing(_opened(file.name)) as connection:
                _fill(connection, catalogue, config)
        except sqlite3.IntegrityError:
            raise  # the rows are at fault, not the machine
        except sqlite3.DatabaseError as error:
            message = f"archive.sqlite could not be made in {tempfile.gettempdir()}: {error}; {_HINT}"
            raise MachineError(message) from error
        while piece := file.read(_PIECE):
            yield piece


def _opened(path: str) -> sqlite3.Connection:
    """Open a database and take its name away, so that nothing is left of it, however the build ends."""
    try:
        return sqlite3.connect(path, isolation_level=None)
    finally:
        Path(path).unlink()


@dataclass(frozen=True, slots=True)
class _Numbers:
    """The numbers by which rows name those of other tables."""

    sources: Mapping[str, int]
    """By the name of the file."""
    agencies: Mapping[str, int]
    """By id."""


def _fill(connection: sqlite3.Connection, catalogue: Catalogue, config: Config) -> None:
    for pragma in (f"page_size = {_PAGE}", "journal_mode = OFF", "synchronous = OFF"):
        connection.execute(f"PRAGMA {pragma}")
    connection.executescript(TABLES.format(base_url=_literal(config.base_url)))
    connection.execute("BEGIN")
    sources = {source.name: number for number, source in enumerate(catalogue.sources, 1)}
    agencies = {agency.id: number for number, agency in enumerate(all_agencies(catalogue), 1)}
    numbers = _Numbers(sources, agencies)
    _add(connection, "sources", _sources(catalogue, sources))
    _add(connection, "agencies", _agencies(catalogue, agencies))
    _add(connection, "names", _names(catalogue, agencies))
    first_text = 1
    for number, release in enumerate(catalogue.archive.releases, 1):
        texts = {text.digest: place for place, text in enumerate(release.texts, first_text)}
        first_text += len(texts)
        for table, rows in _of_release(catalogue, release, number, texts, numbers):
            _add(connection, table, rows)
    connection.execute("COMMIT")
    connection.executescript(SEARCH)
    connection.execute("VACUUM")


Row = tuple[object, ...]


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _add(connection: sqlite3.Connection, table: str, rows: Iterable[Row]) -> None:
    for row in rows:
        marks = ", ".join("?" * len(row))
        connection.execute(f"INSERT INTO {table} VALUES ({marks})", row)  # noqa: S608 - a name of TABLES


def _sources(catalogue: Catalogue, numbers: Mapping[str, int]) -> Iterator[Row]:
    for each in catalogue.sources:
        yield (numbers[each.name], each.name, each.dumped.isoformat(), each.dumped_from, each.sha256)


def _agencies(catalogue: Catalogue, numbers: Mapping[str, int]) -> Iterator[Row]:
    for each in all_agencies(catalogue):
        acronym = each.name.acronyms[0] if each.name.acronyms else None
        optional = (
            acronym,
            each.kind or None,
            each.country or None,
            numbers.get(each.parent),
            each.website or None,
        )
        yield (numbers[each.id], each.id, each.name.text, *optional, each.is_registered)


def _names(catalogue: Catalogue, numbers: Mapping[str, int]) -> Iterator[Row]:
    for agency in all_agencies(catalogue):
        for place, name in enumerate(agency.names, 1):  # the newest first; one name may have come back
            days = (day.isoformat() if day else None for day in (name.since, name.until))
            yield (numbers[agency.id], place, name.text, ", ".join(name.acronyms) or None, *days)


def _of_release(
    catalogue: Catalogue, release: Release, number: int, texts: Mapping[str, int], numbers: _Numbers
) -> Iterator[tuple[str, Iterable[Row]]]:
    """Yield each table with the rows that one release adds to it.

    `number` is its own, and `texts` has those of its texts by their digests.
    """
    yield "releases", [_release(release, number, texts[release.current.digest])]
    yield "texts", (_text(release, text, number, texts[text.digest]) for text in release.texts)
    why = {issuance.agency: (issuance.role, issuance.rule) for issuance in release.issuances}
    yield (
        "issuers",
        (
            (number, numbers.agencies[agency.id], name.text, *why.get(agency.id, (None, None)))
            for agency, name in catalogue.issuers(release)
        ),
    )
    yield "mentions", ((number, numbers.agencies[agency], True) for agency in release.partners)
    yield "mentions", ((number, numbers.agencies[agency], False) for agency in release.mentions)
    yield "topics", ((number, topic) for topic in topic_names(catalogue, release))
    yield (
        "records",
        (
            (numbers.sources[each.source.name], each.first_line, each.last_line, number, urls.text_mark(each))
            for each in release.records
        ),
    )


def _release(release: Release, number: int, text: int) -> Row:
    return (
        *(number, release.title, release.date.isoformat(), urls.release(release)),
        *(release.is_excerpt, release.is_revised, release.current.by_editor, text),
        release.no_longer_listed.day.isoformat() if release.no_longer_listed else None,
        release.source_url or None,
    )


def _text(release: Release, text: Revision, number: int, text_number: int) -> Row:
    record = text.records[0]
    is_current = text.digest == release.current.digest
    return (
        *(text_number, number, record.title, text.first_dumped.isoformat(), is_current, text.is_excerpt),
        *(text.by_editor, urls.text_mark(record), text.body.read()),
    )
