"""What people and programs see on a terminal: problems with their places, counts, a bar for long work."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from tqdm import tqdm

from motir_archive.build import Advance
from motir_archive.problems import Problem

STANDARD_INPUT = "standard input"
"""What stands in place of a path where a dump comes from no file."""


def print_problems(problems: Sequence[Problem], said: argparse.Namespace, folder: str | None = None) -> None:
    """Print problems with paths that lead to the files from here; `folder` is the one that they are below.

    That is the releases folder unless another is named.
    """
    for problem in problems:
        shown = _from_here(problem, said.releases.as_posix() if folder is None else folder)
        if getattr(said, "json", False):
            print(json.dumps(shown.as_json()))
        else:
            print(shown, file=sys.stderr)
        if os.environ.get("GITHUB_ACTIONS") == "true":
            print(shown.as_annotation(), file=sys.stderr)


def _from_here(problem: Problem, folder: str) -> Problem:
    if problem.path == STANDARD_INPUT:
        return problem
    return replace(problem, path=Path(os.path.normpath(Path(folder, problem.path))).as_posix())


def complain(text: str) -> None:
    """Print one line in the program's name on standard error."""
    print(f"motir-archive: {text}", file=sys.stderr)


def counted(number: int, noun: str, plural: str = "") -> str:
    """Return a number with its noun: `1 release`, `1,200 releases`."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


@contextmanager
def progress(pages: int) -> Iterator[Advance]:
    """Show a bar where somebody is looking: on a terminal, for work of more than a second."""
    with tqdm(total=pages, unit=" pages", disable=None, delay=1, leave=False) as bar:
        yield bar.update


@contextmanager
def no_progress(_pages: int) -> Iterator[Advance]:
    """Show nothing."""
    yield lambda _: None
