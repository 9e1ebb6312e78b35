"""Bulletin text -> records, or problems. The grammar:

    bulletin = record { LF record }
    record   = "-" LF [ topic LF ] title LF body tail
    tail     = [ blanks ] "date" YYYY "-" MM "-" DD     glued to the end of the last body line

A file has topic lines in every record (the mixed board) or in none (the press-release board).
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from motir_archive.config import Config
from motir_archive.ingest.characters import clean, in_file, without_invisible
from motir_archive.ingest.entries import Entry, entries_of, lines_of, quoted
from motir_archive.ingest.record_dates import take_date
from motir_archive.ingest.sources import SourceFile
from motir_archive.model.record import GUESSED, Record, Source, shared_topics
from motir_archive.model.text_store import TextStore
from motir_archive.problems import Problem, ProblemLog, ProblemSink, errors
from motir_archive.text.one_style import digest
from motir_archive.text.slugs import slug

TOPIC_LAYOUT_LINES = 3
"""Lines of a record with a topic, at least: topic, title, and one of its body."""

_DAY_IN_NAME = re.compile(r"(?<![0-9])([0-9]{4})-([0-9]{2})-([0-9]{2})(?![0-9])")


@dataclass(frozen=True, slots=True)
class _Parts:
    """An entry taken apart."""

    entry: Entry
    topic: str
    title: str
    body: str
    date: dt.date


def parse_bulletin(
    file: SourceFile, config: Config, today: dt.date, store: TextStore
) -> tuple[list[Record], list[Problem]]:
    """Return every record of a bulletin, in order, and every problem in it.

    A date after `today` gets a warning. Bodies go into `store`.
    """
    text, cleaning = clean(file.text, file.name)
    problems = ProblemLog(file.name)
    entries = entries_of(list(lines_of(text)), problems)
    if not entries and not errors([*cleaning, *problems.found()]):
        problems.error(0, 0, "no-records", "no records", "is this a dump of the listing?")
    layout = config.layout_of(file.name)
    has_topics = (layout or _layout(entries, config.topics)) == "topic"
    parts = [_take_apart(entry, today, problems, has_topics=has_topics) for entry in entries]
    whole = [part for part in parts if part]
    if has_topics:
        _warn_of_topics_without_letters(whole, problems)
        _warn_of_unknown_topics(whole, config.topics, problems)
    elif not layout:
        _warn_of_topics_as_titles(whole, entries, config.topics, problems)
    source = dated_source(file, config, max(part.date for part in whole), problems) if whole else None
    found = [*cleaning, *in_file(problems.found(), file.text, text)]
    if not source:
        return [], found
    raw = file.text.split("\n")
    return [_record(part, raw, source, store) for part in whole], found


def dated_source(file: SourceFile, config: Config, newest: dt.date, problems: ProblemSink) -> Source:
    """Return the provenance of `file`, with the day on which it was dumped and how that is known.

    archive.yaml comes first, then the date in the file's name, then the newest release in the file.
    """
    day, language = config.dumped_on(file.name), config.language_of(file.name)
    if day:
        return Source(file.name, file.sha256, day, "archive.yaml", language)
    match = _DAY_IN_NAME.search(PurePosixPath(file.name).name)
    if match:
        try:
            return Source(file.name, file.sha256, dt.date(*map(int, match.groups())), "its name", language)
        except ValueError:
            what = f"impossible date {match.group()} in the file's name"
            hint = "the day of its newest release is taken as the dump day"
            problems.append(Problem(file.name, 0, 0, "dump-date", what, hint, is_error=False))
    return Source(file.name, file.sha256, newest, GUESSED, language)


def _layout(entries: Sequence[Entry], topics: Collection[str]) -> str:
    """Return the layout: "topic" where a first line is a known topic or repeats, and all have three lines."""
    first_lines = Counter(entry.lines[0].text.strip() for entry in entries)
    repeats = any(text in topics or times > 1 for text, times in first_lines.items())
    return (
        "topic" if repeats and all(len(entry.lines) >= TOPIC_LAYOUT_LINES for entry in entries) else "plain"
    )


def _take_apart(entry: Entry, today: dt.date, problems: ProblemLog, *, has_topics: bool) -> _Parts | None:
    """Return the parts of an entry; None, after a problem, where it is no record."""
    lines = entry.lines
    date, last = take_date(entry, today, problems)
    if date is None:
        return None
    head, body_lines = lines[: 1 + has_topics], lines[1 + has_topics :]
    texts = [line.text.strip() for line in body_lines[:-1]] + ([last.strip()] if body_lines else [])
    body = "\n".join(text for text in texts if text)
    title = without_invisible(head[-1].text, head[-1].number, problems).strip()
    if not body or not title:
        hint = "a record is a title line and a body that ends in its date"
        problems.error(lines[0].number, 1, "no-body", "title or body missing", hint)
        return None
    return _Parts(entry, head[0].text.strip() if has_topics else "", title, body, date)


def _warn_of_topics_without_letters(parts: Sequence[_Parts], problems: ProblemLog) -> None:
    """Warn of topic lines that get no page, because no address can be made of them."""
    for part in parts:
        if part.topic and not slug(part.topic):
            what = f"a topic line without letters or digits: {quoted(part.topic)}"
            hint = "it stands in the data and has no page"
            problems.warning(part.entry.lines[0].number, 1, "topic-without-letters", what, hint)


def _warn_of_unknown_topics(parts: Sequence[_Parts], topics: Collection[str], problems: ProblemLog) -> None:
    """Warn of each unknown topic once, at its first place."""
    times = Counter(part.topic for part in parts if part.topic not in topics and slug(part.topic))
    for part in parts:
        if count := times.pop(part.topic, 0):
            what = f"unknown topic line {part.topic[:80]!r}" + (f" ({count:,} times)" if count > 1 else "")
            hint = "add it to topics in archive.yaml if it is right"
            problems.warning(part.entry.lines[0].number, 1, "unknown-topic", what, hint)


def _warn_of_topics_as_titles(
    parts: Sequence[_Parts], entries: Sequence[Entry], topics: Collection[str], problems: ProblemLog
) -> None:
    """Warn where a record that lacks a line makes the topic lines of its file be read as titles."""
    taken = sum(part.title in topics for part in parts)
    short = next((entry for entry in entries if len(entry.lines) < TOPIC_LAYOUT_LINES), None)
    if taken and short:
        need = "this record lacks one of topic, title and text"
        what = f"{need}, so the topic lines of this file are read as titles ({taken:,} times)"
        hint = "complete it, or set layout in archive.yaml"
        problems.warning(short.separator, 1, "topic-title", what, hint)


def _record(parts: _Parts, raw: Sequence[str], source: Source, store: TextStore) -> Record:
    first, last = parts.entry.separator, parts.entry.lines[-1].number
    return Record(
        source=source,
        first_line=first,
        last_line=last,
        date=parts.date,
        title=parts.title,
        topics=shared_topics(parts.topic) if parts.topic else (),
        body=store.put(parts.body),
        raw=store.put("\n".join(raw[first - 1 : last]) + "\n"),
        digest=digest(parts.body),
    )
