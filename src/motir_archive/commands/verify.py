"""`verify`: say which files of a built site, and which of its sources, changed since the site was built."""

from __future__ import annotations

import argparse
from pathlib import Path

from motir_archive.commands.command import Command
from motir_archive.commands.terminal.printing import counted, say, visible
from motir_archive.commands.terminal.statuses import FAULTY_INPUT, FINE
from motir_archive.ingest.sources import BULLETIN, HANDWRITTEN
from motir_archive.problems import OptionError
from motir_archive.publish.manifest import checksums
from motir_archive.reports.verification import Checksums, read_manifest, read_sources, verified
from motir_archive.site import urls


def _add_options(command: argparse.ArgumentParser) -> None:
    command.add_argument("build", type=Path, metavar="BUILD", help="a built site")
    command.add_argument(
        "--releases",
        type=Path,
        metavar="DIR",
        help="verify the sources in this folder too, by data/sources.tsv",
    )


def _run(said: argparse.Namespace) -> int:
    listed = read_manifest(_text(said.build / urls.MANIFEST), str(said.build / urls.MANIFEST))
    is_fine = _compared("file", listed, dict(checksums(said.build, urls.MANIFEST)), said.build)
    if said.releases:
        sources = said.build / urls.SOURCES_DATA
        found = _sources(said.releases)
        is_fine = (
            _compared("source", read_sources(_text(sources), str(sources)), found, said.releases) and is_fine
        )
    return FINE if is_fine else FAULTY_INPUT


def _compared(noun: str, listed: Checksums, found: Checksums, folder: Path) -> bool:
    found_out = verified(listed, found)
    for what in ("changed", "missing", "extra"):
        for path in getattr(found_out, what):
            say(visible(f"{what:7}  {folder / path}"))
    counts = ", ".join(f"{len(getattr(found_out, what))} {what}" for what in ("changed", "missing", "extra"))
    say(f"{counted(len(listed), noun)}: {'all as they were' if found_out.is_fine else counts}")
    return found_out.is_fine


def _sources(releases: Path) -> Checksums:
    if not releases.is_dir():
        message = f"there is no folder {releases}; name the one with the bulletins with --releases"
        raise OptionError(message)
    return {
        path: checksum
        for path, checksum in checksums(releases)
        if path.endswith((BULLETIN, HANDWRITTEN))
        and not any(part.startswith(".") for part in path.split("/"))
    }


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        message = f"{path} cannot be read; name a site that was built with a manifest"
        raise OptionError(message) from error


COMMAND = Command(_add_options, _run)
