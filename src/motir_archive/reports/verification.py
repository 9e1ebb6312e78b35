"""Whether files are what a list of checksums says: a site and its manifest, sources and data/sources.tsv."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from motir_archive.problems import OptionError

Checksums = Mapping[str, str]
"""SHA-256 by path."""

_LINE = re.compile("([0-9a-f]{64})  (.+)")


@dataclass(frozen=True, slots=True)
class Verification:
    """The paths that differ, each kind in order."""

    changed: tuple[str, ...]
    missing: tuple[str, ...]
    extra: tuple[str, ...]

    @property
    def is_fine(self) -> bool:
        """Whether nothing differs."""
        return not (self.changed or self.missing or self.extra)


def verified(listed: Checksums, found: Checksums) -> Verification:
    """Compare the checksums that were found with those that are listed."""
    return Verification(
        changed=tuple(sorted(path for path in listed.keys() & found.keys() if listed[path] != found[path])),
        missing=tuple(sorted(listed.keys() - found.keys())),
        extra=tuple(sorted(found.keys() - listed.keys())),
    )


def read_manifest(text: str, name: str) -> Checksums:
    """Return what a manifest lists. Raises OptionError at a line of another form."""
    listed: dict[str, str] = {}
    for number, line in enumerate(text.removesuffix("\n").split("\n"), 1):
        match = _LINE.fullmatch(line)
        if not match:
            message = f"{name}:{number}: not a line of a manifest: {line[:80]!r}"
            raise OptionError(message)
        listed[match[2]] = match[1]
    return listed


def read_sources(text: str, name: str) -> Checksums:
    """Return what data/sources.tsv lists. Raises OptionError at a line of another form."""
    listed: dict[str, str] = {}
    for number, line in enumerate(text.removesuffix("\n").split("\n")[1:], 2):
        cells = line.split("\t")
        if len(cells) != 4:
            message = f"{name}:{number}: not a line of a list of sources: {line[:80]!r}"
            raise OptionError(message)
        listed[cells[0]] = cells[3]
    return listed
