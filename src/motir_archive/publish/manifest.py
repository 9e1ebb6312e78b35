"""Checksums of every file of a folder, as `sha256sum` writes and checks them."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from motir_archive.publish.output import MARKER, MARKER_TEXT
from motir_archive.publish.tree import Filed, Tree
from motir_archive.publish.written import Amount, Clock, Written


def checksum_line(filed: Filed) -> str:
    """Return the line of the manifest for one file."""
    return f"{filed.sha256}  {filed.path}"


def with_manifest(written: Written, folder: Path, path: str, clock: Clock) -> Written:
    """Write to `path` the lines of every file that was written, and that of the marker, in order of paths.

    The checksums were taken while the files were written; `verify` compares them with what is on the disk.
    Returns what was written with these two files counted too.
    """
    started = clock()
    marker = MARKER_TEXT.encode()
    of_marker = checksum_line(Filed(MARKER, len(marker), hashlib.sha256(marker).hexdigest()))
    lines = sorted((of_marker, *written.manifest_lines), key=_path)
    with Tree(folder) as tree:
        filed = tree.write(path, (f"{line}\n" for line in lines))
    return written + Written({"manifest, marker": Amount(2, filed.size + len(marker), clock() - started)})


def _path(line: str) -> str:
    return line.partition("  ")[2]


def checksums(folder: Path, but: str = "") -> Iterator[tuple[str, str]]:
    """Yield (path, SHA-256) of every file below `folder` except the one at `but`, in order of paths."""
    for path in sorted(_files(folder, "")):
        if path != but:
            with open(f"{folder}/{path}", "rb") as file:  # noqa: PTH123 - for each file of a site, a Path is slow
                yield path, hashlib.file_digest(file, "sha256").hexdigest()


def _files(folder: Path, below: str) -> Iterator[str]:
    """Yield the paths of all files; links are not followed, for none is ever written."""
    with os.scandir(f"{folder}/{below}") as entries:
        for entry in entries:
            path = f"{below}{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                yield from _files(folder, f"{path}/")
            else:
                yield path
