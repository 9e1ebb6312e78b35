"""The text store: bodies wait on disk, so that memory does not grow with the archive."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType


class TextStore:
    """An append-only temporary file of texts. `put` gives a handle, the handle gives the text back.

    A store that was pickled into another process can be read there, not written.
    """

    def __init__(self) -> None:
        descriptor, name = tempfile.mkstemp(prefix="motir-archive-", suffix=".texts")
        self._path = Path(name)
        self._descriptor: int | None = descriptor
        self._end = 0

    def put(self, text: str) -> StoredText:
        """Keep `text` and return its handle."""
        data = text.encode("utf-8")
        written = 0
        while written < len(data):
            written += os.pwrite(self._open(), data[written:], self._end + written)
        handle = StoredText(self, self._end, len(data), len(text))
        self._end += len(data)
        return handle

    def read(self, offset: int, size: int) -> str:
        """Return the `size` bytes at `offset`, decoded."""
        data = os.pread(self._open(), size, offset)
        while len(data) < size:
            more = os.pread(self._open(), size - len(data), offset + len(data))
            if not more:
                raise EOFError(f"{self._path} was cut short while the build was reading it")
            data += more
        return data.decode("utf-8")

    def close(self) -> None:
        """Delete the file; every handle is void from then on."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None
        self._path.unlink(missing_ok=True)

    def __enter__(self) -> TextStore:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __getstate__(self) -> Path:
        return self._path

    def __setstate__(self, path: Path) -> None:
        self._path = path
        self._descriptor = None
        self._end = 0

    def _open(self) -> int:
        if self._descriptor is None:
            self._descriptor = os.open(self._path, os.O_RDONLY)
        return self._descriptor


@dataclass(frozen=True, slots=True, eq=False)
class StoredText:
    """A text kept in a store. Two handles are equal only if they are one; compare digests or texts."""

    store: TextStore
    offset: int
    """Where it starts in the store, in bytes."""
    size: int
    """Its length in bytes of UTF-8."""
    characters: int
    """Its length in characters."""

    def read(self) -> str:
        """Return the text."""
        return self.store.read(self.offset, self.size)
