"""A dump -> a file below releases/, whole or not at all, and never over another."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from motir_archive.problems import OptionError


def file_bulletin(releases: Path, name: str, data: bytes) -> Path:
    """Write `data` as the new file `name` below `releases` and return its path.

    Raises OptionError where there is such a file or none can be written; nothing is changed then.
    """
    target = releases / name
    try:
        _write_new(target, data)
    except FileExistsError as error:
        message = f"{target} is there already; nothing was changed"
        raise OptionError(message) from error
    except OSError as error:
        message = f"{target} cannot be written: {error.strerror}; nothing was changed"
        raise OptionError(message) from error
    return target


def _write_new(target: Path, data: bytes) -> None:
    # The name starts with a dot, so that a build that runs meanwhile passes it over.
    descriptor, temporary = tempfile.mkstemp(prefix=".", suffix=".adding", dir=target.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            os.fchmod(descriptor, 0o644)
        os.link(temporary, target)
    finally:
        Path(temporary).unlink()
