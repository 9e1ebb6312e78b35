"""`init`: start an archive for any ministry."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from motir_archive.commands import options
from motir_archive.commands.command import Command
from motir_archive.commands.terminal.statuses import FINE
from motir_archive.config_reader import parse_config
from motir_archive.publish.filing import file_all
from motir_archive.starter.archive import Answers, archive_settings, name_and_acronym, starter_files
from motir_archive.starter.workflow import version_in_hand, workflow

PUBLISHER = "Ministry of Examples"
"""The publisher where no option names one and there is no terminal to ask at."""


def _add_options(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "folder", metavar="FOLDER", type=Path, nargs="?", default=Path(), help="where (default: here)"
    )
    command.add_argument("--title", help="name of the site (default: Press releases of the publisher)")
    command.add_argument(
        "--publisher",
        metavar="NAME",
        help="who published the releases, the acronym in brackets: 'Ministry of Trade (MOT)'",
    )
    command.add_argument(
        "--language",
        type=options.language,
        metavar="TAG",
        help="language of the releases, such as en or ko (default: en)",
    )
    command.add_argument(
        "--country",
        type=options.country,
        metavar="CODE",
        help="country of the publisher, such as KE (ISO 3166-1)",
    )
    command.add_argument(
        "--time-zone",
        type=options.time_zone,
        metavar="NAME",
        help="time zone of the publisher, such as Africa/Nairobi (default: UTC)",
    )
    command.add_argument(
        "--install",
        metavar="SPEC",
        help="what the workflow installs, as pip understands it: a version, or an address of the source "
        "(default: the version that runs now)",
    )


def _run(said: argparse.Namespace) -> int:
    answers = _answers(said)
    today = options.now().astimezone(parse_config(archive_settings(answers)).time_zone).date()
    files = starter_files(answers, today, workflow(said.install or version_in_hand()))
    file_all(said.folder, files)
    for name in files:
        print(said.folder / name)
    into = "" if said.folder.resolve() == Path.cwd() else f"cd {said.folder} && "
    print(f"\nLook at it:  {into}motir-archive serve\nBuild it:    {into}motir-archive build")
    print("Publish it:  push it to GitHub, and choose Settings > Pages > Source > GitHub Actions there")
    return FINE


def _answers(said: argparse.Namespace) -> Answers:
    """Return what the options say; what they leave out is asked for on a terminal."""
    publisher = said.publisher or _asked("Who published the releases, acronym in brackets", PUBLISHER)
    return Answers(
        title=said.title
        or _asked("Title of the site", f"Press releases of the {name_and_acronym(publisher)[0]}"),
        publisher=publisher,
        language=said.language or _asked("Language of the releases", "en", options.language),
        country=said.country or _asked("Country, as two letters, or nothing", "", options.country),
        time_zone=said.time_zone or _asked("Time zone", "UTC", options.time_zone),
    )


def _asked(question: str, default: str, reader: Callable[[str], str] = str) -> str:
    """Ask until the answer can be read; without a terminal, return the default."""
    while sys.stdin.isatty():
        try:
            answer = input(f"{question}{f' [{default}]' if default else ''}: ").strip()
            return reader(answer) if answer else default
        except EOFError:
            break
        except argparse.ArgumentTypeError as fault:
            print(fault)
    return default


COMMAND = Command(_add_options, _run)
