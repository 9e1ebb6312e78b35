"""A dump -> a file below releases/, whole or not at all, and never over another."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from motir_archive.problems import OptionError


def file_bulletin(releases: Path, name: str, data: bytes) -> Path:
    """Write `data` as the new file `name` below `releases` and return its path.

    Raises OptionError where there is such a file; nothing is changed then.
    """
    target = releases / name
    # The name starts with a dot, so that a build that runs meanwhile passes it over.
    descriptor, temporary = tempfile.mkstemp(prefix=".", suffix=".adding", dir=releases)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            os.fchmod(descriptor, 0o644)
        os.link(temporary, target)
    except FileExistsError as error:
        message = f"{target} is there already; nothing was changed: choose another day with --date"
        raise OptionError(message) from error
    finally:
        Path(temporary).unlink()
    return target
