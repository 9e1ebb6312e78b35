"""`explain`: say why a release is what it is."""

from __future__ import annotations

import argparse
from functools import partial
from pathlib import Path

from motir_archive import build
from motir_archive.commands import options
from motir_archive.commands.command import Command
from motir_archive.commands.terminal.printing import say
from motir_archive.commands.terminal.statuses import FINE
from motir_archive.ingest.sources import read_source
from motir_archive.model.text_store import TextStore
from motir_archive.problems import Problem
from motir_archive.reports.explanation import explain


def _add_options(command: argparse.ArgumentParser) -> None:
    options.add_input(command)
    command.add_argument(
        "what",
        metavar="ADDRESS-OR-PATH",
        help="the address of a release, whole or from the year on, or FILE or FILE:LINE below releases/",
    )


def _run(said: argparse.Namespace) -> int:
    given = options.options_of(said)
    with TextStore() as store:
        merged = build.read(given, store, options.now())
        length_of = partial(_length, given.releases, merged.config.longest_line)
        for line in explain(_below(given.releases, said.what), merged.archive, merged.problems, length_of):
            say(line)
    return FINE


def _length(releases: Path, longest_line: int, name: str) -> int:
    """Return the number of lines of a file, as an editor counts them; 0 where it cannot be read."""
    file = read_source(releases, name, longest_line)
    return 0 if isinstance(file, Problem) else file.text.count("\n") + (not file.text.endswith("\n"))


def _below(releases: Path, what: str) -> str:
    """Return FILE or FILE:LINE as it is called below `releases`, if it is a path into it; else `what`."""
    path, colon, line = what.rpartition(":")
    for file, rest in ((what, ""), (path, colon + line)):
        if file and Path(file).exists() and releases.resolve() in Path(file).resolve().parents:
            return Path(file).resolve().relative_to(releases.resolve()).as_posix() + rest
    return what


COMMAND = Command(_add_options, _run)
