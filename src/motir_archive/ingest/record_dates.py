"""The date at the end of a record: how it is read, and what is reported where it is missing or written
wrongly."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from motir_archive.ingest.entries import Entry, Line, quoted
from motir_archive.ingest.written_dates import read_date
from motir_archive.problems import ProblemLog

_TAIL = re.compile(r"date([0-9]{4})-([0-9]{2})-([0-9]{2})\Z")
_TAIL_LENGTH = len("date2025-11-28")
_TAIL_INSIDE = re.compile(r"date[0-9]{4}-[0-9]{2}-[0-9]{2}\s+(?=\S)")
_DIGIT = "[0-9０-９]"
_MONTH = r"[A-Z][a-z]{2,8}\.?"
_LOOSE_TAIL = re.compile(
    rf"[Dd]ate[ \t:]*(?P<marked>{_DIGIT}[0-9０-９W\-－–—./]{{3,24}})\Z"
    rf"|(?:\b[Dd]ate[ \t:]*|(?<!\w))(?P<bare>{_DIGIT}{{4}}[-－./]{_DIGIT}{{1,2}}[-－./]{_DIGIT}{{1,2}}"
    rf"|{_MONTH} [0-9]{{1,2}},? [0-9]{{4}}|[0-9]{{1,2}} {_MONTH} [0-9]{{4}})\Z"
)
"""A date in another form, or one that is not glued to the text: `date2025.11.28`, `Date: 2025-11-28`,
`2025-11-28`, `Nov 28, 2025`."""
_LOOSE_LENGTH = 48
"""Characters at the end of a line that are searched for such a date. The longest that the pattern allows has
some 30, and may have blanks in it."""
_TO_ASCII = str.maketrans("０１２３４５６７８９－–—./", "0123456789-----")
_LOST_SEPARATOR = "a separator may be missing here"


def take_date(entry: Entry, today: dt.date, problems: ProblemLog) -> tuple[dt.date | None, str]:
    """Return the date at the end of an entry and its last line without it; (None, …) after a problem."""
    line = entry.lines[-1]
    text = line.text.rstrip()
    match = _tail(text)
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
    _warn_of_more_dates([*entry.lines[:-1], replace(line, text=rest)], date, problems)
    if date > today:
        problems.warning(line.number, column, "future-date", f"the date {date} lies in the future")
    return date, rest


def _tail(text: str) -> re.Match[str] | None:
    """Return the date at the end of a line, which has no blanks at its end."""
    return _TAIL.search(text, len(text) - _TAIL_LENGTH)


def _warn_of_more_dates(lines: Sequence[Line], date: dt.date, problems: ProblemLog) -> None:
    """Warn of further dates at the ends of lines; the date of the entry itself is no longer in `lines`.

    At the end of the last line, it is a second date of the record. On a line further up, it may be the end of
    another record, and the separator after it is missing.
    """
    written = [line for line in lines if line.text.strip()]
    for line in written:
        match = _tail(line.text.rstrip())
        if match and line is written[-1]:
            what = f"two dates at the end; the last one, {date}, counts"
            problems.warning(line.number, match.start() + 1, "two-dates", what)
        elif match:
            hint = "if a new record starts after this line, put a line with a lone hyphen there"
            problems.warning(line.number, match.start() + 1, "lost-separator", _LOST_SEPARATOR, hint)


def _report_no_date(entry: Entry, text: str, problems: ProblemLog) -> None:
    """Report an entry whose last line `text` does not end in a date."""
    last = entry.lines[-1].number
    if loose := _LOOSE_TAIL.search(text, len(text) - _LOOSE_LENGTH):
        what, hint = _loose_date(loose)
        problems.error(last, loose.start() + 1, "bad-date", what, hint)
    elif stray := _after_the_date(entry):
        what = f"text after the date: {quoted(stray.text)}"
        problems.error(
            stray.number, len(stray.text) - len(stray.text.lstrip()) + 1, "text-behind", what, _FOOT
        )
    elif inside := _TAIL_INSIDE.search(text):
        what = f"text after the date: {quoted(text[inside.end() :])}"
        problems.error(last, inside.end() + 1, "text-behind", what, _FOOT)
    else:
        hint = "its last line has to end in dateYYYY-MM-DD; a lone hyphen inside a text starts a new record"
        which = "this record" if entry.blamed == entry.separator else "the record before this separator"
        problems.error(entry.blamed, 1, "no-date", f"{which} has no date", hint)


_FOOT = "remove it if it is the foot of the page; a record ends with its date"


def _after_the_date(entry: Entry) -> Line | None:
    """Return the line after the last one that ends in a date, if there is one."""
    dated = [index for index, line in enumerate(entry.lines) if _tail(line.text.rstrip())]
    return entry.lines[dated[-1] + 1] if dated else None


def _loose_date(loose: re.Match[str]) -> tuple[str, str]:
    """Return what is wrong with a date in another form, and how to write it."""
    written = loose["marked"] or loose["bare"]
    read = read_date(written)
    ascii_form = read.isoformat() if isinstance(read, dt.date) else written.translate(_TO_ASCII)
    is_fine = _TAIL.fullmatch(f"date{ascii_form}")
    hint = f"write date{ascii_form}" if is_fine else "write it as dateYYYY-MM-DD"
    return f"malformed date {loose.group().removeprefix('date').strip()}", hint
