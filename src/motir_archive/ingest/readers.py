"""Readers of source files. The suffix of a file, and the layout that archive.yaml sets for it, choose one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from motir_archive.config import LAYOUTS, Config
from motir_archive.ingest.bulletin import parse_bulletin
from motir_archive.ingest.frontmatter import parse_handwritten
from motir_archive.ingest.sources import BULLETIN, HANDWRITTEN, SourceFile
from motir_archive.model.agency import Agency
from motir_archive.model.record import Record
from motir_archive.model.text_store import TextStore
from motir_archive.problems import Problem


@dataclass(frozen=True, slots=True)
class ReadingContext:
    """What a reader may need beside the file."""

    config: Config
    registry: Mapping[str, Agency]
    """The agencies of agencies.yaml, by id."""
    today: dt.date
    """A release with a later date gets a warning."""
    store: TextStore
    """Where texts are put."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Turns the source files of one kind into records."""

    suffix: str
    """How their names end, such as ".txt"."""
    layouts: Sequence[str]
    """Names that `layout:` of archive.yaml may give. A reader without any takes every file of its suffix."""
    read: Callable[[SourceFile, ReadingContext], tuple[list[Record], list[Problem]]]
    """Returns the records of a file in order, and all problems in it; after an error there may be no
    records."""


def _read_bulletin(file: SourceFile, context: ReadingContext) -> tuple[list[Record], list[Problem]]:
    return parse_bulletin(file, context.config, context.today, context.store)


def _read_handwritten(file: SourceFile, context: ReadingContext) -> tuple[list[Record], list[Problem]]:
    return parse_handwritten(file, context.config, context.today, context.store)


READERS = (Reader(BULLETIN, LAYOUTS, _read_bulletin), Reader(HANDWRITTEN, (), _read_handwritten))
"""Those that come with the package."""


def reader_of(name: str, config: Config, readers: Sequence[Reader]) -> Reader:
    """Return the reader of the file `name`: the one with the layout set for it, else the first of its suffix.

    `name` ends in the suffix of one of them at least.
    """
    fitting = [reader for reader in readers if name.endswith(reader.suffix)]
    layout = config.layout_of(name)
    return next((reader for reader in fitting if layout in reader.layouts), fitting[0])
