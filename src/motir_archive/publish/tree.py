"""Content -> the files of a site."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

Content = str | bytes | Iterable[str]
"""What a file holds; texts are written as UTF-8."""


def write(site: Path, path: str, content: Content) -> None:
    """Write one file of a site. An OSError names the file, also where the disk is full."""
    target = site / path
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _write(target, content)
    except OSError as error:
        error.filename = error.filename or str(target)
        raise


def _write(target: Path, content: Content) -> None:
    if isinstance(content, bytes):
        target.write_bytes(content)
        return
    with target.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines([content] if isinstance(content, str) else content)
