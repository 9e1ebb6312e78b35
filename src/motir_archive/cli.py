"""The commands. The only module that prints and that looks at the environment."""

from __future__ import annotations

import argparse
import datetime as dt
import os
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tqdm import tqdm

from motir_archive import __version__
from motir_archive.archive.store import TextStore
from motir_archive.build import Advance, Options, Report, build, read
from motir_archive.config import checked_base_url
from motir_archive.problems import InputError, OptionError, Problem, SetupError, errors

FINE, FAULTY_INPUT, FAULTY_SETUP = 0, 1, 2
KOREA = dt.timezone(dt.timedelta(hours=9), "Asia/Seoul")
"""Korea has no summer time, so a fixed offset does, also where there is no time zone data."""

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
  python -m motir_archive check
  python -m motir_archive build
  python -m motir_archive build --base-url https://example.org/archive/ --strict
"""


def run() -> None:
    """Run the command line and leave with its exit status."""
    sys.exit(main())


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command that `argv` names and return the exit status."""
    arguments = _parser().parse_args(argv)
    try:
        command = {"build": _build, "check": _check}[arguments.command]
        return command(arguments)
    except OptionError as fault:
        print(f"motir-archive: {fault}", file=sys.stderr)
        return FAULTY_SETUP
    except SetupError as fault:
        _print_problems(fault.problems, arguments.releases)
        return FAULTY_SETUP
    except InputError as fault:
        _print_problems(fault.problems, arguments.releases)
        count = len(errors(fault.problems))
        print(f"motir-archive: {_count(count, 'error')}; nothing was written", file=sys.stderr)
        return FAULTY_INPUT


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="motir-archive",
        description=DESCRIPTION,
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, text in (
        ("build", "build the site"),
        ("check", "read and merge as build does, print every problem, write nothing"),
    ):
        command = commands.add_parser(
            name,
            help=text,
            description=text[0].upper() + text[1:] + ".",
            formatter_class=argparse.ArgumentDefaultsHelpFormatter,
        )
        _add_input_options(command)
        if name == "build":
            _add_output_options(command)
    return parser


def _add_input_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--releases",
        type=Path,
        default=Path("releases"),
        metavar="DIR",
        help="bulletins (*.txt), hand-written releases (*.md), archive.yaml and agencies.yaml, at any depth",
    )
    parser.add_argument(
        "--templates",
        type=Path,
        metavar="DIR",
        help="your own templates and assets, each in place of the theme's of the same name; "
        "the folder templates/ beside the releases folder, where there is one",
        default=argparse.SUPPRESS,
    )
    parser.add_argument("--strict", action="store_true", help="treat warnings as errors")


def _add_output_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--output",
        type=Path,
        default=Path("build"),
        metavar="DIR",
        help="the site: absent, empty or built before, and replaced as a whole",
    )
    parser.add_argument(
        "--base-url",
        type=_base_url,
        default="",
        metavar="URL",
        help="address at which the site will be published, for canonical links, feeds and the sitemap; "
        "beats base_url of archive.yaml",
    )
    parser.add_argument(
        "--jobs",
        type=_jobs,
        default=0,
        metavar="N",
        help="processes that write pages; 0 for one a processor",
    )
    parser.add_argument("--quiet", action="store_true", help="print problems only")


def _base_url(text: str) -> str:
    checked = checked_base_url(text)
    if text and checked is None:
        message = f"{text!r} is not an address such as https://example.org/archive/"
        raise argparse.ArgumentTypeError(message)
    return checked or ""


def _jobs(text: str) -> int:
    if not (text.isascii() and text.isdigit()):
        message = f"{text!r} is not a whole number"
        raise argparse.ArgumentTypeError(message)
    return int(text)


def _options(arguments: argparse.Namespace) -> Options:
    releases: Path = arguments.releases
    if not releases.is_dir():
        message = f"there is no folder {releases}; name the one with the bulletins with --releases"
        raise OptionError(message)
    return Options(
        releases=releases,
        templates=_templates(arguments, releases),
        output=getattr(arguments, "output", Path()),
        base_url=getattr(arguments, "base_url", ""),
        jobs=getattr(arguments, "jobs", 1),
        strict=arguments.strict,
    )


def _templates(arguments: argparse.Namespace, releases: Path) -> Path | None:
    """Return the folder that overrides the theme, None where there is none."""
    if hasattr(arguments, "templates"):
        templates: Path = arguments.templates
        if not templates.is_dir():
            message = f"there is no folder {templates}"
            raise OptionError(message)
        return templates
    beside = releases.absolute().parent / "templates"
    return beside if beside.is_dir() else None


def _today() -> dt.date:
    """Return the day in Korea, at SOURCE_DATE_EPOCH where it is set."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return dt.datetime.now(KOREA).date()
    if not (epoch.isascii() and epoch.isdigit()):
        message = f"SOURCE_DATE_EPOCH is {epoch!r}; it has to be a whole number of seconds since 1970"
        raise OptionError(message)
    try:
        return dt.datetime.fromtimestamp(int(epoch), KOREA).date()
    except (OverflowError, ValueError, OSError) as error:
        message = f"SOURCE_DATE_EPOCH is {epoch}, which lies outside of the calendar"
        raise OptionError(message) from error


def _build(arguments: argparse.Namespace) -> int:
    started = time.perf_counter()
    options = _options(arguments)
    report = build(options, _today(), _quiet_progress if arguments.quiet else _progress)
    _print_problems(report.reading.problems, options.releases)
    if not arguments.quiet:
        _print_report(report, options, time.perf_counter() - started)
    return FINE


def _print_report(report: Report, options: Options, seconds: float) -> None:
    if not report.reading.config.base_url:
        print("No base URL: feeds have relative links, 404.html too, and there is no sitemap.xml.")
    archive = report.reading.archive
    counts = (
        _count(len(archive.releases), "release"),
        _count(report.days, "day"),
        _count(len(archive.agencies), "agency", "agencies"),
        _count(report.pages, "page"),
    )
    print(f"{', '.join(counts)} in {seconds:.2f} seconds: open {options.output / 'index.html'}")


def _check(arguments: argparse.Namespace) -> int:
    options = _options(arguments)
    with TextStore() as store:
        reading = read(options, store, _today())
    _print_problems(reading.problems, options.releases)
    faults = len(errors(reading.problems))
    warnings = len(reading.problems) - faults
    releases = _count(len(reading.archive.releases), "release")
    print(f"{releases}, {_count(faults, 'error')}, {_count(warnings, 'warning')}")
    return FAULTY_INPUT if faults else FINE


@contextmanager
def _progress(pages: int) -> Iterator[Advance]:
    """Show a bar where somebody is looking: on a terminal, for long work."""
    with tqdm(total=pages, unit=" pages", disable=None, delay=1, leave=False) as bar:
        yield bar.update


@contextmanager
def _quiet_progress(_pages: int) -> Iterator[Advance]:
    yield lambda _: None


def _print_problems(problems: Sequence[Problem], releases: Path) -> None:
    """Print the problems with paths that lead to the files from here."""
    for problem in problems:
        print(f"{releases.as_posix()}/{problem}", file=sys.stderr)


def _count(number: int, noun: str, plural: str = "") -> str:
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"
