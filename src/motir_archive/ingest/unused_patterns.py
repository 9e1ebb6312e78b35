"""Names and patterns of files in archive.yaml -> a warning for each that fits no file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from motir_archive.config import PATTERNS, Config, fits
from motir_archive.problems import Problem


def unused_patterns(config: Config, names: Sequence[str]) -> Iterator[Problem]:
    """Yield a warning for each name or pattern that none of the files `names` has.

    A file that it was meant for is read as if nothing were set, with a guessed day for example. It is no
    error, since the file may be yet to come.
    """
    for (key, pattern), place in config.places.items():
        if key in PATTERNS and names and not any(fits(name, pattern) for name in names):
            what = f"{key} has {pattern!r}, which fits no file below the releases folder"
            hint = f"write it as the files are called, such as {names[-1]}"
            yield Problem("archive.yaml", *place, "fits-nothing", what, hint, is_error=False)
