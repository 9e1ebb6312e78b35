"""Markdown with YAML front matter -> one hand-written record, or problems.

---
title: Korea and Tajikistan Discuss Expanding Economic Cooperation
date: 28 November 2025
---
The text, in Markdown.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from motir_archive.config import Config
from motir_archive.ingest.bulletin import dated_source
from motir_archive.ingest.characters import clean, in_file, without_invisible
from motir_archive.ingest.sources import SourceFile
from motir_archive.ingest.written_dates import read_date
from motir_archive.model.record import Record
from motir_archive.model.text_store import TextStore
from motir_archive.problems import Problem, ProblemLog, errors
from motir_archive.strict_yaml.fields import Fields
from motir_archive.strict_yaml.reader import parse_mapping
from motir_archive.text.language_tags import canonical_tag, how_to_write, is_language
from motir_archive.text.links import is_web_address
from motir_archive.text.markdown import MOST_LISTS, MOST_QUOTATIONS, is_too_deep, words_of
from motir_archive.text.one_style import digest

FENCE = "---"
LONGEST_FRONT_MATTER = 1 << 16
"""In bytes of UTF-8. Chosen, not measured. Without it, a file that lacks the closing line would be read as
settings to its end."""

CODE = "front-matter"


def parse_handwritten(
    file: SourceFile, config: Config, today: dt.date, store: TextStore
) -> tuple[list[Record], list[Problem]]:
    """Return the record of a hand-written release, or none, and every problem in the file."""
    text, cleaning = clean(file.text, file.name)
    problems = ProblemLog(file.name)
    record = _record(file, text.split("\n"), config, today, store, problems)
    found = [*cleaning, *in_file(problems.found(), file.text, text)]
    return [record] if record and not errors(found) else [], found


@dataclass(frozen=True, slots=True)
class _FrontMatter:
    """The values of the front matter; every fault in it has been reported."""

    title: str
    date: dt.date | None
    agencies: tuple[str, ...]
    """As written. An id may be that of an organisation which only the texts introduce, so ids are checked
    later, when all texts are known."""
    agencies_place: tuple[int, int]
    """Line and column."""
    topics: tuple[str, ...]
    source_url: str
    replaces: str
    language: str


def _record(
    file: SourceFile,
    lines: list[str],
    config: Config,
    today: dt.date,
    store: TextStore,
    problems: ProblemLog,
) -> Record | None:
    end = end_of_front_matter(lines, problems)
    said = _front_matter(lines[1:end], file.name, today, problems) if end else None
    if end is None or said is None:
        return None
    markdown = "\n".join(lines[end + 1 :]).strip()
    body = words_below(markdown, end, problems)
    if said.date is None:
        return None
    return Record(
        source=dated_source(file, config, said.date, problems),
        first_line=1,
        last_line=len(lines) - (not lines[-1]),
        date=said.date,
        title=said.title,
        topics=said.topics,
        body=store.put(body),
        raw=store.put(file.text),
        digest=digest(body),
        markdown=store.put(markdown),
        agencies=said.agencies,
        agencies_place=said.agencies_place,
        source_url=said.source_url,
        replaces=said.replaces,
        own_language=said.language,
    )


def _front_matter(lines: list[str], path: str, today: dt.date, problems: ProblemLog) -> _FrontMatter | None:
    """Return the values between the two fences; None, after a problem, where they are not a mapping."""
    parsed = parse_mapping("\n".join(lines), path, CODE, first_line=2)
    if isinstance(parsed, Problem):
        problems.append(parsed)
        return None
    fields = Fields(parsed, path, CODE, problems)
    place = fields.place("agencies")
    said = _FrontMatter(
        title=title_in(fields, problems),
        date=_date(fields, today, problems),
        agencies=fields.texts("agencies"),
        agencies_place=(place.line, place.column),
        topics=fields.texts("topics"),
        source_url=_address(fields, "source"),
        replaces=fields.text("replaces"),
        language=_language(fields),
    )
    fields.end()
    return said


def words_below(markdown: str, end: int, problems: ProblemLog) -> str:
    """Return the words of `markdown`, which stands below the line with index `end`; report its faults."""
    words = words_of(markdown)
    if not words:
        problems.error(end + 1, 1, "no-body", "the text is missing", "write it below the front matter")
    if is_too_deep(markdown):
        hint = f"{MOST_QUOTATIONS} quotations or {MOST_LISTS} lists inside one another are the most"
        problems.error(end + 2, 1, CODE, "quotations or lists are nested too deep", hint)
    return words


def end_of_front_matter(lines: list[str], problems: ProblemLog) -> int | None:
    """Return the index of the line that closes the front matter; None, after a problem, where there is
    none."""
    if not any(line.strip() for line in lines):
        problems.error(0, 0, "no-records", "no records", "the file is empty")
        return None
    if lines[0].rstrip() != FENCE:
        problems.error(1, 1, CODE, "no front matter", f"start the file with a line {FENCE}")
        return None
    length = 0
    for index, line in enumerate(lines[1:], 1):
        if line.rstrip() == FENCE:
            return index
        length += len(line.encode("utf-8")) + 1
        if length > LONGEST_FRONT_MATTER:
            what = f"front matter of more than {LONGEST_FRONT_MATTER} bytes"
            problems.error(index + 1, 1, CODE, what, f"close it with a line {FENCE}")
            return None
    problems.error(1, 1, CODE, "front matter is not closed", f"end it with a line {FENCE}")
    return None


def title_in(fields: Fields, problems: ProblemLog) -> str:
    """Return the title in the front matter, made one line; report it if it is missing."""
    text, place = fields.required("title"), fields.place("title")
    title = " ".join(without_invisible(text, place.line, problems, place.column).split())
    if text and not title:
        fields.fault(place, "title is empty")
    return title


def _date(fields: Fields, today: dt.date, problems: ProblemLog) -> dt.date | None:
    text = fields.required("date")
    if not text:
        return None
    place = fields.place("date")
    date = read_date(text)
    if isinstance(date, str):
        fields.fault(place, f"date is {text!r}, {date}", "write it as YYYY-MM-DD or 28 November 2025")
        return None
    if date > today:
        problems.warning(place.line, place.column, "future-date", f"the date {date} lies in the future")
    return date


def _language(fields: Fields) -> str:
    tag = fields.text("language")
    if tag and not is_language(tag):
        fields.fault(fields.place("language"), f"language is {tag!r}", how_to_write(tag))
        return ""
    return canonical_tag(tag)


def _address(fields: Fields, key: str) -> str:
    text = fields.text(key)
    if text and not is_web_address(text):
        fields.fault(fields.place(key), f"{key} is {text!r}, not an address", "start it with https://")
        return ""
    return text
