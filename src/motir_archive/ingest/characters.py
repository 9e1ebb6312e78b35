"""Characters that have no place in a text: removed or replaced, never without a word.

`clean` also composes to NFC, which every later comparison relies on.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from motir_archive.problems import Problem

MOST_MARKS = 64
"""Combining marks in a row. A stacked vowel needs 4; putting a long row in order takes quadratic time."""

_BREAKS = "\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029"
_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_SPECIAL = re.compile(rf"[\x00-\x08{_BREAKS}\x0e-\x1b\x7f-\x9f\ufffe\uffff{_BIDI}]")
INVISIBLE = "\u200b\u2060\ufeff"
"""Zero-width space, word joiner, byte-order mark."""
_INVISIBLE = re.compile(f"[{INVISIBLE}]")
_LONG_WORD = re.compile(rf"\S{{{MOST_MARKS},}}")


def clean(line: str, path: str, number: int, problems: list[Problem]) -> str:
    """Return line `number` of the file `path` as it goes into the archive; report what was taken out.

    Line breaks that no editor shows as such become one space. NUL is an error; other control
    characters and bidi controls are removed with a warning.
    """
    if line.isascii() and not _SPECIAL.search(line):
        return line
    problems.extend(_findings(line, path, number))
    line = _SPECIAL.sub(lambda match: " " if match.group() in _BREAKS else "", line)
    if unicodedata.is_normalized("NFC", line):
        return line
    mark = _long_row_of_marks(line)
    if mark is not None:
        what = f"more than {MOST_MARKS} combining marks in a row"
        problems.append(Problem(path, number, mark + 1, "combining-marks", what, "no script needs them"))
        return line
    return unicodedata.normalize("NFC", line)


def without_invisible(text: str, path: str, number: int, problems: list[Problem], start: int = 1) -> str:
    """Return a title without zero-width spaces, word joiners and inner byte-order marks, with a warning.

    `start` is the column of its first character.
    """
    found = _INVISIBLE.search(text)
    if not found:
        return text
    what = f"invisible character U+{ord(found.group()):04X} removed from the title"
    column = start + found.start()
    problems.append(Problem(path, number, column, "invisible-character", what, is_error=False))
    return _INVISIBLE.sub("", text)


def _findings(line: str, path: str, number: int) -> Iterator[Problem]:
    """One problem for each kind of character in the line, at its first place."""
    first: dict[str, int] = {}
    times: Counter[str] = Counter()
    for match in _SPECIAL.finditer(line):
        first.setdefault(match.group(), match.start() + 1)
        times[match.group()] += 1
    for character, column in first.items():
        name = f"U+{ord(character):04X}" + (f" ({times[character]} times)" if times[character] > 1 else "")
        if character == "\0":
            hint = "the file may be damaged or not text"
            yield Problem(path, number, column, "nul", "NUL character", hint)
        elif character in _BREAKS:
            what = f"line break character {name} became a space"
            yield Problem(path, number, column, "odd-line-break", what, is_error=False)
        else:
            kind = "bidi" if re.match(f"[{_BIDI}]", character) else "control"
            what = f"{kind} character {name} removed"
            yield Problem(path, number, column, f"{kind}-character", what, is_error=False)


def _long_row_of_marks(line: str) -> int | None:
    """Return the index of the first mark of a row that is too long."""
    for word in _LONG_WORD.finditer(line):
        row = 0
        for index, character in enumerate(word.group()):
            row = row + 1 if unicodedata.combining(character) else 0
            if row > MOST_MARKS:
                return word.start() + index - MOST_MARKS
    return None
