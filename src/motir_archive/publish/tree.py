"""Files -> build/: staged beside it, then put in its place in one step. The only module that writes.

Whatever happens, the output folder is the last whole site or the new one. A folder that the archive did
not make is never touched.
"""

from __future__ import annotations

import ctypes
import errno
import fcntl
import glob
import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from motir_archive.problems import OptionError

MARKER = ".motir-archive"
"""A file that says that the folder holding it was built and may be replaced."""
MARKER_TEXT = "Built by motir-archive: the next build replaces this folder and everything in it.\n"

Content = str | bytes | Iterable[str]
"""What a file holds; texts are written as UTF-8."""

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def check_output(output: Path, inputs: Sequence[Path]) -> None:
    """Refuse an output folder that must not be replaced.

    It has to be absent, empty or marked as built; it must not be or hold a repository's root, the home
    folder or the working directory, lie below a file, nor be, hold or lie in one of `inputs`. Raises
    OptionError.
    """
    if output.is_symlink():
        raise _refused(output, "is a symbolic link")
    if output.exists() and not output.is_dir():
        raise _refused(output, "is a file")
    if any(folder.exists() and not folder.is_dir() for folder in output.absolute().parents):
        raise _refused(output, "lies below a file")
    place = output.resolve()
    for what, folder in (("home folder", Path.home()), ("working directory", Path.cwd())):
        if _holds(place, folder.resolve()):
            raise _refused(output, f"is or holds the {what}")
    for folder in inputs:
        if _holds(place, folder.resolve()) or _holds(folder.resolve(), place):
            raise _refused(output, f"is, holds or lies in {folder}")
    if output.is_dir() and any(output.iterdir()) and not (output / MARKER).is_file():
        raise _refused(output, f"is not empty and was not built by motir-archive (it has no {MARKER} file)")
    if any(".git" in [*folders, *files] for _, folders, files in os.walk(place)):
        raise _refused(output, "is or holds the root of a repository")


@contextmanager
def staged(output: Path) -> Iterator[Path]:
    """Give a folder to write the site into; when the block ends well, it takes the place of `output`.

    When it does not, `output` stays as it was and nothing is left behind. What a killed build left
    behind is removed.
    """
    parent = output.absolute().parent
    parent.mkdir(parents=True, exist_ok=True)
    with _alone(parent):
        _sweep(parent, output)
        staging = Path(tempfile.mkdtemp(prefix=f".{output.name}.", suffix=".staging", dir=parent))
        lock = os.open(staging, os.O_RDONLY)
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    try:
        staging.chmod(0o755)
        (staging / MARKER).write_text(MARKER_TEXT, encoding="utf-8")
        yield staging
        _swap(staging, output)
    finally:
        # After the swap this is the earlier site, or nothing where there was none.
        shutil.rmtree(staging, ignore_errors=True)
        os.close(lock)


def write(staging: Path, path: str, content: Content) -> None:
    """Write one file of the site."""
    target = staging / path
    target.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(content, bytes):
        target.write_bytes(content)
        return
    with target.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines([content] if isinstance(content, str) else content)


@contextmanager
def _alone(parent: Path) -> Iterator[None]:
    """Keep other builds from sweeping `parent` while a staging folder there is not locked yet."""
    lock = os.open(parent, os.O_RDONLY)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
    finally:
        os.close(lock)


def _holds(folder: Path, other: Path) -> bool:
    return folder == other or folder in other.parents


def _refused(output: Path, why: str) -> OptionError:
    return OptionError(f"the output folder {output} {why}; choose another with --output")


def _sweep(parent: Path, output: Path) -> None:
    """Remove what builds left that were killed, and put a site back that was killed between two steps."""
    stem = f".{glob.escape(output.name)}.*"
    for earlier in parent.glob(f"{stem}.earlier"):
        if output.exists():
            shutil.rmtree(earlier)
        else:
            earlier.rename(output)
    for leftover in parent.glob(f"{stem}.staging"):
        lock = os.open(leftover, os.O_RDONLY)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            continue
        else:
            shutil.rmtree(leftover)
        finally:
            os.close(lock)


def _swap(staging: Path, output: Path) -> None:
    if not output.exists():
        staging.rename(output)
    elif not _exchanged(staging, output):
        _replaced(staging, output)


def _exchanged(one: Path, other: Path) -> bool:
    """Let two folders change places in one step. False where the system cannot."""
    if sys.platform != "linux":
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "renameat2"):
        return False
    names = os.fsencode(one), os.fsencode(other)
    if libc.renameat2(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in (errno.ENOSYS, errno.EINVAL):
        return False
    raise OSError(code, os.strerror(code), str(other))


def _replaced(staging: Path, output: Path) -> None:
    """The two-step way: for an instant there is no output folder, and a failure puts the old one back."""
    earlier = staging.with_suffix(".earlier")
    output.rename(earlier)
    try:
        staging.rename(output)
    except OSError:
        earlier.rename(output)
        raise
    shutil.rmtree(earlier)
