"""Texts in, records and releases out: the first half of the pipeline, made short for tests."""

from __future__ import annotations

import atexit
import datetime as dt
import itertools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from motir_archive.config import Config
from motir_archive.ingest.bulletin import parse_bulletin
from motir_archive.ingest.frontmatter import parse_handwritten
from motir_archive.ingest.sources import HANDWRITTEN, SourceFile, find_sources, read_source
from motir_archive.merge.releases import merge
from motir_archive.model.record import Record
from motir_archive.model.release import Release
from motir_archive.model.revision import Revision
from motir_archive.model.text_store import TextStore
from motir_archive.problems import Problem

TODAY = dt.date(2025, 11, 28)
CONFIG = Config(topics=("Industry", "Trade/Investment", "FTA/Economic Cooperation", "Energy"))
"""Of an archive with the four topics of a mixed board."""
INVALID = Path(__file__).parent / "data" / "invalid"
"""Files with faults, a folder for each kind; beside each, in `.problems`, the messages that it gives."""
REAL_BULLETIN = Path(__file__).parent / "data" / "motir" / "motir-2025-11-28.txt"


@cache
def text_store() -> TextStore:
    """Return the one text store of a test run: an append-only file, so tests cannot meet in it."""
    store = TextStore()
    atexit.register(store.close)
    return store


@dataclass
class Parsed:
    """What came of some files."""

    records: list[Record] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    @property
    def messages(self) -> list[str]:
        """The problems as the user sees them, in order of place."""
        return [str(problem) for problem in sorted(self.problems)]

    @property
    def texts(self) -> list[tuple[str, str, str]]:
        """Date, title and body of every record."""
        return [(str(record.date), record.title, record.body.read()) for record in self.records]

    def merged(self) -> tuple[Release, ...]:
        """Return the releases of the records; what merging complains of joins the problems."""
        releases, problems = merge(self.records)
        self.problems += problems
        return releases


def parse(text: str, name: str = "b.txt", config: Config | None = None, today: dt.date = TODAY) -> Parsed:
    """Parse one file, a bulletin or a hand-written release by its name."""
    return parse_file(SourceFile(name, "0" * 64, text), config, today)


def parse_file(file: SourceFile, config: Config | None = None, today: dt.date = TODAY) -> Parsed:
    """Parse one file that was read."""
    if file.name.endswith(HANDWRITTEN):
        return Parsed(*parse_handwritten(file, config or CONFIG, today, text_store()))
    return Parsed(*parse_bulletin(file, config or CONFIG, today, text_store()))


def parse_all(files: Mapping[str, str], config: Config | None = None) -> Parsed:
    """Parse several files, in the order given."""
    readings = [parse(text, name, config) for name, text in files.items()]
    return Parsed(
        list(itertools.chain.from_iterable(reading.records for reading in readings)),
        list(itertools.chain.from_iterable(reading.problems for reading in readings)),
    )


def read_folder(folder: Path, config: Config | None = None) -> Parsed:
    """Find, decode and parse everything below a folder, as a build does."""
    config, found = config or CONFIG, Parsed()
    for name in find_sources(folder, found.problems):
        file = read_source(folder, name, config.longest_line)
        if isinstance(file, Problem):
            found.problems.append(file)
            continue
        reading = parse_file(file, config)
        found.records += reading.records
        found.problems += reading.problems
    return found


def invalid_files(kind: str) -> list[Path]:
    """Return the faulty files of a kind."""
    files = sorted(path for path in (INVALID / kind).iterdir() if path.suffix != ".problems")
    assert files, f"no files in {INVALID / kind}"
    return files


def expected_messages(path: Path) -> list[str]:
    """Return the messages that a faulty file has to give."""
    return path.with_suffix(".problems").read_text(encoding="utf-8").splitlines()


def entry(title: str, body: str, date: str = "2025-11-28", topic: str = "") -> str:
    """Return one record as it stands in a bulletin."""
    return "\n".join(["-", *([topic] if topic else []), title, f"{body} date{date}"]) + "\n"


def merged(files: Mapping[str, str], config: Config | None = None) -> tuple[tuple[Release, ...], list[str]]:
    """Return the releases of some files, and the problems as the user sees them."""
    reading = parse_all(files, config)
    releases = reading.merged()
    return releases, reading.messages


def bodies(revisions: Iterable[Revision]) -> list[str]:
    """Return the texts of revisions."""
    return [revision.body.read() for revision in revisions]
