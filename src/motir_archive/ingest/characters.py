"""Characters that have no place in a text are removed or replaced, each with a warning or an error.

`clean` also composes to NFC, which every later comparison relies on.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import replace

from motir_archive.problems import Problem, ProblemLog

MOST_MARKS = 64
"""Combining marks in a row, at most. Real letters carry up to 4. There is a limit because composing to NFC
sorts each row of marks, in time that grows with the square of its length."""

_BREAKS = "\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029"
_BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_REMOVED = rf"\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufffe\uffff{_BIDI}"
_BREAK, _REMOVABLE, _SPECIAL = (re.compile(f"[{some}]") for some in (_BREAKS, _REMOVED, _BREAKS + _REMOVED))
_SPECIAL_IN_ASCII = bytes(code for code in range(0x80) if _SPECIAL.match(chr(code)))
INVISIBLE = "\u200b\u2060\ufeff"
"""Zero-width space, word joiner, byte-order mark."""
_INVISIBLE = re.compile(f"[{INVISIBLE}]")
_LONG_WORD = re.compile(rf"\S{{{MOST_MARKS},}}")


def clean(text: str, path: str) -> tuple[str, list[Problem]]:
    """Return the text of a file as it goes into the archive, line for line, and what was changed in it.

    Line breaks that no editor shows as such become one space. NUL is an error; other control
    characters, and those that set the direction of text, are removed with a warning.
    """
    problems = ProblemLog(path)
    cleaned = text
    if _has_special(text):
        for number, line in enumerate(text.split("\n"), 1):
            _report(line, number, problems)
        cleaned = _without_special(text)
    if not unicodedata.is_normalized("NFC", cleaned):
        lines = zip(text.split("\n"), cleaned.split("\n"), strict=True)
        cleaned = "\n".join(
            _composed(line, raw, number, problems) for number, (raw, line) in enumerate(lines, 1)
        )
    return cleaned, problems.found()


def _has_special(text: str) -> bool:
    """Tell whether a text has a character that is removed or replaced."""
    if text.isascii():  # Then `translate` tells in a fifth of the time of the pattern.
        data = text.encode("ascii")
        return len(data.translate(None, _SPECIAL_IN_ASCII)) < len(data)
    return _SPECIAL.search(text) is not None


def in_file(problems: Iterable[Problem], raw: str, cleaned: str) -> list[Problem]:
    """Return the problems of a cleaned text with the columns that an editor shows in the raw one."""
    if raw == cleaned:
        return list(problems)
    lines = list(zip(raw.split("\n"), cleaned.split("\n"), strict=True))
    return [_with_column_of(problem, *lines[problem.line - 1]) for problem in problems]


def _with_column_of(problem: Problem, raw: str, line: str) -> Problem:
    if raw == line:
        return problem
    column = _column(raw, problem.column, lambda text: unicodedata.normalize("NFC", _without_special(text)))
    return replace(problem, column=column)


def _column(raw: str, column: int, cleaned: Callable[[str], str]) -> int:
    """Return the column in `raw` of the character that `cleaned` puts at `column`."""
    return bisect_left(range(len(raw)), column, key=lambda length: len(cleaned(raw[:length])))


def without_invisible(text: str, line: int, problems: ProblemLog, start: int = 1) -> str:
    """Return a title without zero-width spaces, word joiners and inner byte-order marks, with a warning.

    `start` is the column of its first character.
    """
    found = _INVISIBLE.search(text)
    if not found:
        return text
    what = f"invisible character U+{ord(found.group()):04X} removed from the title"
    problems.warning(line, start + found.start(), "invisible-character", what)
    return _INVISIBLE.sub("", text)


def _without_special(text: str) -> str:
    return _REMOVABLE.sub("", _BREAK.sub(" ", text))


def _composed(line: str, raw: str, number: int, problems: ProblemLog) -> str:
    if unicodedata.is_normalized("NFC", line):
        return line
    mark = _long_row_of_marks(line)
    if mark is None:
        return unicodedata.normalize("NFC", line)
    what = f"more than {MOST_MARKS} combining marks in a row"
    column = _column(raw, mark + 1, _without_special)
    problems.error(number, column, "combining-marks", what, "remove them: no script needs so many")
    return line


def _report(line: str, number: int, problems: ProblemLog) -> None:
    """Report each kind of special character in the line once, at its first place."""
    found = _SPECIAL.findall(line)
    for character in dict.fromkeys(found):
        column, times = line.index(character) + 1, found.count(character)
        name = f"U+{ord(character):04X}" + (f" ({times} times)" if times > 1 else "")
        if character == "\0":
            problems.error(number, column, "nul", "NUL character", "the file may be damaged or not text")
        elif character in _BREAKS:
            problems.warning(number, column, "odd-line-break", f"line break character {name} became a space")
        else:
            kind = "bidi" if character in _BIDI else "control"
            problems.warning(number, column, f"{kind}-character", f"{kind} character {name} removed")


def _long_row_of_marks(line: str) -> int | None:
    """Return the index of the first mark of a row that is too long."""
    for word in _LONG_WORD.finditer(line):
        row = 0
        for index, character in enumerate(word.group()):
            row = row + 1 if unicodedata.combining(character) else 0
            if row > MOST_MARKS:
                return word.start() + index - MOST_MARKS
    return None
