"""The commands. The only module that prints and that looks at the environment."""

from __future__ import annotations

import argparse
import datetime as dt
import gc
import io
import json
import os
import sys
import time
from collections.abc import Iterator, Sequence, Set
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from tqdm import tqdm

from motir_archive import arguments, build, comparison
from motir_archive.addition import OUTCOMES, plan_addition
from motir_archive.agencies.registry.suggestions import suggestions
from motir_archive.build import Options
from motir_archive.explain import explain
from motir_archive.ingest.sources import source_of
from motir_archive.model.text_store import TextStore
from motir_archive.problems import (
    InputError,
    OptionError,
    Problem,
    SetupError,
    VanishedError,
    errors,
    strict,
    total,
)
from motir_archive.publish.filing import file_bulletin

FINE, FAULTY_INPUT, FAULTY_SETUP, STOPPED = 0, 1, 2, 130
STANDARD_INPUT = "standard input"
COLLECT_SELDOM = (200_000, 30, 30)
"""An archive is hundreds of thousands of objects that all stay and of which none refers to itself: looking
for garbage among them after every 700 new ones takes as long as reading them."""
KOREA = dt.timezone(dt.timedelta(hours=9), "Asia/Seoul")
"""Korea has no summer time, so a fixed offset does, also where there is no time zone data."""


def run() -> None:
    """Run the command line and leave with its exit status."""
    gc.set_threshold(*COLLECT_SELDOM)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # as standard error does: titles may be in Hangul
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(STOPPED)
    except BrokenPipeError:
        # Whoever read the output has seen enough; Python must not complain of it at its end either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(STOPPED)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command that `argv` names and return the exit status."""
    said = arguments.parser().parse_args(argv)
    try:
        _check_file_names()
        return COMMANDS[said.command](said)
    except OptionError as fault:
        _complain(str(fault))
        return FAULTY_SETUP
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        _complain(f"{error.filename or 'the system'}: {error.strerror}")
        return FAULTY_SETUP
    except SetupError as fault:
        _print_problems(fault.problems, said)
        return FAULTY_SETUP
    except VanishedError as fault:
        _print_problems(fault.found, said)
        _print_problems(fault.problems, said, folder="")
        _complain(f"{_count(total(fault.problems), 'error')}; nothing was written")
        return FAULTY_INPUT
    except InputError as fault:
        _print_problems(fault.problems, said)
        _complain(f"{_count(total(errors(fault.problems)), 'error')}; nothing was written")
        return FAULTY_INPUT


def _check_file_names() -> None:
    """Refuse a system that would read the names of files as anything but UTF-8: the site would differ."""
    if sys.getfilesystemencoding() != "utf-8":
        message = (
            f"file names are {sys.getfilesystemencoding()} here; set PYTHONUTF8=1, so that they are UTF-8"
        )
        raise OptionError(message)


def _build(said: argparse.Namespace) -> int:
    started = time.perf_counter()
    options = _options(said)
    is_quiet = said.quiet or said.json
    report = build.build(options, _today(), _no_progress if is_quiet else _progress)
    _print_problems(report.reading.problems, said)
    if is_quiet:
        return FINE
    if not report.reading.config.base_url:
        print("No base URL: feeds have relative links, 404.html too, and there is no sitemap.xml.")
    archive = report.reading.archive
    counts = (
        _count(len(archive.releases), "release"),
        _count(report.days, "day"),
        _count(len(archive.agencies), "agency", "agencies"),
        _count(report.pages, "page"),
    )
    seconds = time.perf_counter() - started
    print(f"{', '.join(counts)} in {seconds:.2f} seconds: open {options.output / 'index.html'}")
    return FINE


def _check(said: argparse.Namespace) -> int:
    options = _options(said)
    with TextStore() as store:
        reading = build.read(options, store, _today())
    _print_problems(reading.problems, said)
    faults = total(errors(reading.problems))
    if not said.json:
        releases = _count(len(reading.archive.releases), "release")
        warnings = _count(total(reading.problems) - faults, "warning")
        print(f"{releases}, {_count(faults, 'error')}, {warnings}")
        _print_suggestions(suggestions(reading.archive))
    return FAULTY_INPUT if faults else FINE


def _print_suggestions(entries: str) -> None:
    if entries:
        print("\nAgencies that agencies.yaml does not have; to register them, paste and complete:\n")
        print(entries, end="")


def _add(said: argparse.Namespace) -> int:
    options, today = _options(said), _today()
    name, data = _dump(said.file)
    with TextStore() as store:
        config, records = build.read_records(options, store, today)
        file = source_of(data, name, config.longest_line)
        if isinstance(file, Problem):
            raise InputError(_at_the_dump([file], {name}, said))
        addition = plan_addition(file, said.date, records, config, today, store)
    problems = strict(addition.problems) if options.strict else addition.problems
    if errors(problems):
        raise InputError(_at_the_dump(problems, {name, addition.name}, said))
    problems = _at_the_dump(problems, {name} - {addition.name}, said)
    path = file_bulletin(options.releases, addition.name, data)
    _print_problems(problems, said)
    if not said.json:
        for outcome, address in addition.outcomes:
            print(f"{outcome:9}  {address}")
        kinds = [outcome for outcome, _ in addition.outcomes]
        print(f"{', '.join(f'{kinds.count(kind)} {kind}' for kind in OUTCOMES)}: filed as {path}")
    return FINE


