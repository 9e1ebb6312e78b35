"""A site is made beside the output folder and then put in its place in one step.

Whatever happens, the output folder is the last whole site or the new one. A folder that was not built is
never touched. While a build runs, the folder `.build.XXXXXXXX.staging/` stands beside `build/`:

    .motir-archive    says that the folder is ours
    site/             the new site; after the step, the earlier one, which is then removed
    texts             the text store
    work              the work for the processes of an executor, where one was handed in
    earlier/          the earlier site, where folders cannot change places in one step
"""

from __future__ import annotations

import errno
import fcntl
import glob
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from motir_archive.problems import OptionError
from motir_archive.publish import renaming
from motir_archive.publish.output import MARKER, MARKER_TEXT, NOT_OURS, is_built, refused
from motir_archive.publish.tree import Tree

_EARLIER = "earlier"
_STAGED = "Staged by motir-archive: the next build removes this folder.\n"


class Stage:
    """The staging folder of one build."""

    def __init__(self, folder: Path, output: Path) -> None:
        self._folder = folder
        self._output = output
        self.site = folder / "site"
        """Where the files of the site are written."""
        self.texts = folder / "texts"
        """The text store may be written here."""

    def publish(self) -> OSError | None:
        """Put the site in the place of the output folder. Return the error if the earlier one is not removed.

        Raises OptionError if something that was not built has been put there meanwhile, and OSError if the
        step fails. Then the output folder is as it was.
        """
        with _mount_points_refused(self._output):
            self._swap()
        try:
            _remove(self._folder)
        except OSError as error:
            return error
        return None

    def _swap(self) -> None:
        try:
            renaming.move(self.site, self._output)
        except FileExistsError:
            self._take_over()

    def _take_over(self) -> None:
        """Replace the output folder if it is a site or empty."""
        if is_built(self._output):
            self._replace()
            return
        try:
            renaming.replace_empty(self.site, self._output)
        except FileExistsError as error:
            raise refused(self._output, NOT_OURS) from error

    def _replace(self) -> None:
        """Let the new site and the earlier one change places. Undo that if the earlier one was not built."""
        if not renaming.exchange(self.site, self._output):
            self._replace_in_two_steps()
            return
        try:
            self._insist_on_a_site(self.site)
        except OptionError:
            renaming.exchange(self.site, self._output)
            raise

    def _replace_in_two_steps(self) -> None:
        """Move the earlier site away and the new one in: for an instant there is no output folder.

        If the second step fails, or the process is killed between the two, the earlier site is put back when
        the staging folder is removed: at the end of this build, or at the beginning of the next.
        """
        earlier = self._folder / _EARLIER
        self._output.rename(earlier)
        self._insist_on_a_site(earlier)
        renaming.move(self.site, self._output)

    def _insist_on_a_site(self, folder: Path) -> None:
        if not is_built(folder):
            raise refused(self._output, NOT_OURS)


@contextmanager
def staged(output: Path) -> Iterator[Stage]:
    """Give a staging folder for the site that is to stand at `output`, a resolved path.

    When the block ends, nothing of the folder is left, and `output` is as it was unless the site was
    published. What killed builds left is removed first.
    """
    with _parents_made(output):
        _sweep(output)
        folder, lock = _own_folder(output)
        try:
            _mark(folder, _STAGED)
            stage = Stage(folder, output)
            stage.site.mkdir()
            stage.site.chmod(0o755)  # a web server has to be let in, whatever the umask
            _mark(stage.site, MARKER_TEXT)
            yield stage
        finally:
            _end(folder, output)
            os.close(lock)


def _mark(folder: Path, text: str) -> None:
    with Tree(folder) as tree:
        tree.write(MARKER, text)


@contextmanager
def _parents_made(output: Path) -> Iterator[None]:
    """Make the folders that `output` lies in; those that are still empty at the end are removed."""
    missing = [folder for folder in output.parents if not folder.exists()]
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        yield
    finally:
        with suppress(OSError):  # raised by the first that holds something, or was not made
            for folder in missing:
                folder.rmdir()


def _own_folder(output: Path) -> tuple[Path, int]:
    """Return a new staging folder and the descriptor that locks it against sweeping."""
    while True:
        name = tempfile.mkdtemp(prefix=f".{output.name}.", suffix=".staging", dir=output.parent)
        lock = os.open(name, os.O_RDONLY)
        fcntl.flock(lock, fcntl.LOCK_EX)
        if _is_at(lock, Path(name)):
            return Path(name), lock
        os.close(lock)  # another build swept it up before it was locked


def _is_at(descriptor: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(descriptor), path.lstat())
    except FileNotFoundError:
        return False


def _sweep(output: Path) -> None:
    """Remove what killed builds left; put the earlier site back where one was killed between two steps."""
    # mkdtemp adds eight characters, none of them a full stop: `build.x` is another output than `build`.
    for leftover in output.parent.glob(f".{glob.escape(output.name)}.{'[!.]' * 8}.staging"):
        with suppress(OSError):
            lock = os.open(leftover, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                _end(leftover, output)
            finally:
                os.close(lock)


def _end(folder: Path, output: Path) -> None:
    """Put back the earlier site if it is still in a staging folder, and then remove the folder.

    A folder that cannot be removed is in nobody's way, and one whose site cannot be put back must stay. The
    next build tries both again.
    """
    with suppress(OSError):
        _put_back(folder, output)
        _remove(folder)


def _put_back(folder: Path, output: Path) -> None:
    """Give the earlier site its place back, where there is one and nothing stands there again."""
    earlier = folder / _EARLIER
    if is_built(folder) and os.path.lexists(earlier):
        with suppress(FileExistsError):
            renaming.move(earlier, output)


def _remove(folder: Path) -> None:
    """Remove a staging folder and the sites in it, or raise OSError where something in it is not ours."""
    for site in (folder / "site", folder / _EARLIER):
        with suppress(FileNotFoundError):
            _remove_built(site)
    _remove_built(folder)


def _remove_built(folder: Path) -> None:
    """Remove a folder if it has the marker or is empty. The marker goes last, so a next try can go on."""
    if is_built(folder):
        for entry in folder.iterdir():
            if entry.is_dir() and not entry.is_symlink():
                shutil.rmtree(entry)
            elif entry.name != MARKER:
                entry.unlink()
        (folder / MARKER).unlink()
    folder.rmdir()


@contextmanager
def _mount_points_refused(output: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in (errno.EBUSY, errno.EXDEV):
            raise refused(output, "is a mount point, which cannot be replaced in one step") from error
        raise
