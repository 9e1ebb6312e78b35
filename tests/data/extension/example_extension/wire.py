"""A reader for another layout: one release a line, `2025-11-28 | Title | Text`."""

from __future__ import annotations

import datetime as dt
import hashlib

from motir_archive import Problem, Reader, ReadingContext, Record, Source
from motir_archive.ingest.sources import SourceFile


def read(file: SourceFile, context: ReadingContext) -> tuple[list[Record], list[Problem]]:
    """Return a record for each line of the file."""
    records, problems = [], []
    for number, line in enumerate(file.text.split("\n"), 1):
        day, _, rest = line.partition(" | ")
        title, bar, text = rest.partition(" | ")
        if bar:
            records.append(_record(file, context, number, (day, title, text)))
        elif line:
            what = "a line without date, title and text"
            problems.append(Problem(file.name, number, 1, "no-body", what, "part them by ` | `"))
    return records, problems


def _record(file: SourceFile, context: ReadingContext, number: int, parts: tuple[str, str, str]) -> Record:
    day, title, text = parts
    date = dt.date.fromisoformat(day)
    return Record(
        source=Source(file.name, file.sha256, date, "its releases"),
        first_line=number,
        last_line=number,
        date=date,
        title=title,
        topics=(),
        body=context.store.put(text),
        raw=context.store.put(" | ".join(parts) + "\n"),
        digest=hashlib.sha256(text.encode()).hexdigest(),
    )


WIRE = Reader(suffix=".txt", layouts=["wire"], read=read)
