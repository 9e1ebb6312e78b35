"""A problem: what is wrong with the input, where, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace


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

    def __str__(self) -> str:
        """Format as `path:line:column: error[code]: what; hint`; a place that is not known is left out."""
        place = ":".join([self.path, *(str(n) for n in (self.line, self.column) if n)])
        severity = "error" if self.is_error else "warning"
        return f"{place}: {severity}[{self.code}]: {self.what}" + (f"; {self.hint}" if self.hint else "")


class InputError(Exception):
    """Raised where nothing sensible can go on; carries every problem found until then."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(str(problem) for problem in self.problems))


class SetupError(InputError):
    """A fault in archive.yaml or agencies.yaml: exit status 2, not 1."""


class OptionError(Exception):
    """An option that cannot be obeyed: a folder that is missing, an output that must not be replaced."""


def strict(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems with every warning turned into an error."""
    return [replace(problem, is_error=True) for problem in problems]


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Return the errors among the problems, in order of place."""
    return sorted(problem for problem in problems if problem.is_error)