def _at_the_dump(problems: Sequence[Problem], names: Set[str], said: argparse.Namespace) -> list[Problem]:
    """Return the problems with the path of the dump instead of `names`, under which it is not filed."""
    place = STANDARD_INPUT if said.file == "-" else Path(os.path.relpath(said.file, said.releases)).as_posix()
    return [replace(problem, path=place) if problem.path in names else problem for problem in problems]


def _dump(file: str) -> tuple[str, bytes]:
    """Return the name and the bytes of a dump that is to be added."""
    if file == "-":
        return STANDARD_INPUT, sys.stdin.buffer.read()
    try:
        return Path(file).name, Path(file).read_bytes()
    except OSError as error:
        message = f"{file} cannot be read: {error.strerror}"
        raise OptionError(message) from error


def _explain(said: argparse.Namespace) -> int:
    options = _options(said)
    with TextStore() as store:
        reading = build.read(options, store, _today())
        for line in explain(_below(options.releases, said.what), reading.archive, reading.problems):
            print(line)
    return FINE


def _below(releases: Path, what: str) -> str:
    """Return FILE or FILE:LINE as it is called below `releases`, if it is a path into it; else `what`."""
    path, colon, line = what.rpartition(":")
    for file, rest in ((what, ""), (path, colon + line)):
        if file and Path(file).exists() and releases.resolve() in Path(file).resolve().parents:
            return Path(file).resolve().relative_to(releases.resolve()).as_posix() + rest
    return what


def _diff(said: argparse.Namespace) -> int:
    found = comparison.compare(_snapshot(said.old, said), _snapshot(said.new, said))
    new, revised, taken, vanished = found.new, found.revised, found.taken, found.vanished
    for mark, addresses in (("+", new), ("~", revised), ("!", taken), ("-", vanished)):
        for address in addresses:
            print(f"{mark} {address}")
    others = f", {len(taken)} now another release" if taken else ""
    print(f"{len(new)} new, {len(revised)} revised, {len(vanished)} vanished{others}")
    return FINE


def _snapshot(folder: Path, said: argparse.Namespace) -> comparison.Snapshot:
    if not folder.is_dir():
        message = f"there is no folder {folder}; name a built site or a folder with bulletins"
        raise OptionError(message)
    if comparison.is_site(folder):
        return comparison.snapshot_of_site(folder)
    said.releases = folder  # what problems are printed against
    with TextStore() as store:
        reading = build.read(_reading_options(folder, strict=False), store, _today())
        if errors(reading.problems):
            raise InputError(reading.problems)
        return comparison.snapshot_of(reading.archive)


def _options(said: argparse.Namespace) -> Options:
    options = _reading_options(said.releases, strict=said.strict)
    given = vars(said)
    return Options(
        releases=options.releases,
        strict=options.strict,
        templates=_templates(given.get("templates"), said.releases),
        output=given.get("output", options.output),
        base_url=given.get("base_url", ""),
        previous=given.get("previous"),
        allow_removal=given.get("allow_removal", False),
        jobs=given.get("jobs", 1),
    )


def _reading_options(releases: Path, *, strict: bool) -> Options:
    if not releases.is_dir():
        message = f"there is no folder {releases}; name the one with the bulletins with --releases"
        raise OptionError(message)
    return Options(releases=releases, strict=strict)


def _templates(templates: Path | None, releases: Path) -> Path | None:
    """Return the folder that overrides the theme, None where there is none."""
    if templates is None:
        beside = releases.absolute().parent / "templates"
        return beside if beside.is_dir() else None
    if not templates.is_dir():
        message = f"there is no folder {templates}; name the one with your templates with --templates"
        raise OptionError(message)
    return templates


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


@contextmanager
def _progress(pages: int) -> Iterator[build.Advance]:
    """Show a bar where somebody is looking: on a terminal, for long work."""
    with tqdm(total=pages, unit=" pages", disable=None, delay=1, leave=False) as bar:
        yield bar.update


@contextmanager
def _no_progress(_pages: int) -> Iterator[build.Advance]:
    yield lambda _: None


def _print_problems(problems: Sequence[Problem], said: argparse.Namespace, folder: str | None = None) -> None:
    """Print the problems with paths that lead to the files from here; they are those below `folder`."""
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


def _complain(text: str) -> None:
    print(f"motir-archive: {text}", file=sys.stderr)


def _count(number: int, noun: str, plural: str = "") -> str:
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


COMMANDS = {"build": _build, "check": _check, "add": _add, "explain": _explain, "diff": _diff}
