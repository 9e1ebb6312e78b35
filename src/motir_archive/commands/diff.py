"""`diff`: say what a deploy would change."""

from __future__ import annotations

import argparse
from pathlib import Path

from motir_archive import build
from motir_archive.commands import options
from motir_archive.commands.command import Command
from motir_archive.commands.terminal.printing import say, visible
from motir_archive.commands.terminal.statuses import FINE
from motir_archive.model.text_store import TextStore
from motir_archive.problems import InputError, OptionError, errors
from motir_archive.reports.comparison import compare
from motir_archive.reports.snapshots import Snapshot, is_site, snapshot_of, snapshot_of_site


def _add_options(command: argparse.ArgumentParser) -> None:
    for name, text in (("old", "what is published"), ("new", "what would be")):
        command.add_argument(
            name, type=Path, metavar=name.upper(), help=f"{text}: a built site or a releases folder"
        )


def _run(said: argparse.Namespace) -> int:
    found = compare(_snapshot(said.old, said), _snapshot(said.new, said))
    for mark, addresses in (
        ("+", found.new),
        ("~", found.revised),
        ("!", found.taken),
        ("-", found.vanished),
    ):
        for address in addresses:
            say(visible(f"{mark} {address}"))
    for address, home in found.moved.items():
        say(visible(f"> {address} moved to {home}"))
    counts = [(len(found.new), "new"), (len(found.revised), "revised"), (len(found.vanished), "vanished")]
    seldom = [(len(found.moved), "moved"), (len(found.taken), "now another release")]
    said_counts = [*counts, *(each for each in seldom if each[0])]
    say(", ".join(f"{count} {what}" for count, what in said_counts))
    return FINE


def _snapshot(folder: Path, said: argparse.Namespace) -> Snapshot:
    if not folder.is_dir():
        message = f"there is no folder {folder}; name a built site or a folder with bulletins"
        raise OptionError(message)
    said.releases = folder  # what problems are printed against
    if is_site(folder):
        return snapshot_of_site(folder)
    with TextStore() as store:
        merged = build.read(options.reading_options(folder, strict=False), store, options.now())
        if errors(merged.problems):
            raise InputError(merged.problems)
        return snapshot_of(merged.archive)


COMMAND = Command(_add_options, _run)
