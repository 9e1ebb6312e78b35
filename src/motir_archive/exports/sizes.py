"""How large files become: counted while they are written, so that none is in memory as a whole."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping

from motir_archive.exports.export import Content

Sizes = MutableMapping[str, int]
"""Bytes of each file that was written so far, by its path."""


def noting_size(path: str, content: Content, sizes: Sizes) -> Iterator[bytes]:
    """Yield the content of the file at `path`; when it is at its end, `sizes` says how large it was."""
    size = 0
    for piece in [content] if isinstance(content, str | bytes) else content:
        data = piece.encode("utf-8") if isinstance(piece, str) else piece
        size += len(data)
        yield data
    sizes[path] = size
