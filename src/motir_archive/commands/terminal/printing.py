"""What people and programs see on a terminal: problems with their places, counts, a bar for long work."""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from termcolor import colored

from motir_archive.problems import Problem

if TYPE_CHECKING:
    from motir_archive.build_report import Advance

_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
"""Control characters, line breaks, and what turns the direction of text around."""
NO_SUBSCRIBERS = (
    "Nobody should subscribe to the feeds yet, because their ids will change: set base_url or authority in "
    "archive.yaml first."
)
STANDARD_INPUT = "standard input"
"""What stands in place of a path where a dump does not come from a file."""


def print_problems(problems: Sequence[Problem], said: argparse.Namespace, folder: str | None = None) -> None:
    """Print problems, with paths from the working directory.

    `folder` is the one that the paths of the problems start from; None for the releases folder.
    """
    for problem in problems:
        shown = _from_here(problem, said.releases.as_posix() if folder is None else folder)
        if getattr(said, "json", False):
            say(json.dumps(shown.as_json()))
        else:
            _to_standard_error(str(shown), "red" if shown.is_error else "yellow")
        if os.environ.get("GITHUB_ACTIONS") == "true":
            _to_standard_error(shown.as_annotation())


def _from_here(problem: Problem, folder: str) -> Problem:
    if problem.path == STANDARD_INPUT:
        return problem
    return replace(problem, path=Path(os.path.normpath(Path(folder, problem.path))).as_posix())


def complain(text: str) -> None:
    """Print one line in the program's name on standard error."""
    _to_standard_error(f"motir-archive: {text}", "red")


def visible(text: str) -> str:
    """Return a text in one line, with characters that steer a terminal or turn text around spelled out."""
    return _UNSEEN.sub(lambda match: match.group().encode("unicode_escape").decode("ascii"), text)


def say(text: str, colour: str | None = None) -> None:
    """Print a line on standard output, in a colour where that is a terminal and NO_COLOR is not set.

    Raises OSError, which names standard output, where it cannot be written.
    """
    with _named_standard_output():
        print(colored(text, colour) if colour else text)


def finish_output() -> None:
    """Write what standard output still holds. Raises OSError as `say` does."""
    with _named_standard_output():
        if sys.stdout is not None:  # it is None where it was closed, though its type says otherwise
            sys.stdout.flush()


@contextmanager
def _named_standard_output() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        error.filename = "standard output"
        raise


def _to_standard_error(text: str, colour: str | None = None) -> None:
    """Print a line. On a terminal, the part before its first colon, which says where or who, has a colour."""
    place, colon, rest = visible(text).partition(": ")
    is_terminal = sys.stderr is not None and sys.stderr.isatty()
    # Where standard error is closed or full, nobody can read the message; the work goes on all the same.
    with suppress(OSError):
        print(colored(place, colour, no_color=not is_terminal) + colon + rest, file=sys.stderr)


def counted(number: int, noun: str, plural: str = "") -> str:
    """Return a number with its noun: `1 release`, `1,200 releases`."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


@contextmanager
def progress(stage: str, pages: int) -> Iterator[Advance]:
    """Show the present stage of a build, on a terminal only.

    A stage that makes pages shows, after a second, a bar with their number and how many it makes a second.
    """
    from tqdm import tqdm

    # No thread beside the build: its processes are forked, and where memory is short the thread fails with a
    # warning. It would only redraw a bar that stands still.
    tqdm.monitor_interval = 0
    form, delay = (None, 1) if pages else ("{desc} …", 0)
    with tqdm(
        total=pages, desc=stage, unit=" pages", bar_format=form, delay=delay, disable=None, leave=False
    ) as bar:
        yield bar.update


@contextmanager
def no_progress(_stage: str, _pages: int) -> Iterator[Advance]:
    """Show nothing."""
    yield lambda _: None
