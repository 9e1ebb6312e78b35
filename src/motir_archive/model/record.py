"""What a source file says: records, each with its place."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import cache, lru_cache

from motir_archive.model.text_store import StoredText

GUESSED = "the newest release in it"
"""Where the day of a dump is taken from when nothing says it. The dump may be of a later day."""
SHORTEST_MARK = 8
"""Hex digits of a record's checksum in the address of its text; merge/marks.py says where there are more."""


@dataclass(frozen=True, slots=True)
class Source:
    """One file below releases/."""

    name: str
    """Relative to releases/, with forward slashes."""
    sha256: str
    """Of the file's bytes, 64 hex digits."""
    dumped: dt.date
    """The day the listing was dumped."""
    dumped_from: str
    """How that day is known: "its name", "archive.yaml" or GUESSED."""

    language: str = ""
    """Of its texts, as a BCP 47 tag; empty for that of the archive."""

    @property
    def is_dated(self) -> bool:
        """Whether the day of the dump is known, not guessed."""
        return self.dumped_from != GUESSED


@dataclass(frozen=True, slots=True)
class Record:
    """One entry of one source file, as it stands there."""

    source: Source
    first_line: int
    """1 for the first line of the file."""
    last_line: int
    """Inclusive."""
    date: dt.date
    title: str
    topics: tuple[str, ...]
    body: StoredText
    """The text with its paragraphs, if the file had any, separated by one line feed."""
    raw: StoredText
    """The record as it stands in the file, line ends made LF, nothing else changed."""
    digest: str
    """SHA-256 of the body in one style (see text/one_style.py), 64 hex digits: equal for copies."""
    markdown: StoredText | None = None
    """The body as its editor wrote it; None for bulletins."""
    agencies: tuple[str, ...] = ()
    """Agency ids that an editor named as issuers; empty for bulletins."""
    agencies_place: tuple[int, int] = (1, 1)
    """Line and column of these ids, for the message that there is no such agency."""
    source_url: str = ""
    """Where the editor found it; empty for bulletins."""
    replaces: str = ""
    """Address of the release that this record corrects; empty for bulletins."""
    own_language: str = ""
    """As its editor says, as a BCP 47 tag; empty for that of its file."""

    mark_length: int = SHORTEST_MARK
    """Hex digits of its checksum in the address of its text; merge/marks.py takes more where it must."""

    @property
    def language(self) -> str:
        """Of its text, as a BCP 47 tag; empty for that of the archive."""
        return self.own_language or self.source.language

    @property
    def is_handwritten(self) -> bool:
        """Whether an editor of the archive wrote it."""
        return self.markdown is not None


@lru_cache(maxsize=4096)
def shared_topics(*topics: str) -> tuple[str, ...]:
    """Return topic lines as one object for all that have the same: an archive has few different ones."""
    return topics


DumpOrder = tuple[dt.date, tuple[int | str, ...], str, int]


def dump_order(record: Record) -> DumpOrder:
    """Sort key: the dump's day, then the file's name with its numbers as numbers, then the line.

    Numbers count as numbers, so that the tenth dump of a day, `…-10.txt`, follows the ninth, `…-9.txt`.
    """
    name = record.source.name
    return record.source.dumped, _in_parts(name), name, record.first_line


@cache
def _in_parts(name: str) -> tuple[int | str, ...]:
    parts = re.split("([0-9]+)", name.rpartition(".")[0])
    return tuple(int(part) if part.isdigit() else part for part in parts)
