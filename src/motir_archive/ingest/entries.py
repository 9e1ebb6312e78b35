"""The lines of a bulletin -> its entries: what stands between two separators."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from motir_archive.ingest.characters import INVISIBLE
from motir_archive.problems import ProblemLog

_SEPARATOR = re.compile(r"-[ \t]*")
_INDENTED = re.compile(r"\s+-\s*")
_DASHES = r"\-‐-―−﹘﹣－"
_LOOKALIKE = re.compile(rf"[\s{INVISIBLE}]*[{_DASHES}][\s{INVISIBLE}{_DASHES}]*")
_SAVED_PAGE = re.compile(r"\s*<(?:!doctype|html)\b", re.IGNORECASE)
QUOTED = 60
"""Characters of a line that a message quotes, at most. Chosen, not measured."""


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
    """Number of the line at which a missing date is reported: of the separator below, or, where there is
    none, of the one above."""
    lines: Sequence[Line]
    """Never empty."""


def lines_of(text: str) -> Iterator[Line]:
    """Yield the lines of a file that are not blank."""
    for number, line in enumerate(text.split("\n"), 1):
        if line and not line.isspace():
            yield Line(number, line)


def entries_of(lines: Sequence[Line], problems: ProblemLog) -> list[Entry]:
    """Cut the lines at the separators."""
    cuts = [index for index, line in enumerate(lines) if _is_separator(line, problems)]
    if lines and not cuts:
        _report_no_separator(lines[0], problems)
    elif lines and cuts[0]:
        what = f"text before the first separator: {quoted(lines[0].text)}"
        hint = "remove it if it is the head of the page; a record starts with a line that is a lone hyphen"
        problems.error(lines[0].number, 1, "text-before", what, hint)
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


def _report_no_separator(first: Line, problems: ProblemLog) -> None:
    """Report a file in which no record starts: often the saved page of one release, or HTML."""
    if _SAVED_PAGE.match(first.text):
        hint = "copy the text of the listing into a file instead"
        problems.error(first.number, 1, "no-records", "a saved web page, not its text", hint)
        return
    what = f"no line is a lone hyphen, so no record starts; the first line is {quoted(first.text)}"
    hint = "is this the saved page of one release? a bulletin is a dump of the listing"
    problems.error(first.number, 1, "no-records", what, hint)


def quoted(text: str) -> str:
    """Return the beginning of a line as messages quote it, with its control characters spelled out."""
    return repr(text.strip()[:QUOTED])


def _is_separator(line: Line, problems: ProblemLog) -> bool:
    text = line.text
    if text[0].isalnum():  # Nearly every line begins with a letter, and is no separator.
        return False
    if text == "-":
        return True
    if _SEPARATOR.fullmatch(text):
        problems.warning(line.number, 2, "separator-blanks", "blanks after the separator")
        return True
    if _INDENTED.fullmatch(text):
        blanks = len(text) - len(text.lstrip())
        what = f"{blanks} blank{'s' if blanks > 1 else ''} before the hyphen of a separator"
        problems.error(line.number, 1, "separator-blanks", what, "begin the line with the hyphen")
        return True
    if _LOOKALIKE.fullmatch(text):
        hint = "write a lone hyphen if it is one; if it belongs to the text, join it to the line above"
        what = f"{text.strip()[:40]!r} looks like a separator"
        problems.error(line.number, 1, "separator-lookalike", what, hint)
    return False
