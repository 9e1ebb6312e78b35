"""The folder that --output names -> the place where the site will stand, or why it must not stand there."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

from motir_archive.problems import OptionError

MARKER = ".motir-archive"
"""A file that says that the folder holding it was built and may be replaced."""
MARKER_TEXT = "Built by motir-archive: the next build replaces this folder and everything in it.\n"

NOT_OURS = f"is not empty and was not built by motir-archive (it has no {MARKER} file)"


def resolved_output(output: Path, inputs: Sequence[Path]) -> Path:
    """Return where `output` leads once links and `..` are followed; the site is put there.

    The place has to be missing, empty or marked as built. It must not be or hold the root of a repository,
    the home folder or the working directory; it must not lie below a file; and it must not be, hold or lie in
    one of `inputs`. Raises OptionError otherwise.
    """
    place = Path(os.path.realpath(output))
    for objection in chain(_of_kind(output, place), _of_place(place, inputs), _of_contents(place)):
        raise refused(output, objection)
    return place


def refused(output: Path, why: str) -> OptionError:
    """Return the refusal of an output folder, for one reason."""
    return OptionError(f"the output folder {output} {why}; choose another with --output")


def is_built(folder: Path) -> bool:
    """Tell whether `folder` is a folder with the marker in it; links to a folder or a marker do not count."""
    try:
        return not folder.is_symlink() and stat.S_ISREG((folder / MARKER).lstat().st_mode)
    except OSError:
        return False


def _of_kind(output: Path, place: Path) -> Iterator[str]:
    """Yield the objections to what is at the place or above it: links and files."""
    if output.is_symlink():
        yield "is a symbolic link"
    # What is still a link after all links were followed leads back to itself.
    if any(folder.is_symlink() for folder in (place, *place.parents)):
        yield "lies below a loop of symbolic links"
    if place.exists() and not place.is_dir():
        yield "is a file"
    if any(folder.exists() and not folder.is_dir() for folder in place.parents):
        yield "lies below a file"


def _of_place(place: Path, inputs: Sequence[Path]) -> Iterator[str]:
    """Yield the objections to where the place lies."""
    for what, folder in _protected():
        if _holds(place, folder):
            yield f"is or holds the {what}"
    for folder in inputs:
        input_place = Path(os.path.realpath(folder))
        if _holds(place, input_place) or _holds(input_place, place):
            yield f"is, holds or lies in {folder}"


def _of_contents(place: Path) -> Iterator[str]:
    """Yield the objections to what is in the place."""
    if place.is_dir() and any(place.iterdir()) and not is_built(place):
        yield NOT_OURS
    if any(".git" in [*folders, *files] for _, folders, files in os.walk(place)):
        yield "is or holds the root of a repository"


def _protected() -> Iterator[tuple[str, Path]]:
    """Yield the folders that are never replaced, with what they are called."""
    home = os.path.expanduser("~")  # noqa: PTH111 - Path.home() raises where a user has none, as in containers
    if home != "~":
        yield "home folder", Path(os.path.realpath(home))
    yield "working directory", Path.cwd()


def _holds(folder: Path, other: Path) -> bool:
    return folder == other or folder in other.parents
