"""Renames of folders in one step. None of them replaces a file, or a folder that holds something.

staging.py has the order of the steps in which a site takes its place.
"""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from pathlib import Path

_AT_FDCWD = -100
_NOREPLACE, _EXCHANGE = 1, 2
"""RENAME_NOREPLACE and RENAME_EXCHANGE of linux/fs.h."""
_CANNOT = (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP)


def move(folder: Path, to: Path) -> None:
    """Give `folder` the name `to`. Raises FileExistsError if that name is taken.

    Where the system has no such rename, the ordinary one serves: it replaces nothing but an empty folder.
    """
    if not _renameat2(folder, to, _NOREPLACE):
        replace_empty(folder, to)


def replace_empty(folder: Path, to: Path) -> None:
    """Give `folder` the name `to`, which an empty folder may have. Raises FileExistsError if it is taken
    otherwise."""
    try:
        folder.rename(to)
    except OSError as error:
        if error.errno in (errno.ENOTEMPTY, errno.ENOTDIR):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(to)) from error
        raise


def exchange(one: Path, other: Path) -> bool:
    """Let two folders change places. Return False where the system cannot do that."""
    return _renameat2(one, other, _EXCHANGE)


def _renameat2(old: Path, new: Path, flag: int) -> bool:
    """Call Linux's renameat2, which Python does not offer. Return False where it or its `flag` is missing."""
    if sys.platform != "linux":
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "renameat2"):
        return False
    if libc.renameat2(_AT_FDCWD, os.fsencode(old), _AT_FDCWD, os.fsencode(new), flag) == 0:
        return True
    code = ctypes.get_errno()
    if code in _CANNOT:
        return False
    raise OSError(code, os.strerror(code), str(old), None, str(new))
