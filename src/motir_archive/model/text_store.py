"""The text store: bodies wait on disk, so that memory does not grow with the archive."""

from __future__ import annotations

import hashlib
import os
import tempfile
from array import array
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TypeAlias

_CHECKSUM = hashlib.sha256().digest_size
_State: TypeAlias = "tuple[Path, array[int], array[int], bytearray]"


class TextStore:
    """An append-only file of texts. `put` gives a handle, the handle gives the text back.

    With a `path`, at which there must be no file yet, a store can be pickled into other processes, which
    read it and cannot write. Whoever gives the path removes the file. Without a path the store stays in its
    process. Its temporary file has no name, so that nothing is left of it, however the process ends.

    Where each text is and what its checksum is stands in arrays: in the handles it would take three times as
    much, in each process.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._descriptor: int | None = _created(path) if path else _unnamed()
        self._ends = array("Q", [0])
        """Where each text ends, in bytes, from the second number on."""
        self._characters = array("I")
        """The length of each text, in characters."""
        self._checksums = bytearray()
        """The SHA-256 of each text, one after the other."""

    def put(self, text: str) -> StoredText:
        """Keep `text` and return its handle."""
        data = text.encode("utf-8")
        start, written = self._ends[-1], 0
        while written < len(data):
            written += self._write(data[written:], start + written)
        self._ends.append(start + len(data))
        self._characters.append(len(text))
        self._checksums += hashlib.sha256(data).digest()
        return StoredText(self, len(self._characters) - 1)

    def size(self, number: int) -> int:
        """Return the length of a text in bytes of UTF-8."""
        return self._ends[number + 1] - self._ends[number]

    def characters(self, number: int) -> int:
        """Return the length of a text in characters."""
        return self._characters[number]

    def sha256(self, number: int) -> bytes:
        """Return the SHA-256 of a text's bytes of UTF-8."""
        return bytes(self._checksums[number * _CHECKSUM : (number + 1) * _CHECKSUM])

    def read(self, number: int) -> str:
        """Return a text."""
        offset, size = self._ends[number], self.size(number)
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

    def __getstate__(self) -> _State:
        if self._path is None:
            raise TypeError("a text store without a path stays in its process")
        return self._path, self._ends, self._characters, self._checksums

    def __setstate__(self, state: _State) -> None:
        self._path, self._ends, self._characters, self._checksums = state
        self._descriptor = None

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
    number: int
    """Its place among the texts of the store, from 0."""

    @property
    def size(self) -> int:
        """Its length in bytes of UTF-8."""
        return self.store.size(self.number)

    @property
    def characters(self) -> int:
        """Its length in characters."""
        return self.store.characters(self.number)

    @property
    def sha256(self) -> bytes:
        """Of its bytes of UTF-8."""
        return self.store.sha256(self.number)

    def read(self) -> str:
        """Return the text."""
        return self.store.read(self.number)
