"""source_links.tsv -> where the publisher shows releases, or problems.

    date        title                                          address
    2025-11-28  Korea to Boost Recycling of Critical Minerals  https://www.example.org/news/1234

A tab separates the columns. Spreadsheets put quotation marks around some fields, and double the marks inside
them: both are undone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from motir_archive.model.source_link import CODE, FILE, SourceLink
from motir_archive.problems import ProblemLog, SetupError
from motir_archive.strict_yaml.fields import iso_day
from motir_archive.text.links import is_web_address
from motir_archive.text.one_style import in_one_style

COLUMNS = ("date", "title", "address")

_QUOTED = re.compile('"((?:[^"]|"")*)"')


def parse_source_links(text: str) -> list[SourceLink]:
    """Return the links in the text of source_links.tsv. Raises SetupError with every fault in it."""
    problems = ProblemLog(FILE)
    found = _links(text.split("\n"), problems)
    if problems.found():
        raise SetupError(problems.found())
    return found


def _links(lines: Sequence[str], problems: ProblemLog) -> list[SourceLink]:
    if _fields(lines[0]) != COLUMNS:
        hint = "write date, title and address, with a tab between them"
        problems.error(1, 1, CODE, "the first line does not name the columns", hint)
        return []
    found: dict[tuple[object, str], SourceLink] = {}
    for number, line in enumerate(lines[1:], 2):
        link = _link(line, number, problems) if line.strip() else None
        if link is None:
            continue
        first = found.setdefault((link.date, in_one_style(link.title)), link)
        if first is not link:
            what = f"line {first.line} has an address for this date and title"
            problems.error(number, 1, CODE, what, "keep one of the two")
    return list(found.values())


def _link(line: str, number: int, problems: ProblemLog) -> SourceLink | None:
    """Return the link in a line; None, after a problem, where it has a fault."""
    fields = _fields(line)
    if len(fields) != len(COLUMNS):
        what = f"{len(fields)} columns in place of {len(COLUMNS)}"
        problems.error(number, 1, CODE, what, "write date, title and address with one tab between them")
        return None
    (written, title, address), day = fields, iso_day(fields[0])
    at_title, at_address = (line.index("\t") + 2, line.rindex("\t") + 2)
    if day is None:
        problems.error(number, 1, CODE, f"date is {written!r}, not a day", "write it as YYYY-MM-DD")
    if not title:
        problems.error(number, at_title, CODE, "title is empty", "")
    if not is_web_address(address):
        what = f"address is {address!r}, not a web address"
        problems.error(number, at_address, CODE, what, "start it with https://")
    return SourceLink(day, title, address, number) if day and title and is_web_address(address) else None


def _fields(line: str) -> Sequence[str]:
    return tuple(_unquoted(field.strip()) for field in line.split("\t"))


def _unquoted(field: str) -> str:
    match = _QUOTED.fullmatch(field)
    return match[1].replace('""', '"') if match else field
