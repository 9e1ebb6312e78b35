"""Texts -> new files, of a dump or of a new archive: written whole or not at all, never over other files."""

from __future__ import annotations

import fcntl
import os
import secrets
from collections.abc import Mapping
from contextlib import ExitStack, suppress
from pathlib import Path

from motir_archive.problems import OptionError

_ADDING = ".adding"


def file_bulletin(releases: Path, name: str, data: bytes) -> Path:
    """Write `data` as the new file `name` below `releases` and return its path.

    Raises OptionError where there is such a file, OSError where none can be written; nothing is changed then.
    """
    target = releases / name
    try:
        _write_new(target, data)
    except FileExistsError as error:
        message = f"{target} is there already; nothing was changed"
        raise OptionError(message) from error
    except OSError as error:
        error.filename = str(target)
        raise
    return target


def _write_new(target: Path, data: bytes) -> None:
    # The name starts with a dot, so that a build that runs meanwhile passes it over. It is known before there
    # is such a file: no signal can come in between and leave it there.
    temporary = target.with_name(f".{secrets.token_hex(8)}{_ADDING}")
    try:
        with temporary.open("xb") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            file.write(data)
            file.flush()
            os.fchmod(file.fileno(), 0o644)
            os.link(temporary, target)
    finally:
        # A signal may cut the first try short, and none comes after it: later ones are ignored.
        try:
            _remove(temporary)
        finally:
            _remove(temporary)


def _remove(temporary: Path) -> None:
    # One that cannot be removed is swept up by the next run. The target is whole or missing.
    with suppress(OSError):
        temporary.unlink()


def sweep(folder: Path) -> None:
    """Remove the temporary files that killed runs left in `folder`.

    Those of a run that is still at work are locked, and stay.
    """
    for leftover in folder.glob(f".*{_ADDING}"):
        with suppress(OSError), leftover.open("rb") as file:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            leftover.unlink()


def file_all(folder: Path, files: Mapping[str, str]) -> None:
    """Write each text as a file below `folder`, which is made where it is missing.

    A file that is there with just that text stays as it is, so that a run that was killed can be repeated.
    Raises OptionError where a file has another text, and OSError where one cannot be written; then nothing is
    changed.
    """
    for place in {(folder / name).parent for name in files}:
        sweep(place)
    wanted = [name for name, text in files.items() if not _is_there(folder / name, text.encode())]
    with ExitStack() as undo:
        for name in wanted:
            target = folder / name
            _make_folder(target.parent, undo)
            file_bulletin(target.parent, target.name, files[name].encode())
            undo.callback(target.unlink)
        undo.pop_all()


def _is_there(target: Path, data: bytes) -> bool:
    """Tell whether a file is there with these bytes. Raises OptionError where something else is."""
    if not os.path.lexists(target):
        return False
    if target.is_symlink() or not target.is_file() or target.read_bytes() != data:
        message = f"{target} is there already; nothing was changed"
        raise OptionError(message)
    return True


def _make_folder(folder: Path, undo: ExitStack) -> None:
    """Make a folder and those it lies in; `undo` removes those that were missing."""
    for missing in reversed([place for place in (folder, *folder.parents) if not place.exists()]):
        missing.mkdir()
        undo.callback(missing.rmdir)
