"""What can be said on the command line: every command and option, with its default and meaning."""

from __future__ import annotations

import argparse
import datetime as dt
from pathlib import Path

from motir_archive import __version__
from motir_archive.config import checked_base_url
from motir_archive.strict_yaml import iso_day

DESCRIPTION = """\
Turn bulletins, raw text dumps of a ministry's press-release listing, into a
static site that can be read, searched and cited.
"""
EPILOG = """\
exit status:
  0  fine
  1  errors in the bulletins (or warnings, with --strict); nothing was written
  2  a fault in the options, archive.yaml or agencies.yaml, or no releases folder

examples:
  python -m motir_archive build
  python -m motir_archive check --json
  python -m motir_archive add ~/downloads/2025-12-05.txt
  python -m motir_archive explain 2025/11/28/some-title.html
"""
COMMANDS = {
    "build": "build the site",
    "check": "read and merge as build does, print every problem, write nothing",
    "add": "hold a new dump against the archive, say what is new in it, and file it below releases/",
    "explain": "say why a release is what it is: its records, what was merged, what was left out",
    "diff": "say what a deploy would change: addresses that are new, revised, vanished or lead elsewhere",
}


def parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    root = argparse.ArgumentParser(
        prog="motir-archive",
        description=DESCRIPTION,
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    root.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    commands = root.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, text in COMMANDS.items():
        command = commands.add_parser(name, help=text, description=text[0].upper() + text[1:] + ".")
        if name != "diff":
            _add_input_options(command)
        _SPECIFIC[name](command)
    return root


def _add_input_options(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--releases",
        type=Path,
        default=Path("releases"),
        metavar="DIR",
        help="bulletins (*.txt), hand-written releases (*.md), archive.yaml and agencies.yaml; "
        "bulletins and releases at any depth (default: releases)",
    )
    command.add_argument("--strict", action="store_true", help="treat warnings as errors")


def _add_templates(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--templates",
        type=Path,
        metavar="DIR",
        help="your own templates and assets, each in place of the theme's of the same name "
        "(default: templates beside the releases folder, where there is one)",
    )


def _add_json(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--json",
        action="store_true",
        help="print problems as JSON Lines on standard output, and nothing else there",
    )


def _build(command: argparse.ArgumentParser) -> None:
    _add_templates(command)
    command.add_argument(
        "--output",
        type=Path,
        default=Path("build"),
        metavar="DIR",
        help="the site: absent, empty or built before, and replaced as a whole (default: build)",
    )
    command.add_argument(
        "--base-url",
        type=_base_url,
        default="",
        metavar="URL",
        help="address at which the site will be published, for canonical links, feeds and the sitemap "
        "(default: base_url of archive.yaml)",
    )
    command.add_argument(
        "--previous",
        type=Path,
        metavar="DIR-OR-FILE",
        help="an earlier build, or its data/addresses.txt: it is an error when a release in it is gone "
        "or its address leads to another one",
    )
    command.add_argument(
        "--allow-removal", action="store_true", help="let releases of --previous be gone all the same"
    )
    command.add_argument(
        "--jobs",
        type=_jobs,
        default=0,
        metavar="N",
        help="processes that write pages (default: one a processor)",
    )
    command.add_argument("--quiet", action="store_true", help="print problems only")
    _add_json(command)


def _check(command: argparse.ArgumentParser) -> None:
    _add_templates(command)
    _add_json(command)


def _add(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", metavar="FILE", help="the dump; - for standard input")
    command.add_argument(
        "--date",
        type=_day,
        metavar="YYYY-MM-DD",
        help="the day of the dump (default: the date in the file's name, else its newest release's)",
    )
    _add_json(command)


def _explain(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "what",
        metavar="ADDRESS-OR-PATH",
        help="the address of a release, whole or from the year on, or FILE or FILE:LINE below releases/",
    )


def _diff(command: argparse.ArgumentParser) -> None:
    for name, text in (("old", "what is published"), ("new", "what would be")):
        command.add_argument(
            name, type=Path, metavar=name.upper(), help=f"{text}: a built site or a releases folder"
        )


_SPECIFIC = {"build": _build, "check": _check, "add": _add, "explain": _explain, "diff": _diff}


def _base_url(text: str) -> str:
    checked = checked_base_url(text)
    if text and checked is None:
        message = f"{text!r} is not an address such as https://example.org/archive/"
        raise argparse.ArgumentTypeError(message)
    return checked or ""


def _jobs(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 6):
        message = f"{text!r} is not a whole number"
        raise argparse.ArgumentTypeError(message)
    return int(text)


def _day(text: str) -> dt.date:
    day = iso_day(text)
    if day is None:
        message = f"{text!r} is not a day; write it as YYYY-MM-DD"
        raise argparse.ArgumentTypeError(message)
    return day
