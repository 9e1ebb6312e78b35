"""A site of which each file is made when it is asked for, from what releases/ and templates/ hold now."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass
from tempfile import TemporaryFile
from threading import Condition, Lock
from types import TracebackType

from motir_archive import build
from motir_archive.build_report import MergedFolder
from motir_archive.config import Options
from motir_archive.model.text_store import TextStore
from motir_archive.problems import InputError, OptionError, Problem, refuse_errors
from motir_archive.publish.tree import Content, encoded
from motir_archive.site import urls
from motir_archive.site_files import SiteFiles


@dataclass(frozen=True, slots=True)
class LiveFile:
    """What a visitor gets."""

    content: bytes
    is_found: bool = True
    """False where there is no such file, and `content` is the page that says so."""


class LiveSite(AbstractContextManager["LiveSite"]):
    """The site as it would be built now. Where that fails, the last good one stays, and `problems` say why.

    `options` and `now` are asked at each reading. All methods may be called by any thread.
    """

    def __init__(self, options: Callable[[], Options], now: Callable[[], dt.datetime]) -> None:
        self._options, self._now = options, now
        self._changed = Condition()
        self._until_read, self._until_made = ExitStack(), ExitStack()
        self._until_replaced = ExitStack()
        """The text stores of earlier readings. Pages are made from them until a later state is ready."""
        self._merged: MergedFolder | None = None
        self._made: _Made | None = None
        self.problems: Sequence[Problem] = ()
        """The errors or warnings of the last reading."""
        self.fault = ""
        """What is wrong with the templates or the options."""
        self.version = 0
        """Grows with each reading."""

    def read(self) -> None:
        """Read releases/ again, and make everything anew from it."""
        with ExitStack() as stack:
            store = stack.enter_context(TextStore())
            try:
                merged = build.read(self._options(), store, self._now())
                refuse_errors(merged.problems)
            except InputError as error:
                self._say(error.problems, "")
                return
            except OptionError as error:
                self._say((), str(error))
                return
            with self._changed:
                self._until_replaced.push(self._until_read)
                self._until_read, self._merged = stack.pop_all(), merged
        self.remake()

    def remake(self) -> None:
        """Make everything anew from what was read, as when a template was changed."""
        with self._changed:
            if self._merged is None:
                return
            problems, fault = self._merged.problems, ""
            try:
                read, templates = self._merged, self._options().templates
                files = SiteFiles(
                    read.config, read.archive, templates, clock=float
                )  # 0.0: nobody asks how long
            except OptionError as error:
                fault = str(error)
            else:
                made = _Made(files)
                self._until_made.close()
                self._until_replaced.close()
                self._made = self._until_made.enter_context(made)
        self._say(problems, fault)

    def file(self, path: str) -> LiveFile:
        """Return the file at `path` below the site's root, or the page that says that there is none."""
        with self._changed:
            made = self._made
        if made is None:
            return LiveFile(b"", is_found=False)
        content = made.file(path)
        if content is not None:
            return LiveFile(content)
        if made.is_over:
            return self.file(path)
        return LiveFile(made.file(urls.NOT_FOUND) or b"", is_found=False)

    def wait_for_change(self, version: int, seconds: float) -> int:
        """Wait until the version is another one, at most so long; return it."""
        with self._changed:
            self._changed.wait_for(lambda: self.version != version, seconds)
            return self.version

    def _say(self, problems: Sequence[Problem], fault: str) -> None:
        with self._changed:
            self.problems, self.fault = problems, fault
            self.version += 1
            self._changed.notify_all()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._changed:
            self._made = None
            self._until_made.close()
            self._until_replaced.close()
            self._until_read.close()


class _Made(AbstractContextManager["_Made"]):
    """Files of one state of the site. Pages are made at each request; other files once, and kept in one file.

    That file has no name, so that nothing is left of it, however the process ends. Pages do not wait for the
    others: a search index of thousands of releases takes many seconds, in which people go on reading.
    """

    def __init__(self, files: SiteFiles) -> None:
        self._files = files
        self._coming: Iterator[tuple[str, Content]] = files.beside_pages()
        self._kept = TemporaryFile()  # noqa: SIM115 - open until the next state takes this one's place
        self._places: dict[str, tuple[int, int]] = {}
        """Where each file starts among those kept, and its size, both in bytes."""
        self._making_a_page, self._making_another = Lock(), Lock()
        self._fault: OptionError | None = None
        """The fault in a template, if there was one; no file after it is made."""
        self.is_over = False
        """Whether another state took its place. Then nothing more is made."""

    def file(self, path: str) -> bytes | None:
        """Return a file; None where there is none, or where this state is over."""
        with self._making_a_page:
            page = None if self.is_over else self._files.page(path)
        return page.encode() if page is not None else self._other(path)

    def _other(self, path: str) -> bytes | None:
        with self._making_another:
            while not self.is_over and path not in self._places and (made := self._next()):
                self._keep(*made)
            if self.is_over or path not in self._places:
                return None
            start, size = self._places[path]
            return os.pread(self._kept.fileno(), size, start)

    def _next(self) -> tuple[str, Content] | None:
        if self._fault:
            raise self._fault
        try:
            return next(self._coming, None)
        except OptionError as error:
            self._fault = error
            raise

    def _keep(self, path: str, content: Content) -> None:
        start = self._kept.seek(0, os.SEEK_END)
        self._kept.writelines(encoded(content))
        self._kept.flush()
        self._places[path] = start, self._kept.tell() - start

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.is_over = True
        with self._making_a_page, self._making_another:  # what is being made comes to its end
            self._kept.close()
