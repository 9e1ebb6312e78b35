"""A problem: what is wrong with the input, where, and what to do about it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Protocol

MOST_PLACES = 100
"""Problems of one file and code that have a line each; further ones share one. Chosen, not measured."""

_LINE_ENDS = "\r\n"

CODES = {
    "bad-date": "the date at the end of a record is not written YYYY-MM-DD in ASCII digits",
    "bidi-character": "a character that turns the direction of text around was removed",
    "combining-marks": "more accents on one letter than any script has",
    "config": "a fault in archive.yaml",
    "control-character": "a control character was removed",
    "double-separator": "two separators with nothing between them",
    "dump-date": "the date in a file's name does not exist",
    "dump-tie": "two texts of one release were dumped on one day, so which is current is a guess",
    "early-dump": "a dump is older, by its name, than a release in it",
    "encoding": "a file is not UTF-8",
    "file-name": "a file's name is not UTF-8, has a control character, or cannot be that of a page",
    "finds-nothing": "a search of searches.yaml, or a part of it, finds no release",
    "fits-nothing": "a file name or pattern of archive.yaml fits no file",
    "front-matter": "a fault in the front matter of a hand-written release or page",
    "future-date": "a release is dated after today",
    "impossible-date": "the calendar does not have the date of a record",
    "invisible-character": "an invisible character was removed from a title",
    "long-line": "a line is longer than longest_line of archive.yaml",
    "lost-separator": "a date stands at the end of a line inside a record, where a separator may be missing",
    "moved": "a former address in archive.yaml leads to no release",
    "no-body": "a record has no title or no text",
    "no-date": "a record does not end in its date",
    "no-input": "there is nothing to read",
    "no-records": "a file has no records in it",
    "not-a-file": "a device, a pipe or the like",
    "not-read": "a file of a kind that is not read",
    "nul": "a NUL character, a sign of a damaged file",
    "odd-line-break": "a line break that no editor shows as one became a space",
    "own-template": "a template, block or asset of your own has a name that the theme does not have",
    "registry": "a fault in agencies.yaml",
    "replaces": "a correction names a release that is not in the archive",
    "same-address": "two releases would get one address",
    "sample": "the sample that `init` wrote is among your own releases",
    "same-text": "two releases of one day have the same text under different titles",
    "same-title": "two releases of one day have the same title and different texts, and no file has both",
    "searches": "a fault in searches.yaml",
    "separator-blanks": "a separator with blanks before or after it",
    "separator-lookalike": "a line that may be meant as a separator",
    "site-data": "a line in the data of a site does not describe a release",
    "source-link": "a fault in source_links.tsv, or a line in it that belongs to no release",
    "symlink": "a symbolic link",
    "taken-address": "an address that was published would lead to another release",
    "text-before": "text before the first separator",
    "text-behind": "text after the date of a record",
    "topic-title": "one record is too short, so the topic lines of its file are read as titles",
    "topic-without-letters": "a topic line has no letter or digit, so it cannot have a page",
    "two-dates": "a record ends in two dates",
    "unknown-publisher": "the publisher of archive.yaml is not in agencies.yaml",
    "unknown-topic": "a topic line that archive.yaml does not know",
    "unreadable": "a file that cannot be read",
    "vanished": "a release that was published would be gone",
}
"""Every code that a problem can have, with its meaning."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault in the input, with its place. Sorts by place."""

    path: str
    """The file, relative to the releases folder, with forward slashes."""
    line: int
    """1 for the first line, counted as an editor counts; 0 where the whole file is meant."""
    column: int
    """1 for the first character of the line; 0 where the whole line is meant."""
    code: str
    """A stable name from `CODES`, for filters and documentation."""
    what: str
    """What is wrong, in one clause."""
    hint: str = ""
    """What to do about it, in one clause; may be empty."""
    is_error: bool = True
    """An error stops the build; a warning does not, unless --strict."""
    times: int = 1
    """How many problems it stands for: 1, or more where one line stands for many that are not listed."""

    def __post_init__(self) -> None:
        if self.code not in CODES:
            raise KeyError(self.code)

    def __str__(self) -> str:
        """Format as `path:line:column: error[code]: what; hint`; a place that is not known is left out."""
        place = ":".join([self.path, *(str(n) for n in (self.line, self.column) if n)])
        return f"{place}: {self.severity}[{self.code}]: {self.message}"

    @property
    def severity(self) -> str:
        """`error` or `warning`."""
        return "error" if self.is_error else "warning"

    @property
    def message(self) -> str:
        """What is wrong and what to do about it."""
        return self.what + (f"; {self.hint}" if self.hint else "")

    def as_json(self) -> Mapping[str, str | int]:
        """Return the problem as an object for editors and CI."""
        return {
            "path": self.path,
            "line": self.line,
            "column": self.column,
            "severity": self.severity,
            "code": self.code,
            "what": self.what,
            "hint": self.hint,
            "times": self.times,
        }

    def as_annotation(self) -> str:
        """Return the workflow command with which GitHub Actions marks the place in a change."""
        place = {"file": self.path, "line": self.line, "col": self.column, "title": self.code}
        shown = [f"{key}={_escaped(str(value), _LINE_ENDS + ':,')}" for key, value in place.items() if value]
        return f"::{self.severity} {','.join(shown)}::{_escaped(self.message, _LINE_ENDS)}"


