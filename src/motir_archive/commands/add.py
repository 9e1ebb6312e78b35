"""`add`: say what is new in a dump, and file it below releases/."""

from __future__ import annotations

import argparse
import datetime as dt
import os
import sys
from collections.abc import Sequence, Set
from dataclasses import replace
from pathlib import Path

from motir_archive.commands import options
from motir_archive.commands.command import Command
from motir_archive.commands.terminal.faults import reporting
from motir_archive.commands.terminal.printing import STANDARD_INPUT, counted, print_problems, say
from motir_archive.commands.terminal.statuses import FINE
from motir_archive.config import Options
from motir_archive.extensions import extensions
from motir_archive.ingest.folder import Folder, read_folder
from motir_archive.ingest.sources import source_of
from motir_archive.model.text_store import TextStore
from motir_archive.problems import InputError, OptionError, Problem, errors, strict
from motir_archive.publish.filing import file_bulletin, sweep
from motir_archive.reports.addition import OUTCOMES, PLURALS, Addition, Filing, filed_before, plan_addition
from motir_archive.starter.sample import left_samples

_ALLOWING = "--allow-dated-lines"


def _add_options(command: argparse.ArgumentParser) -> None:
    options.add_input(command)
    command.add_argument("file", metavar="FILE", help="the dump; - for standard input")
    command.add_argument(
        "--date",
        type=options.day,
        metavar="YYYY-MM-DD",
        help="the day of the dump (default: the date in the file's name, else that of its newest release)",
    )
    command.add_argument(
        "--name",
        type=_file_name,
        metavar="NAME.txt",
        help="the name to file it under (default: file_prefix of archive.yaml, the day, and -2, -3 … where "
        "the day has a dump already)",
    )
    command.add_argument(
        _ALLOWING,
        action="store_true",
        help="file it although a line inside a record ends in a date, where a separator may be missing",
    )
    options.add_json(command)


def _file_name(text: str) -> str:
    if not text.endswith(".txt") or "/" in text or text.startswith("."):
        message = f"{text!r} is no file name such as listing-2025-11-28.txt"
        raise argparse.ArgumentTypeError(message)
    return text


def _folder(given: Options, store: TextStore, now: dt.datetime) -> Folder:
    """Read everything below releases/, which may be empty. Raises InputError at any other error."""
    folder = read_folder(given, store, now, extensions().readers)
    if any(problem.is_error and problem.code != "no-input" for problem in folder.problems):
        raise InputError(folder.problems)
    return folder


def _run(said: argparse.Namespace) -> int:
    given, now = options.options_of(said), options.now()
    name, data = _dump(said.file)
    sweep(given.releases)
    # Listed before reading. A dump that another `add` files from now on is either read below, or found at the
    # end, when its name turns out to be taken.
    taken = {path.name for path in given.releases.iterdir()}
    with TextStore() as store:
        folder = _folder(given, store, now)
        file = source_of(data, name, folder.config.longest_line)
        if isinstance(file, Problem):
            raise InputError(_at_the_dump([file], {name}, said))
        if known := filed_before(file, folder.records):
            print(f"already filed as {given.releases / known}", file=sys.stderr if said.json else sys.stdout)
            return FINE
        left = list(left_samples(folder.records, is_alone=False))
        addition = plan_addition(file, Filing(said.date, said.name or "", taken), folder, store)
    problems = strict(addition.problems) if given.strict else _asking(addition.problems, said)
    if errors(problems):
        raise InputError(_at_the_dump(problems, {name, addition.name}, said))
    problems = _at_the_dump(problems, {name} - {addition.name}, said)
    problems += left
    path = file_bulletin(given.releases, addition.name, data)
    with reporting(f"the dump was filed as {path}"):
        print_problems(problems, said)
        if not said.json:
            _print_outcomes(addition, path)
    return FINE


def _asking(problems: Sequence[Problem], said: argparse.Namespace) -> Sequence[Problem]:
    """Return the problems; a separator that may be missing is an error, unless it was said that none is.

    Two releases filed as one would be published under one title, and nothing would tell so later on.
    """
    if said.allow_dated_lines:
        return problems
    return [
        replace(problem, is_error=True, hint=f"{problem.hint}; if none does, say {_ALLOWING}".lstrip("; "))
        if problem.code == "lost-separator"
        else problem
        for problem in problems
    ]


def _print_outcomes(addition: Addition, path: Path) -> None:
    for outcome, address in addition.outcomes:
        say(f"{outcome:9}  {address}")
    if addition.guessed_day:
        guess = f"it counts as a dump of {addition.guessed_day}, the day of its newest release"
        say(f"Neither a file name nor --date says when it was collected: {guess}.")
    kinds = [outcome for outcome, _ in addition.outcomes]
    totals = (counted(kinds.count(kind), kind, PLURALS.get(kind, kind)) for kind in OUTCOMES)
    say(f"{', '.join(totals)}: filed as {path}")


def _at_the_dump(problems: Sequence[Problem], names: Set[str], said: argparse.Namespace) -> list[Problem]:
    """Return the problems, with the path of the dump in place of `names`, under which it is not filed."""
    place = STANDARD_INPUT if said.file == "-" else Path(os.path.relpath(said.file, said.releases)).as_posix()
    return [replace(problem, path=place) if problem.path in names else problem for problem in problems]


def _dump(file: str) -> tuple[str, bytes]:
    """Return the name and the bytes of a dump that is to be added."""
    if file == "-":
        if sys.stdin is None:  # it is None where it was closed, though its type says otherwise
            raise OptionError(f"{STANDARD_INPUT} is closed; name the file with the dump")
        return STANDARD_INPUT, sys.stdin.buffer.read()
    try:
        return Path(file).name, Path(file).read_bytes()
    except OSError as error:
        message = f"{file} cannot be read: {error.strerror}"
        raise OptionError(message) from error


COMMAND = Command(_add_options, _run)
