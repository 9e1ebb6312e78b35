"""`agencies`: list the agencies of an archive by id, as front matter and archive.yaml name them."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator

from motir_archive import build
from motir_archive.commands import options
from motir_archive.commands.command import Command
from motir_archive.commands.terminal.printing import say
from motir_archive.commands.terminal.statuses import FINE
from motir_archive.model.archive import Archive
from motir_archive.model.text_store import TextStore


def _run(said: argparse.Namespace) -> int:
    with TextStore() as store:
        merged = build.read(options.options_of(said), store, options.now())
    for line in listed(merged.archive):
        say(line)
    return FINE


def listed(archive: Archive) -> Iterator[str]:
    """Yield a line for each agency, by id: how many releases it issued, how many name it, its name."""
    issued = Counter(agency for release in archive.releases for agency in release.issuers)
    named = Counter(agency for release in archive.releases for agency in release.partners + release.mentions)
    width = max(map(len, archive.agencies), default=0)
    yield f"{'id':{width}}  issued   named  name"
    for agency in sorted(archive.agencies.values(), key=lambda agency: agency.id):
        origin = "" if agency.is_registered else " (not in agencies.yaml)"
        counts = f"{issued[agency.id]:6}  {named[agency.id]:6}"
        yield f"{agency.id:{width}}  {counts}  {agency.shown(agency.name)}{origin}"


COMMAND = Command(options.add_input, _run)
