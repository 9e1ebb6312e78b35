"""The archive as a library: read a releases folder, or build its site, from Python."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from concurrent.futures import Executor
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path
from types import TracebackType

from motir_archive import build
from motir_archive.build_report import Advance, MergedFolder, Report
from motir_archive.config import Config, Options
from motir_archive.ingest.wrong_folder import releases_below
from motir_archive.model.agency import Agency
from motir_archive.model.archive import Archive
from motir_archive.model.release import Release
from motir_archive.model.text_store import TextStore
from motir_archive.problems import OptionError, Problem, refuse_errors


class OpenArchive(AbstractContextManager["OpenArchive"]):
    """A releases folder that was read. Closing it removes the texts; everything else remains."""

    def __init__(self, merged: MergedFolder, store: TextStore) -> None:
        self._merged, self._store = merged, store

    @property
    def config(self) -> Config:
        """The settings of archive.yaml."""
        return self._merged.config

    @property
    def archive(self) -> Archive:
        """The data that pages and exports are made from."""
        return self._merged.archive

    @property
    def releases(self) -> tuple[Release, ...]:
        """Newest day first; within a day in the order of the newest dump. Each has its revisions."""
        return self._merged.archive.releases

    @property
    def agencies(self) -> Mapping[str, Agency]:
        """By id: those that a release names or that issued one, and their parents."""
        return self._merged.archive.agencies

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The warnings, in order of place."""
        return self._merged.problems

    def close(self) -> None:
        """Remove the stored texts. Reading one raises ValueError from then on."""
        self._store.close()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def read_archive(releases: str | Path = "releases", *, now: dt.datetime | None = None) -> OpenArchive:
    """Read and merge everything below the folder `releases`, as `build` does.

    A date after the instant `now`, which has a time zone, lies in the future; None stands for the present.
    Close the archive when its texts are no longer needed, or use it in a `with` statement.

    Raises InputError where a file has an error, SetupError (an InputError too) where a file of settings such
    as archive.yaml has one, and OptionError where there is no such folder, where it is the one above a
    releases folder, or where an extension cannot be loaded.
    `problems` of an InputError names every fault with its file, line and column.
    """
    folder = Path(releases)
    if not folder.is_dir():
        message = f"there is no folder {folder}"
        raise OptionError(message)
    _refuse_the_folder_above(folder)
    with ExitStack() as until_read:
        store = until_read.enter_context(TextStore())
        merged = build.read(Options(folder), store, now or dt.datetime.now(dt.UTC))
        refuse_errors(merged.problems)
        until_read.pop_all()
    return OpenArchive(merged, store)


def build_site(
    options: Options, *, now: dt.datetime | None = None, executor: Executor | None = None
) -> Report:
    """Build the site that `options` describe, and return what was made.

    A date after the instant `now` lies in the future; None stands for the present. `executor` writes the
    files, as docs/scale.md says; None stands for processes of the build's own.

    Raises what `read_archive` raises; VanishedError, an InputError too, where a release of `options.previous`
    would be gone; and OptionError where the output folder holds something that was not built. After an error
    the earlier site is as it was.
    """
    _refuse_the_folder_above(options.releases)
    return build.build(options, now or dt.datetime.now(dt.UTC), _silent, workers=executor or 0)


def _refuse_the_folder_above(folder: Path) -> None:
    """Raise OptionError where a folder is the one above the releases folder that is meant."""
    if meant := releases_below(folder):
        message = f"{folder} is no releases folder; did you mean {meant}?"
        raise OptionError(message)


@contextmanager
def _silent(_stage: str, _pages: int) -> Iterator[Advance]:
    yield lambda _: None
