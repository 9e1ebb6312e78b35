"""Units of work done by processes of the build's own, of which the first is this one.

What does the work is handed to each process once, with handles in place of texts. Each has in the end a copy
of its own of all that is known of the releases, so one process fewer saves as much memory as it needs.

Each of the others has a pipe of its own, whose other end only this process keeps. So where one is killed the
pipe ends, whatever was in it, and this process hears of it. The pools of the standard library have one pipe
for all and keep both of its ends: of 116 builds of 12,000 releases of which a process was killed, three
waited for ever for the rest of what it was just handing over.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
import traceback
from collections import deque
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager, suppress
from multiprocessing import Pipe, Process, parent_process
from multiprocessing.connection import Connection
from queue import SimpleQueue
from threading import Thread
from typing import TypeAlias

from motir_archive.each import Made
from motir_archive.problems import MachineError

KILLED = (
    "a process of the build was killed, which most often means that memory ran out; "
    "the output folder is as it was: try again with a smaller --jobs"
)

AHEAD = 2
"""Units that each other process has at a time: one that it does and one that waits, so that it need not wait
for this process. It only bounds time."""

HAND_OVER = 0.0005
"""Seconds after which this process lets its threads run that hear of what the others have done and hand them
more. With Python's usual .005, a build of 12,000 releases takes 1.13 of its time by the clock (two processes,
medians of four). It only bounds time."""

_Said: TypeAlias = SimpleQueue[bytes | None]
"""What the others have said and nobody has read yet; None where one of them has ended."""


def do_in_processes(
    do: Callable[[int], Made], units: int, processes: int
) -> Generator[tuple[int, Made], None, None]:
    """Call `do` with the number of each unit. Yield the number of each unit that is done, with what it
    returned.

    The others take units from the beginning, this process takes them from the end. Raises what a process
    raised, and MachineError where one was killed; by then all others have ended.
    """
    left = deque(range(units))
    said: _Said = SimpleQueue()
    with _others(do, left, said, processes - 1):
        for _ in range(units):
            unit = _taken(left.pop) if said.empty() else None
            yield _heard(said.get()) if unit is None else (unit, do(unit))


def _taken(take: Callable[[], int]) -> int | None:
    """Take a unit; None where none is left, be it that another thread has just taken the last one."""
    with suppress(IndexError):
        return take()
    return None


def _heard(said: bytes | None) -> tuple[int, Made]:
    if said is None:
        raise MachineError(KILLED)
    answer: tuple[int, Made] | Exception = pickle.loads(said)  # noqa: S301 - by a process of this build
    if isinstance(answer, Exception):
        raise answer
    return answer


@contextmanager
def _others(do: Callable[[int], Made], left: deque[int], said: _Said, count: int) -> Iterator[None]:
    """Within the block, let that many other processes do units, whose answers go into `said`.

    They end when the block does, whatever they are doing.
    """
    others: list[_Other] = []
    usual = sys.getswitchinterval()
    try:
        for _ in range(count):
            others.append(_Other(do, left, said))
            others[-1].start()
        for other in others:  # once all have been started: they should be copies of a process without threads
            other.listen()
        sys.setswitchinterval(HAND_OVER)
        yield
    finally:
        sys.setswitchinterval(usual)
        for other in others:
            other.end()


class _Other:
    """One of the other processes, and the thread of this one that hears of what it has done."""

    def __init__(self, do: Callable[[int], object], left: deque[int], said: _Said) -> None:
        self._left, self._said = left, said
        self._pipe, self._its_end = Pipe()  # no process that is started before this one may have its end too
        self._process = Process(target=_work, args=(do, self._its_end))
        self._thread = Thread(target=self._hear)

    def start(self) -> None:
        """Start it with the first units that are left, but for one, which is for this process."""
        with self._its_end:
            self._process.start()
        for _ in range(min(AHEAD, len(self._left) - 1)):
            self._hand_over()

    def listen(self) -> None:
        """Take in what it says from now on, and hand it a further unit each time."""
        self._thread.start()

    def end(self) -> None:
        """End it at once. It may not have been started, where a signal came first."""
        if self._process.pid:
            self._process.kill()
            self._process.join()
        if self._thread.ident:
            self._thread.join()
        self._pipe.close()

    def _hear(self) -> None:
        try:
            with suppress(EOFError, OSError):
                while True:
                    self._said.put(self._pipe.recv_bytes())
                    self._hand_over()
        finally:
            self._said.put(None)

    def _hand_over(self) -> None:
        unit = _taken(self._left.popleft)
        if unit is not None:
            with suppress(BrokenPipeError):  # it was killed, of which its thread hears
                self._pipe.send(unit)


# All that follows runs in the other processes. They are killed in the end, so coverage never hears of it.
def _work(do: Callable[[int], object], pipe: Connection) -> None:  # pragma: no cover
    # A terminal sends these signals to every process of a build. Only the first cleans up and says so.
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    Thread(target=_end_with_the_build, daemon=True).start()
    while True:
        pipe.send_bytes(_answer(do, pipe.recv()))


def _end_with_the_build() -> None:  # pragma: no cover
    """End this process when the build was killed. Else it would go on, and hold the staging folder."""
    if parent := parent_process():
        parent.join()
    os._exit(1)


def _answer(do: Callable[[int], object], unit: int) -> bytes:  # pragma: no cover
    try:
        return pickle.dumps((unit, do(unit)))
    except Exception as error:  # noqa: BLE001 - it is raised where the work was asked for
        error.add_note(traceback.format_exc())
        with suppress(pickle.PicklingError, TypeError, AttributeError):
            return pickle.dumps(error)
        return pickle.dumps(RuntimeError(traceback.format_exc()))
