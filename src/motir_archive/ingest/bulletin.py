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
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from pathlib import PurePosixPath

from motir_archive.archive.folding import digest
from motir_archive.archive.record import Record, Source
from motir_archive.archive.store import TextStore
from motir_archive.config import Config
from motir_archive.ingest.characters import INVISIBLE, clean, without_invisible
from motir_archive.ingest.sources import SourceFile
from motir_archive.problems import Problem

_SEPARATOR = re.compile(r"-[ \t]*")
_DASHES = r"\-‐-―−﹘﹣－"
_LOOKALIKE = re.compile(rf"[\s{INVISIBLE}]*[{_DASHES}][\s{INVISIBLE}{_DASHES}]*")
_TAIL = re.compile(r"date([0-9]{4})-([0-9]{2})-([0-9]{2})\Z")
_TAIL_LENGTH = len("date2025-11-28")
_LOOSE_TAIL = re.compile(r"date[ \t]*([0-9０-９][0-9０-９W\-－–—./]{3,24})\Z")
_TO_ASCII = str.maketrans("０１２３４５６７８９－–—./", "0123456789-----")
_DAY_IN_NAME = re.compile(r"(?<![0-9])([0-9]{4})-([0-9]{2})-([0-9]{2})(?![0-9])")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a file that is not blank."""

    number: int
    text: str
    """As it goes into the archive."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands between two separators."""

    separator: int
    """Number of the line with the separator above it."""
    blamed: int
    """Number of the line that an entry without a date is reported at."""
    lines: Sequence[Line]
    """Never empty."""


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

    `today` is the day after which a date lies in the future. Bodies go into `store`.
    """
    problems: list[Problem] = []
    raw = file.text.split("\n")
    entries = _entries(list(_lines(raw, file.name, problems)), file.name, problems)
    if not entries and not any(problem.is_error for problem in problems):
        problems.append(
            Problem(file.name, 0, 0, "no-records", "no records", "is this a dump of the listing?")
        )
    has_topics = (config.layout_of(file.name) or _layout(entries, config.topics)) == "topic"
    parts = [
        _take_apart(entry, file.name, config.topics, today, problems, has_topics=has_topics)
        for entry in entries
    ]
    whole = [part for part in parts if part]
    if not whole:
        return [], problems
    source = dated_source(file, config, max(part.date for part in whole), problems)
    return [_record(part, raw, source, store) for part in whole], problems


def dated_source(file: SourceFile, config: Config, newest: dt.date, problems: list[Problem]) -> Source:
    """Return the provenance of `file`, with the day on which it was dumped and how that is known.

    archive.yaml beats the date in the file's name, which beats the newest release date in it.
    """
    day = config.dumped_on(file.name)
    if day:
        return Source(file.name, file.sha256, day, "archive.yaml")
    match = _DAY_IN_NAME.search(PurePosixPath(file.name).name)
    if match:
        try:
            return Source(file.name, file.sha256, dt.date(*map(int, match.groups())), "its name")
        except ValueError:
            what = f"impossible date {match.group()} in the file's name"
            hint = "the newest release in it is taken for the dump's day"
            problems.append(Problem(file.name, 0, 0, "dump-date", what, hint, is_error=False))
    return Source(file.name, file.sha256, newest, "the newest release in it")


def _lines(raw: Iterable[str], name: str, problems: list[Problem]) -> Iterator[Line]:
    """Yield the lines of a file that are not blank, as they go into the archive."""
    for number, line in enumerate(raw, 1):
        text = clean(line, name, number, problems)
        if text and not text.isspace():
            yield Line(number, text)


def _entries(lines: Sequence[Line], name: str, problems: list[Problem]) -> list[Entry]:
    """Cut the lines at the separators."""
    cuts = [index for index, line in enumerate(lines) if _is_separator(line, name, problems)]
    for stray in lines[: cuts[0] if cuts else None][:1]:
        hint = "every record starts with a line that is a lone hyphen"
        problems.append(
            Problem(name, stray.number, 1, "text-before", "text before the first separator", hint)
        )
    entries: list[Entry] = []
    for cut, following in zip_longest(cuts, cuts[1:]):
        separator = lines[cut].number
        if inner := lines[cut + 1 : following]:
            entries.append(
                Entry(separator, separator if following is None else lines[following].number, inner)
            )
        elif following is not None:
            what = "separator without a record"
            problems.append(Problem(name, separator, 1, "double-separator", what, is_error=False))
    return entries


def _is_separator(line: Line, name: str, problems: list[Problem]) -> bool:
    text = line.text
    if text == "-":
        return True
    if _SEPARATOR.fullmatch(text):
        what = "blanks behind the separator"
        problems.append(Problem(name, line.number, 2, "separator-blanks", what, is_error=False))
        return True
    if _LOOKALIKE.fullmatch(text):
        hint = "write a lone hyphen if it is meant as one, or join it to its line"
        what = f"{text.strip()[:40]!r} looks like a separator"
        problems.append(Problem(name, line.number, 1, "separator-lookalike", what, hint))
    return False


def _layout(entries: Sequence[Entry], topics: Iterable[str]) -> str:
    """Tell the layout: topic lines repeat, titles do not, and they leave room for a title and a body."""
    first_lines = Counter(entry.lines[0].text.strip() for entry in entries)
    repeats = any(text in topics or times > 1 for text, times in first_lines.items())
    return "topic" if repeats and all(len(entry.lines) >= 3 for entry in entries) else "plain"


def _take_apart(
    entry: Entry,
    name: str,
    topics: Iterable[str],
    today: dt.date,
    problems: list[Problem],
    *,
    has_topics: bool,
) -> _Parts | None:
    """Return the parts of an entry, None after reporting why it is no record."""
    lines = entry.lines
    date, last = _date(entry, name, today, problems)
    if date is None:
        return None
    head, body_lines = lines[: 1 + has_topics], lines[1 + has_topics :]
    texts = [line.text.strip() for line in body_lines[:-1]] + ([last.strip()] if body_lines else [])
    body = "\n".join(text for text in texts if text)
    title = without_invisible(head[-1].text, name, head[-1].number, problems).strip()
    if not body or not title or len(head) < 1 + has_topics:
        hint = "a record is a title line and a body that ends in its date"
        problems.append(Problem(name, lines[0].number, 1, "no-body", "title or body missing", hint))
        return None
    topic = head[0].text.strip() if has_topics else ""
    if topic and topic not in topics:
        hint = "add it to topics in archive.yaml if it is right"
        what = f"unknown topic line {topic[:80]!r}"
        problems.append(Problem(name, head[0].number, 1, "unknown-topic", what, hint, is_error=False))
    return _Parts(entry, topic, title, body, date)


def _date(entry: Entry, name: str, today: dt.date, problems: list[Problem]) -> tuple[dt.date | None, str]:
    """Return the date at the end of an entry and its last line without it; (None, …) after reporting."""
    line = entry.lines[-1]
    text = line.text.rstrip()
    match = _TAIL.search(text, max(0, len(text) - _TAIL_LENGTH))
    if not match:
        problems.append(_no_date(entry, name, text))
        return None, text
    try:
        date = dt.date(*map(int, match.groups()))
    except ValueError:
        what = f"impossible date {match.group()[4:]}"
        problems.append(Problem(name, line.number, match.start() + 1, "impossible-date", what))
        return None, text
    rest = text[: match.start()]
    dateless = [*entry.lines[:-1], replace(line, text=rest)]
    _warn_of_two_dates(dateless, date, name, problems)
    if date > today:
        what = f"the date {date} lies in the future"
        problems.append(Problem(name, line.number, match.start() + 1, "future-date", what, is_error=False))
    return date, rest


def _warn_of_two_dates(lines: Sequence[Line], date: dt.date, name: str, problems: list[Problem]) -> None:
    """Warn where the lines of an entry, without their `date`, end in a date all the same."""
    last = next((line for line in reversed(lines) if line.text.strip()), None)
    if not last:
        return
    text = last.text.rstrip()
    start = max(0, len(text) - _TAIL_LENGTH)
    if _TAIL.search(text, start):
        what = f"two dates at the end; the last one, {date}, counts"
        problems.append(Problem(name, last.number, start + 1, "two-dates", what, is_error=False))


def _no_date(entry: Entry, name: str, text: str) -> Problem:
    """Return the problem of an entry whose last line `text` does not end in a date."""
    start = max(0, len(text) - 40)
    loose = _LOOSE_TAIL.search(text, start)
    if loose:
        line = entry.lines[-1].number
        ascii_form = loose.group(1).translate(_TO_ASCII)
        hint = (
            f"write date{ascii_form}"
            if _TAIL.fullmatch(f"date{ascii_form}")
            else "write it as dateYYYY-MM-DD"
        )
        return Problem(name, line, loose.start() + 1, "bad-date", f"malformed date {loose.group(1)}", hint)
    hint = "its last line has to end in dateYYYY-MM-DD; a lone hyphen inside a text starts a new record"
    which = "this record" if entry.blamed == entry.separator else "the record before this separator"
    return Problem(name, entry.blamed, 1, "no-date", f"{which} has no date", hint)


def _record(parts: _Parts, raw: Sequence[str], source: Source, store: TextStore) -> Record:
    first, last = parts.entry.separator, parts.entry.lines[-1].number
    return Record(
        source=source,
        first_line=first,
        last_line=last,
        date=parts.date,
        title=parts.title,
        topics=(parts.topic,) if parts.topic else (),
        body=store.put(parts.body),
        raw=store.put("\n".join(raw[first - 1 : last]) + "\n"),
        digest=digest(parts.body),
    )
