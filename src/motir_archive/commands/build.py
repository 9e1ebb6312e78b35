"""`build`: turn releases/ into a site."""

from __future__ import annotations

import argparse
import time
from contextlib import nullcontext
from pathlib import Path

from motir_archive import build
from motir_archive.build_report import Report, no_clock
from motir_archive.commands import options
from motir_archive.commands.command import Command
from motir_archive.commands.terminal.closing import closing_line, cost_table, limits_near
from motir_archive.commands.terminal.faults import UnfinishedError, reason, reporting
from motir_archive.commands.terminal.printing import (
    NO_SUBSCRIBERS,
    no_progress,
    print_problems,
    progress,
    say,
)
from motir_archive.commands.terminal.statuses import FINE
from motir_archive.publish.cluster import cluster


def _add_options(command: argparse.ArgumentParser) -> None:
    options.add_input(command)
    options.add_templates(command)
    _add_site(command)
    _add_work(command)
    options.add_json(command)


def _add_site(command: argparse.ArgumentParser) -> None:
    """Declare the options for where the site goes and what is published already."""
    command.add_argument(
        "--output",
        type=Path,
        default=Path("build"),
        metavar="DIR",
        help="folder of the site: missing, empty or built before; it is replaced as a whole (default: build)",
    )
    command.add_argument(
        "--base-url",
        type=options.base_url,
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
        "--allow-removal", action="store_true", help="allow releases of --previous to be gone"
    )


def _add_work(command: argparse.ArgumentParser) -> None:
    """Declare the options for who writes the files and how much is printed."""
    command.add_argument(
        "--jobs",
        type=options.jobs,
        default=0,
        metavar="N",
        help="processes that read texts and write pages (default: one for each processor)",
    )
    command.add_argument(
        "--scheduler",
        metavar="ADDRESS",
        help="write on the workers of the Dask scheduler at tcp://HOST:PORT, which see the same folders "
        "(needs motir-archive[dask])",
    )
    command.add_argument(
        "--profile",
        action="store_true",
        help="print where processor time went, by stage and template, and bytes by kind of file",
    )
    command.add_argument("--quiet", action="store_true", help="print problems only")


def _run(said: argparse.Namespace) -> int:
    started = time.perf_counter()
    given = options.options_of(said)
    is_quiet = said.quiet or said.json
    bar = no_progress if is_quiet else progress
    # Asking for the processor time used so far may take longer than writing a small file.
    clock = time.process_time if said.profile else no_clock
    with cluster(said.scheduler) if said.scheduler else nullcontext() as executor:
        report = build.build(given, options.now(), bar, clock, executor or 0)
    with reporting("the site was published"):
        print_problems(report.merged.problems, said)
        if not is_quiet:
            _print_report(report, said, time.perf_counter() - started)
    if report.remains:
        why = reason(report.remains)
        raise UnfinishedError(f"the site was published, but the earlier one could not be removed: {why}")
    return FINE


def _print_report(report: Report, said: argparse.Namespace, seconds: float) -> None:
    if not report.merged.config.base_url:
        say(
            "No base URL: feeds and 404.html have relative links, citations name files, and there is no "
            "sitemap.xml. Set base_url in archive.yaml, or say --base-url."
        )
    if not (report.merged.config.authority or report.merged.config.base_url):
        say(NO_SUBSCRIBERS)
    for line in (*limits_near(report.written.total), *(cost_table(report) if said.profile else ())):
        say(line)
    say(f"{closing_line(report, seconds)}: open {_home(said.output)}", "green")


def _home(output: Path) -> Path:
    """Return a path of the home page that can be opened: with `--output x/y/..` no `x/y` need exist, and then
    the path is given without it."""
    home = output / "index.html"
    return home if home.exists() else home.resolve()


COMMAND = Command(_add_options, _run)
