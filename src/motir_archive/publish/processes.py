"""Units of work run by processes of the build's own, of which the first is this one.

What does the work is handed to each process once, with handles in place of texts. Each has in the end a copy
of its own of all that is known of the releases, so one process fewer saves as much memory as it needs.
"""

from __future__ import annotations

import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Generator, Iterator
from concurrent import futures
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import Pipe, parent_process
from multiprocessing.connection import Connection, wait
from threading import Thread
from typing import Any

from motir_archive.each import Made
from motir_archive.problems import MachineError

KILLED = (
    "a process of the build was killed, which most often means that memory ran out; "
    "the output folder is as it was: try again with a smaller --jobs"
)

AHEAD = 4
"""Units that each other process has at a time: one that it does and three that wait, so that it need not wait
for this process, which hears of what is done only between two units of its own. With 2 it did 40 % of the
units in which paragraphs are found, with 4 half (12,233 releases, two processes). It only bounds time."""

HAND_OVER = 0.0005
"""Seconds after which this process lets a thread of its own run that waits. Such threads take what the others
have done and hand them more. Where they wait for Python's usual .005, the others have nothing to do for a
third of the time in which texts are read (12,233 releases). It only bounds time."""


class _Worker:
    """The work of a worker process, kept from its start on. A class holds it, since the pool has no place."""

    do: Callable[[int], Any]


def do_in_processes(
    do: Callable[[int], Made], units: int, processes: int
) -> Generator[tuple[int, Made], None, None]:
    """Call `do` with the number of each unit. Yield the number of each unit that is done, with what it
    returned.

    The others take units from the beginning, this process takes them from the end. Raises what a process
    raised, and MachineError where one was killed; by then all others have ended.
    """
    left = deque(range(units))
    begun: set[futures.Future[tuple[int, Made]]] = set()
    try:
        with _pool(processes - 1, do) as pool:
            while left or begun:
                while left and len(begun) < AHEAD * (processes - 1):
                    begun.add(pool.submit(_do, left.popleft()))
                if left:
                    unit = left.pop()
                    yield unit, do(unit)
                until = None if not left else 0
                done, begun = futures.wait(begun, until, futures.FIRST_COMPLETED)
                yield from (each.result() for each in done)
    except BrokenProcessPool as error:
        raise MachineError(KILLED) from error


@contextmanager
def _pool(processes: int, do: Callable[[int], object]) -> Iterator[futures.ProcessPoolExecutor]:
    """Give a pool whose processes end when the block does, whatever they are doing or waiting for."""
    heard, said = Pipe(duplex=False)
    pool = futures.ProcessPoolExecutor(processes, initializer=_start, initargs=(do, heard))
    usual = sys.getswitchinterval()
    with heard, said:
        try:
            sys.setswitchinterval(HAND_OVER)
            yield pool
        finally:
            sys.setswitchinterval(usual)
            said.send_bytes(b"stop")
            pool.shutdown(cancel_futures=True)


# All that follows runs in the worker processes. They are ended at once, so coverage never hears of it.
def _start(do: Callable[[int], object], heard: Connection) -> None:  # pragma: no cover
    # A terminal sends these signals to every process of a build. Only the first cleans up and says so.
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    _Worker.do = do
    Thread(target=_end_when_told, args=(heard,), daemon=True).start()


def _end_when_told(heard: Connection) -> None:  # pragma: no cover
    """End this process when it is told to, or when the build was killed.

    After a killed build it would otherwise go on, and hold the staging folder. It cannot leave this to the
    pool: if another process was killed while it took work from the queue, the queue stays locked for all. The
    message in the pipe is not read, so that every process hears it.
    """
    parent = parent_process()
    wait([heard, *([parent.sentinel] if parent else [])])
    os._exit(1)


def _do(unit: int) -> tuple[int, Any]:  # pragma: no cover
    return unit, _Worker.do(unit)
