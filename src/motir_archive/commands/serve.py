"""`serve`: show the site while it is edited."""

from __future__ import annotations

import argparse
import errno
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from threading import Thread

from watchfiles import watch

from motir_archive.commands import options
from motir_archive.commands.command import Command
from motir_archive.commands.terminal.printing import complain, counted, finish_output, print_problems, say
from motir_archive.commands.terminal.statuses import FINE
from motir_archive.problems import OptionError, errors, total
from motir_archive.serving.live_site import LiveSite
from motir_archive.serving.server import Server

PORT = 8000
DEBOUNCE, STEP = 300, 50
"""In milliseconds: changes are collected until none comes for STEP, but for DEBOUNCE at most. So an editor
that writes several files at once makes one change. Chosen, not measured."""


def _add_options(command: argparse.ArgumentParser) -> None:
    options.add_input(command)
    options.add_templates(command)
    command.add_argument(
        "--port",
        type=options.port,
        default=PORT,
        metavar="N",
        help=f"port to listen at, for this machine alone; 0 for any that is free (default: {PORT})",
    )


def _run(said: argparse.Namespace) -> int:
    options.options_of(said)  # a missing folder is reported before anything else
    with LiveSite(partial(options.options_of, said), options.now) as site:
        _read(site, said)
        with _server(site, said.port) as server:
            Thread(target=server.serve_forever, daemon=True).start()
            say(f"Open {server.address} in a browser; press Ctrl-C to end")
            finish_output()
            try:
                _follow(site, said)
            except KeyboardInterrupt:
                server.shutdown()
    return FINE


def _server(site: LiveSite, port: int) -> Server:
    try:
        return Server(site, port, complain, str(time.time_ns()))
    except OSError as error:
        if error.errno not in (errno.EADDRINUSE, errno.EACCES):
            raise
        message = f"port {port} cannot be used: {error.strerror}; choose another with --port"
        raise OptionError(message) from error


def _follow(site: LiveSite, said: argparse.Namespace) -> None:
    """Read again whatever changes, until somebody stops it."""
    watched = _watched(said)
    for changes in watch(*watched, debounce=DEBOUNCE, step=STEP, recursive=True):
        changed = sorted({Path(path) for _, path in changes})
        say(f"changed: {', '.join(path.name for path in changed[:5])}{' …' if len(changed) > 5 else ''}")
        theme = _templates(said)
        is_theme_alone = bool(theme) and all(path.is_relative_to(*theme) for path in changed)
        _read(site, said, is_theme_alone=is_theme_alone)
        finish_output()


def _watched(said: argparse.Namespace) -> Sequence[Path]:
    pages = options.options_of(said).pages
    return [said.releases.resolve(), *_templates(said), *([pages.resolve()] if pages.is_dir() else [])]


def _templates(said: argparse.Namespace) -> Sequence[Path]:
    templates = options.options_of(said).templates
    return [templates.resolve()] if templates else []


def _read(site: LiveSite, said: argparse.Namespace, *, is_theme_alone: bool = False) -> None:
    """Read what changed and say what came of it."""
    started = time.perf_counter()
    if is_theme_alone:
        site.remake()
    else:
        site.read()
    print_problems(site.problems, said)
    if site.fault:
        complain(site.fault)
    faults = total(errors(site.problems))
    warnings = counted(total(site.problems) - faults, "warning")
    say(f"{counted(faults, 'error')}, {warnings}, read in {time.perf_counter() - started:.2f} seconds")


COMMAND = Command(_add_options, _run)
