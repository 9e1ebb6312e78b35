"""Templates -> the code that Jinja makes of them, kept in memory for one build and on disk for the next."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from hashlib import sha256
from importlib.util import cache_from_source
from pathlib import Path
from pickle import UnpicklingError
from types import CodeType
from urllib.parse import quote

import jinja2
from jinja2 import BytecodeCache, FileSystemBytecodeCache
from jinja2.bccache import Bucket


class CompiledTemplates(BytecodeCache):
    """Compiles each template once for all environments of a process, and those of the theme until they
    change.

    An archive of a few releases would spend a third of its time on compiling. The theme's code is kept where
    Python keeps that of its modules, in `__pycache__` beside the sources. That is safe: whoever can change
    files there can change the templates as well, which are code too. As with modules, PYTHONDONTWRITEBYTECODE
    and PYTHONPYCACHEPREFIX are heeded, and where nothing can be written, nothing is kept.
    """

    def __init__(self, theme: Path, environment: Sequence[Path], language: str) -> None:
        """`theme` is the folder whose code is kept. `environment` names the files that decide how it is made.

        Words of the `language` are in the code, so each language has code of its own.
        """
        self._theme = f"{os.path.normpath(theme)}/"
        # The code names the template's path, for messages.
        bound_to = f"{jinja2.__version__} {self._theme}".encode()
        made_by = bound_to + b"".join(path.read_bytes() for path in environment)
        self._made_by = sha256(made_by).hexdigest()
        self._code: dict[str, CodeType] = {}
        folder = Path(cache_from_source(str(theme / "template.py"))).parent
        kept_as = f"%s.{language}.{sys.implementation.cache_tag}.jinja"
        self._disk = FileSystemBytecodeCache(str(folder), kept_as)

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Return the key under which the code of a template is kept: for the theme's, the template's name."""
        is_kept = filename is not None and filename.startswith(self._theme)
        return quote(name, safe="") if is_kept else f"/{filename}"

    def get_source_checksum(self, source: str) -> str:
        """Return a checksum that changes when the source, or what compiles it, changes."""
        return super().get_source_checksum(self._made_by + source)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give the bucket the code that was kept for it, if there is any."""
        bucket.code = self._code.get(bucket.key)
        if bucket.code is None and _is_of_theme(bucket):
            with suppress(OSError, EOFError, UnpicklingError):  # no folder, or a file that was cut off
                self._disk.load_bytecode(bucket)
            self._keep(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code that was made for the bucket."""
        self._keep(bucket)
        if _is_of_theme(bucket) and not sys.dont_write_bytecode:
            with suppress(OSError):  # a folder that cannot be written, a full disk
                Path(self._disk.directory).mkdir(parents=True, exist_ok=True)
                self._disk.dump_bytecode(bucket)

    def _keep(self, bucket: Bucket) -> None:
        if bucket.code:
            self._code[bucket.key] = bucket.code


def _is_of_theme(bucket: Bucket) -> bool:
    return not bucket.key.startswith("/")