def _escaped(text: str, characters: str) -> str:
    for character in "%" + characters:
        text = text.replace(character, f"%{ord(character):02X}")
    return text


class ProblemSink(Protocol):
    """Anything that collects problems: a list or a log."""

    def append(self, problem: Problem, /) -> None:
        """Add a problem."""


class ProblemLog:
    """The problems of one file, in the order in which they are found.

    A damaged file can have millions. So of each code MOST_PLACES are kept, and one more stands for the rest.
    """

    def __init__(self, path: str) -> None:
        self._path = path
        self._kept: defaultdict[str, list[Problem]] = defaultdict(list)
        self._further: defaultdict[str, int] = defaultdict(int)
        self._last_line: dict[str, int] = {}

    def error(self, line: int, column: int, code: str, what: str, hint: str = "") -> None:
        """Report an error; the fields of Problem say what each value means."""
        self._add(line, column, code, what, hint, is_error=True)

    def warning(self, line: int, column: int, code: str, what: str, hint: str = "") -> None:
        """Report a warning."""
        self._add(line, column, code, what, hint, is_error=False)

    def append(self, problem: Problem, /) -> None:
        """Report a problem of the file."""
        place = problem.line, problem.column
        self._add(*place, problem.code, problem.what, problem.hint, is_error=problem.is_error)

    def found(self) -> list[Problem]:
        """Return the problems; where a code has too many, its last one stands for the rest."""
        return [problem for code, kept in self._kept.items() for problem in self._of_code(code, kept)]

    def _add(self, line: int, column: int, code: str, what: str, hint: str, *, is_error: bool) -> None:
        kept = self._kept[code]
        if len(kept) <= MOST_PLACES:
            kept.append(Problem(self._path, line, column, code, what, hint, is_error))
        else:
            self._further[code] += 1
            self._last_line[code] = line

    def _of_code(self, code: str, kept: list[Problem]) -> list[Problem]:
        if code not in self._further:
            return kept
        times = self._further[code] + 1
        what = f"{times:,} further problems of this kind, the last in line {self._last_line[code]}"
        return [*kept[:-1], replace(kept[-1], what=what, hint="", times=times)]


class InputError(Exception):
    """The input has errors, so nothing was made from it; carries every problem that was found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(str(problem) for problem in self.problems))


class SetupError(InputError):
    """A fault in archive.yaml, agencies.yaml, searches.yaml or source_links.tsv: exit status 2, not 1."""


class VanishedError(InputError):
    """Published releases are missing from the new site; each problem is at its line of the published list."""

    def __init__(self, problems: Iterable[Problem], found: Iterable[Problem]) -> None:
        super().__init__(problems)
        self.found = tuple(found)
        """The problems in the files of the releases folder."""


class OptionError(Exception):
    """An option that cannot be followed: a folder is missing, or the output must not be replaced."""


class MachineError(Exception):
    """The machine failed, not the input or the options: a disk, memory or a process gave out."""


def strict(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems with every warning turned into an error."""
    return [replace(problem, is_error=True) for problem in problems]


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Return the errors among the problems, in order of place."""
    return sorted(problem for problem in problems if problem.is_error)


def in_order(problems: Iterable[Problem], *, strictly: bool) -> tuple[Problem, ...]:
    """Return the problems in order of place; `strictly`, with every warning turned into an error."""
    return tuple(sorted(strict(problems) if strictly else problems))


def refuse_errors(problems: Iterable[Problem]) -> None:
    """Raise InputError with all of the problems where one of them is an error."""
    found = tuple(problems)
    if errors(found):
        raise InputError(found)


def total(problems: Iterable[Problem]) -> int:
    """Return how many problems there are, counting those that are not listed one by one."""
    return sum(problem.times for problem in problems)


def logged(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems in order of place; of one file and code, only as many as a log keeps."""
    logs: dict[str, ProblemLog] = {}
    for problem in sorted(problems):
        logs.setdefault(problem.path, ProblemLog(problem.path)).append(problem)
    return [problem for log in logs.values() for problem in log.found()]
