"""Checksums of every file of a folder, as `sha256sum` writes and checks them."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from motir_archive.publish.tree import Tree


def checksums(folder: Path, but: str = "") -> Iterator[tuple[str, str]]:
    """Yield (path, SHA-256) of every file below `folder` but the one at the path `but`, in order of paths.

    Files are read from the disk after all were written. So the checksums are of what lies there, and the
    processes that write files need not count along.
    """
    for path in sorted(_files(folder, "")):
        if path != but:
            with open(f"{folder}/{path}", "rb") as file:  # noqa: PTH123 - for each file of a site, a Path is slow
                yield path, hashlib.file_digest(file, "sha256").hexdigest()


def write_manifest(folder: Path, path: str) -> None:
    """Write the lines that `sha256sum -c` checks, of every file but the manifest itself, to `path`."""
    lines = (f"{checksum}  {name}\n" for name, checksum in checksums(folder, but=path))
    with Tree(folder) as tree:
        tree.write(path, lines)


def _files(folder: Path, below: str) -> Iterator[str]:
    """Yield the paths of all files; links are not followed, for none is ever written."""
    with os.scandir(f"{folder}/{below}") as entries:
        for entry in entries:
            path = f"{below}{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                yield from _files(folder, f"{path}/")
            else:
                yield path
