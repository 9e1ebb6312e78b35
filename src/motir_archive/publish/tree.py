"""Content -> the files of a site."""

from __future__ import annotations

import hashlib
import os
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from typing import NamedTuple

Content = str | bytes | Iterable[str] | Iterable[bytes]
"""What a file holds; texts are written as UTF-8."""

KEPT_OPEN = 32
"""Folders kept open, at most. Files that are written together lie together, so few are enough. Chosen, not
measured; it only bounds time."""


class Filed(NamedTuple):
    """A file that was written."""

    path: str
    size: int
    """In bytes."""
    sha256: str
    """64 hex digits."""


class Tree(AbstractContextManager["Tree"]):
    """A site's folder while files are written into it.

    Each folder in it is made and looked up once and then kept open, because finding the way to a small file
    takes as long as writing it.
    """

    def __init__(self, site: Path) -> None:
        self._site = site
        self._folders: OrderedDict[str, int] = OrderedDict()
        """Descriptors by path, the one used last at the end."""

    def write(self, path: str, content: Content) -> Filed:
        """Write one file and return its path, size and checksum. OSError names it, even if the disk is
        full."""
        folder, _, name = path.rpartition("/")
        try:
            descriptor = os.open(name, _WRITING, 0o666, dir_fd=self._opened(folder))
            if isinstance(content, str | bytes):
                data = content.encode() if isinstance(content, str) else content
                _write_whole(descriptor, data)
                return Filed(path, len(data), hashlib.sha256(data).hexdigest())
            with os.fdopen(descriptor, "wb") as file:
                checksum = hashlib.sha256()
                for piece in encoded(content):
                    checksum.update(piece)
                    file.write(piece)
                return Filed(path, file.tell(), checksum.hexdigest())
        except OSError as error:
            if error.filename in (None, name):
                error.filename = str(self._site / path)
            raise

    def close(self) -> None:
        """Close the folders."""
        while self._folders:
            os.close(self._folders.popitem()[1])

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _opened(self, folder: str) -> int:
        if folder in self._folders:
            self._folders.move_to_end(folder)
            return self._folders[folder]
        if len(self._folders) == KEPT_OPEN:
            os.close(self._folders.popitem(last=False)[1])
        self._folders[folder] = descriptor = _folder(f"{self._site}/{folder}")
        return descriptor


_WRITING = os.O_WRONLY | os.O_CREAT | os.O_TRUNC


def _folder(place: str) -> int:
    """Return the descriptor of a folder, which is made if it is missing. Opening comes first: most exist."""
    try:
        return os.open(place, _LOOKING)
    except FileNotFoundError:
        os.makedirs(place, exist_ok=True)  # noqa: PTH103 - a Path is slow
        return os.open(place, _LOOKING)


_LOOKING = os.O_RDONLY | os.O_DIRECTORY


def _write_whole(descriptor: int, data: bytes) -> None:
    """Write a file in one go and close it. A buffer would take longer to make than a small file to write."""
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
    finally:
        os.close(descriptor)


def encoded(content: Content) -> Iterator[bytes]:
    """Yield the bytes of a file, piece by piece."""
    for piece in (content,) if isinstance(content, str | bytes) else content:
        yield piece.encode() if isinstance(piece, str) else piece
