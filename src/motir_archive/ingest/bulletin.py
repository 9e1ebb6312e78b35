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
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from pathlib import PurePosixPath

from motir_archive.config import Config
from motir_archive.ingest.characters import INVISIBLE, clean, in_file, without_invisible
from motir_archive.ingest.sources import SourceFile
from motir_archive.model.record import Record, Source
from motir_archive.model.text_store import TextStore
from motir_archive.problems import Problem, ProblemLog, ProblemSink, errors
from motir_archive.text.folding import digest

TOPIC_LAYOUT_LINES = 3
"""Lines that every record has at least where a topic stands above the title."""

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
    text, cleaning = clean(file.text, file.name)
    problems = ProblemLog(file.name)
    entries = _entries(list(_lines(text)), problems)
    if not entries and not errors([*cleaning, *problems.found()]):
        problems.error(0, 0, "no-records", "no records", "is this a dump of the listing?")
    layout = config.layout_of(file.name)
    has_topics = (layout or _layout(entries, config.topics)) == "topic"
    parts = [_take_apart(entry, today, problems, has_topics=has_topics) for entry in entries]
    whole = [part for part in parts if part]
    if has_topics:
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


def _lines(text: str) -> Iterator[Line]:
    """Yield the lines of a file that are not blank."""
    for number, line in enumerate(text.split("\n"), 1):
        if line and not line.isspace():
            yield Line(number, line)


def _entries(lines: Sequence[Line], problems: ProblemLog) -> list[Entry]:
    """Cut the lines at the separators."""
    cuts = [index for index, line in enumerate(lines) if _is_separator(line, problems)]
    for stray in lines[: cuts[0] if cuts else None][:1]:
        hint = "every record starts with a line that is a lone hyphen"
        problems.error(stray.number, 1, "text-before", "text before the first separator", hint)
    entries: list[Entry] = []
    for cut, following in zip_longest(cuts, cuts[1:]):
        separator = lines[cut].number
        if inner := lines[cut + 1 : following]:
            entries.append(
                Entry(separator, separator if following is None else lines[following].number, inner)
            )
        elif following is not None:
            problems.warning(separator, 1, "double-separator", "separator without a record")
    return entries


def _is_separator(line: Line, problems: ProblemLog) -> bool:
    text = line.text
    if text == "-":
        return True
    if _SEPARATOR.fullmatch(text):
        problems.warning(line.number, 2, "separator-blanks", "blanks behind the separator")
        return True
    if _LOOKALIKE.fullmatch(text):
        hint = "write a lone hyphen if it is meant as one, or join it to its line"
        what = f"{text.strip()[:40]!r} looks like a separator"
        problems.error(line.number, 1, "separator-lookalike", what, hint)
    return False


def _layout(entries: Sequence[Entry], topics: Collection[str]) -> str:
    """Tell the layout: topic lines repeat, titles do not, and they leave room for a title and a body."""
    first_lines = Counter(entry.lines[0].text.strip() for entry in entries)
    repeats = any(text in topics or times > 1 for text, times in first_lines.items())
    return (
        "topic" if repeats and all(len(entry.lines) >= TOPIC_LAYOUT_LINES for entry in entries) else "plain"
    )


def _take_apart(entry: Entry, today: dt.date, problems: ProblemLog, *, has_topics: bool) -> _Parts | None:
    """Return the parts of an entry, None after reporting why it is no record."""
    lines = entry.lines
    date, last = _date(entry, today, problems)
    if date is None:
        return None
    head, body_lines = lines[: 1 + has_topics], lines[1 + has_topics :]
    texts = [line.text.strip() for line in body_lines[:-1]] + ([last.strip()] if body_lines else [])
    body = "\n".join(text for text in texts if text)
    title = without_invisible(head[-1].text, head[-1].number, problems).strip()
    if not body or not title or len(head) < 1 + has_topics:
        hint = "a record is a title line and a body that ends in its date"
        problems.error(lines[0].number, 1, "no-body", "title or body missing", hint)
        return None
    return _Parts(entry, head[0].text.strip() if has_topics else "", title, body, date)


def _warn_of_unknown_topics(parts: Sequence[_Parts], topics: Collection[str], problems: ProblemLog) -> None:
    """Name each topic that is not known once, where it comes first."""
    times = Counter(part.topic for part in parts if part.topic not in topics)
    for part in parts:
        if count := times.pop(part.topic, 0):
            what = f"unknown topic line {part.topic[:80]!r}" + (f" ({count:,} times)" if count > 1 else "")
            hint = "add it to topics in archive.yaml if it is right"
            problems.warning(part.entry.lines[0].number, 1, "unknown-topic", what, hint)


def _warn_of_topics_as_titles(
    parts: Sequence[_Parts], entries: Sequence[Entry], topics: Collection[str], problems: ProblemLog
) -> None:
    """Warn where one record that lost a line keeps the topics of a file from being read as topics."""
    taken = sum(part.title in topics for part in parts)
    short = next((entry for entry in entries if len(entry.lines) < TOPIC_LAYOUT_LINES), None)
    if taken and short:
        what = (
            f"this record has no topic, title and text, so that topics are read as titles ({taken:,} times)"
        )
        hint = "complete it, or set layout in archive.yaml"
        problems.warning(short.separator, 1, "topic-title", what, hint)


def _date(entry: Entry, today: dt.date, problems: ProblemLog) -> tuple[dt.date | None, str]:
    """Return the date at the end of an entry and its last line without it; (None, …) after reporting."""
    line = entry.lines[-1]
    text = line.text.rstrip()
    match = _TAIL.search(text, max(0, len(text) - _TAIL_LENGTH))
    if not match:
        _report_no_date(entry, text, problems)
        return None, text
    column = match.start() + 1
    try:
        date = dt.date(*map(int, match.groups()))
    except ValueError:
        problems.error(line.number, column, "impossible-date", f"impossible date {match.group()[4:]}")
        return None, text
    rest = text[: match.start()]
    _warn_of_two_dates([*entry.lines[:-1], replace(line, text=rest)], date, problems)
    if date > today:
        problems.warning(line.number, column, "future-date", f"the date {date} lies in the future")
    return date, rest


def _warn_of_two_dates(lines: Sequence[Line], date: dt.date, problems: ProblemLog) -> None:
    """Warn where the lines of an entry, without their `date`, end in a date all the same."""
    last = next((line for line in reversed(lines) if line.text.strip()), None)
    if not last:
        return
    text = last.text.rstrip()
    start = max(0, len(text) - _TAIL_LENGTH)
    if _TAIL.search(text, start):
        problems.warning(
            last.number, start + 1, "two-dates", f"two dates at the end; the last one, {date}, counts"
        )


def _report_no_date(entry: Entry, text: str, problems: ProblemLog) -> None:
    """Report an entry whose last line `text` does not end in a date."""
    loose = _LOOSE_TAIL.search(text, max(0, len(text) - 40))
    if loose:
        ascii_form = loose.group(1).translate(_TO_ASCII)
        is_fine = _TAIL.fullmatch(f"date{ascii_form}")
        hint = f"write date{ascii_form}" if is_fine else "write it as dateYYYY-MM-DD"
        what = f"malformed date {loose.group(1)}"
        problems.error(entry.lines[-1].number, loose.start() + 1, "bad-date", what, hint)
        return
    hint = "its last line has to end in dateYYYY-MM-DD; a lone hyphen inside a text starts a new record"
    which = "this record" if entry.blamed == entry.separator else "the record before this separator"
    problems.error(entry.blamed, 1, "no-date", f"{which} has no date", hint)


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
