"""The command line: which commands there are, how one is run, and the exit status that it ends with."""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from typing import Any, NoReturn

from motir_archive import __version__
from motir_archive.commands.command import Command
from motir_archive.commands.terminal.faults import FAULTS, tell
from motir_archive.commands.terminal.printing import finish_output, say
from motir_archive.commands.terminal.process import leave_with
from motir_archive.commands.terminal.statuses import FAULTY_SETUP, FINE
from motir_archive.problems import OptionError

COMMANDS = {
    "init": "start an archive: settings, a sample, and a workflow that publishes it",
    "serve": "show the site on this machine while it is edited: each change at once",
    "build": "build the site",
    "check": "read and merge as build does, print every problem, write nothing",
    "add": "compare a new dump with the archive, say what is new in it, and file it below releases/",
    "agencies": "list the agencies of the archive with their ids, names and counts",
    "explain": "say why a release is what it is: its records, what was merged, what was left out",
    "verify": "say which files of a built site, or which sources, changed, are missing or are extra",
    "diff": "say what a deploy would change: addresses that are new, revised, vanished or lead elsewhere",
}
"""What each does, in one clause without a capital letter, in the order in which the help lists them."""

COLLECT_SELDOM = (200_000, 30, 30)
"""Thresholds of Python's garbage collector: new objects before a collection, then collections before one of
each older generation. An archive is hundreds of thousands of objects that all stay. Looking for garbage after
every 700 new ones, as Python does by itself, takes as long as reading them. Chosen, not measured."""

DESCRIPTION = """\
Turn bulletins, raw text dumps of a ministry's press-release listing, into a
static site that can be read, searched and cited.
"""
EPILOG = """\
exit status:
  0  fine
  1  errors in the bulletins, or warnings with --strict; for diff and verify, in a site
  2  a fault in the options or a file of settings (archive.yaml, …), or no releases folder
  3  the machine gave out: no room, no permission, no memory, a process killed
  4  done, but the report could not be printed or the old site not removed
  70 a fault of the program; please report it
  128 plus the number of a signal: 130 Ctrl-C, 143 terminated, 129 hung up,
     141 the program that read the output stopped reading
After 1, 2 and 3 nothing was changed. After 70 and above, either everything
was done or nothing.

examples:
  motir-archive init my-archive
  motir-archive serve
  motir-archive build
  motir-archive check --json
  motir-archive add ~/downloads/2025-12-05.txt
  motir-archive explain 2025/11/28/some-title.html
"""


def run() -> None:
    """Run the command line and leave with its exit status."""
    gc.set_threshold(*COLLECT_SELDOM)
    leave_with(main)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command that `argv` names and return the exit status."""
    parser = _parser()
    said = parser.parse_args(argv)
    if said.command is None:
        parser.print_help()
        return FINE
    try:
        _check_file_names()
        status = _command(said.command).run(said)
        finish_output()
    except BrokenPipeError:
        raise
    except FAULTS as fault:
        return tell(fault, said)
    return status


def _parser() -> argparse.ArgumentParser:
    root = _Parser(
        prog="motir-archive",
        description=DESCRIPTION,
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    root.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    root.add_argument(
        "--completion",
        action=_Completion,
        choices=("bash", "zsh", "tcsh"),
        help="print what lets this shell complete commands and options, and leave",
    )
    parsers = root.add_subparsers(dest="command", metavar="COMMAND", parser_class=_CommandParser)
    for name, summary in COMMANDS.items():
        parsers.add_parser(name, help=summary, description=f"{summary[0].upper()}{summary[1:]}.")
    return root


class _Parser(argparse.ArgumentParser):
    """Leaves with the status of a wrong option also where standard error is full.

    The argparse of Python 3.11.2, which Debian 12 has, would raise what writing to it raised.
    """

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and leave."""
        with suppress(OSError):
            super().error(message)
        sys.exit(FAULTY_SETUP)


class _CommandParser(_Parser):
    """Learns the options of a command only when the command is called: `--version` does not load Jinja."""

    def parse_known_args(self, *args: Any, **given: Any) -> Any:
        *_, name = self.prog.split(" ")
        _command(name).add_options(self)
        return super().parse_known_args(*args, **given)


class _Completion(argparse.Action):
    """Prints the completion for a shell and leaves."""

    def __call__(
        self, parser: argparse.ArgumentParser, _said: object, value: Any, _option: object = None
    ) -> None:
        for action in parser._actions:
            if isinstance(action, argparse._SubParsersAction):
                for name, command in action.choices.items():
                    _command(name).add_options(command)
        say(import_module("shtab").complete(parser, value))
        parser.exit()


def _command(name: str) -> Command:
    command: Command = import_module(f"motir_archive.commands.{name}").COMMAND
    return command


def _check_file_names() -> None:
    """Refuse a system that would read the names of files as anything but UTF-8: the site would differ."""
    if sys.getfilesystemencoding() != "utf-8":
        message = (
            f"file names are {sys.getfilesystemencoding()} here; set PYTHONUTF8=1, so that they are UTF-8"
        )
        raise OptionError(message)
