"""Content -> the files of a site."""

from __future__ import annotations

import os
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType

Content = str | bytes | Iterable[str] | Iterable[bytes]
"""What a file holds; texts are written as UTF-8."""

KEPT_OPEN = 32
"""Folders. What is written together lies together, so that few are enough."""


class Tree(AbstractContextManager["Tree"]):
    """A site's folder while files are written into it.

    Each folder in it is made and looked up once and then kept open, because finding the way to a small file
    takes as long as writing it.
    """

    def __init__(self, site: Path) -> None:
        self._site = site
        self._folders: OrderedDict[str, int] = OrderedDict()
        """Descriptors by path, the one used last at the end."""

    def write(self, path: str, content: Content) -> int:
        """Write one file and return its bytes. An OSError names the file, also where the disk is full."""
        folder, _, name = path.rpartition("/")
        try:
            descriptor = os.open(name, _WRITING, 0o666, dir_fd=self._opened(folder))
            with os.fdopen(descriptor, "wb") as file:
                file.writelines(encoded(content))
                return file.tell()
        except OSError as error:
            if error.filename in (None, name):
                error.filename = str(self._site / path)
            raise

    def close(self) -> None:
        """Let go of the folders."""
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
        place = self._site / folder
        place.mkdir(parents=True, exist_ok=True)
        self._folders[folder] = os.open(place, os.O_RDONLY | os.O_DIRECTORY)
        return self._folders[folder]


_WRITING = os.O_WRONLY | os.O_CREAT | os.O_TRUNC


def encoded(content: Content) -> Iterator[bytes]:
    """Yield the bytes of a file, piece by piece."""
    for piece in (content,) if isinstance(content, str | bytes) else content:
        yield piece.encode() if isinstance(piece, str) else piece
