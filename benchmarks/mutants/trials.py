"""Mutants against tests: each in a process forked from one pytest that has collected tests and run none."""

from __future__ import annotations

import gc
import os
import signal
import time
import types
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import NoReturn

import pytest
from changes import Mutant

SOURCE = Path(__file__).resolve().parents[2] / "src"
PATIENCE = 90
"""Seconds for the tests of one mutant; one that takes longer counts as killed: it does not end."""
SURVIVED, UNREACHED = "survived", "reached by no test"
NO_TEST = "a process that died or did not end"
LONGEST_NAME = 1 << 16
"""Bytes of a test's name that the pipe from a process takes without waiting."""

Reached = Mapping[str, Mapping[int, Sequence[str]]]
"""File -> line -> names of the tests that reach it, without their parameters."""


class Trials:
    """A plugin of pytest that tries mutants instead of running the tests that were collected."""

    def __init__(
        self, mutants: Sequence[Mutant], reached: Reached, tell: Callable[[Mutant, str], object]
    ) -> None:
        self._mutants = mutants
        self._reached = reached
        self._tell = tell
        self._kills = Counter[str]()

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Tell of every mutant how it ended."""
        _import({mutant.path for mutant in self._mutants})
        places = _Places()
        by_name = defaultdict[str, list[pytest.Item]](list)
        for item in session.items:
            by_name[name_of(item.nodeid)].append(item)
        for mutant in self._mutants:
            lines = self._reached.get(str(mutant.path), {})
            names = {
                name for line in range(mutant.line, mutant.last_line + 1) for name in lines.get(line, ())
            }
            near = [item for name in sorted(names) for item in by_name[name]]
            items = self._in_order(near, session.items)
            killer = _first_to_fail(partial(places.put, mutant), items) if items else UNREACHED
            self._kills[killer] += 1
            self._tell(mutant, killer)
        return True

    def _in_order(self, near: Sequence[pytest.Item], every: Sequence[pytest.Item]) -> Sequence[pytest.Item]:
        """Return the tests that reach a mutant, first those that killed most before it; then the others of
        their files: what a file keeps for all its tests is made for the first that asks, so that the others
        do not seem to reach it.
        """
        files, reaching = {item.path for item in near}, {item.nodeid for item in near}
        others = [item for item in every if item.path in files and item.nodeid not in reaching]
        return [*sorted(near, key=lambda item: -self._kills[item.nodeid]), *others]


def _import(paths: Iterable[Path]) -> None:
    """Import modules: some are loaded only where they are used, and until then no mutant is put into them."""
    for path in sorted(paths):
        import_module(".".join(path.relative_to(SOURCE).with_suffix("").parts))


def name_of(test: str) -> str:
    """Return the name of a test without its parameters."""
    return test.partition("[")[0]


def _first_to_fail(prepare: Callable[[], None], items: Sequence[pytest.Item]) -> str:
    """Run tests in a forked process, prepared first; return the name of the first that fails, or SURVIVED."""
    readable, writable = os.pipe()
    child = os.fork()
    if not child:
        _be_the_child(prepare, items, writable)
    os.close(writable)
    end, ended, status = time.monotonic() + PATIENCE, 0, 0
    while not ended and time.monotonic() < end:
        time.sleep(0.01)
        ended, status = os.waitpid(child, os.WNOHANG)
    with suppress(ProcessLookupError):
        os.killpg(child, signal.SIGKILL)
    if not ended:
        _, status = os.waitpid(child, 0)
    os.set_blocking(readable, False)  # what the tests started may still hold the other end
    with os.fdopen(readable, "rb") as said:
        return NO_TEST if status else os.read(said.fileno(), LONGEST_NAME).decode()


def _be_the_child(prepare: Callable[[], None], items: Sequence[pytest.Item], writable: int) -> NoReturn:
    status = 1
    try:
        os.setsid()
        nowhere = os.open(os.devnull, os.O_RDWR)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        prepare()
        os.write(writable, _run(items).encode())
        status = 0
    finally:
        os._exit(status)


def _run(items: Sequence[pytest.Item]) -> str:
    for item, following in zip(items, (*items[1:], None), strict=True):
        item.ihook.pytest_runtest_protocol(item=item, nextitem=following)
        if item.session.testsfailed:
            return item.nodeid
    return SURVIVED


class _Places:
    """The functions that mutants change, and what is forgotten before one is tried."""

    def __init__(self) -> None:
        self._functions = defaultdict[str, list[types.FunctionType]](list)
        self._caches = []
        for thing in gc.get_objects():
            if isinstance(thing, types.FunctionType):
                self._functions[thing.__code__.co_filename].append(thing)
            elif type(thing).__name__ == "_lru_cache_wrapper":
                self._caches.append(thing)

    def put(self, mutant: Mutant) -> None:
        """Give every function of a module the code that it has in a mutant; forget what is cached.

        Those without a name stay as they are: all of a module are called alike, and each has its own code.
        """
        path = str(mutant.path)
        codes = _codes(compile(mutant.text, path, "exec", dont_inherit=True))
        new = {code.co_qualname: code for code in codes if code.co_name != "<lambda>"}
        for function in self._functions[path]:
            code = new.get(function.__code__.co_qualname)
            if code and len(code.co_freevars) == len(function.__code__.co_freevars):
                function.__code__ = code
        for cache in self._caches:
            cache.cache_clear()


def _codes(code: types.CodeType) -> Iterator[types.CodeType]:
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield constant
            yield from _codes(constant)
