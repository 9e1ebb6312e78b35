"""The text store: bodies wait on disk, so that memory does not grow with the archive."""

from __future__ import annotations

import hashlib
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType


class TextStore:
    """An append-only file of texts. `put` gives a handle, the handle gives the text back.

    With a `path`, at which there must be no file yet, a store can be pickled into other processes, which
    read it and cannot write. Whoever gives the path removes the file. Without a path the store stays in its
    process. Its temporary file has no name, so that nothing is left of it, however the process ends.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._descriptor: int | None = _created(path) if path else _unnamed()
        self._end = 0

    def put(self, text: str) -> StoredText:
        """Keep `text` and return its handle."""
        data = text.encode("utf-8")
        written = 0
        while written < len(data):
            written += self._write(data[written:], self._end + written)
        handle = StoredText(self, self._end, len(data), len(text), hashlib.sha256(data).digest())
        self._end += len(data)
        return handle

    def read(self, offset: int, size: int) -> str:
        """Return the `size` bytes at `offset`, decoded."""
        data = os.pread(self._open(), size, offset)
        while len(data) < size:
            more = os.pread(self._open(), size - len(data), offset + len(data))
            if not more:
                raise EOFError(f"{self._place} was cut short while the build was reading it")
            data += more
        return data.decode("utf-8")

    def close(self) -> None:
        """Close the file. No text can be read from then on."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def __enter__(self) -> TextStore:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __getstate__(self) -> Path:
        if self._path is None:
            raise TypeError("a text store without a path stays in its process")
        return self._path

    def __setstate__(self, path: Path) -> None:
        self._path = path
        self._descriptor = None
        self._end = 0

    def _open(self) -> int:
        if self._descriptor is None:
            if self._path is None:
                raise ValueError("the archive is closed: its texts cannot be read any more")
            self._descriptor = os.open(self._path, os.O_RDONLY)
        return self._descriptor

    def _write(self, data: bytes, offset: int) -> int:
        try:
            return os.pwrite(self._open(), data, offset)
        except OSError as error:
            error.filename = str(self._place)
            raise

    @property
    def _place(self) -> Path:
        """Where the file is, for messages."""
        return self._path or Path(tempfile.gettempdir())


def _created(path: Path) -> int:
    return os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)


def _unnamed() -> int:
    with tempfile.TemporaryFile() as file:
        return os.dup(file.fileno())


@dataclass(frozen=True, slots=True, eq=False)
class StoredText:
    """A text kept in a store. Two are equal only if they are one object: compare digests or texts instead."""

    store: TextStore
    offset: int
    """Where it starts in the store, in bytes."""
    size: int
    """Its length in bytes of UTF-8."""
    characters: int
    """Its length in characters."""
    sha256: bytes
    """Of its bytes of UTF-8."""

    def read(self) -> str:
        """Return the text."""
        return self.store.read(self.offset, self.size)
