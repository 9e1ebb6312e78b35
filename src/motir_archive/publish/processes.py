"""Units of work run by processes of the build's own.

What it takes to do them, the archive with handles in place of texts, is handed to each process once.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import Pipe, parent_process
from multiprocessing.connection import Connection, wait
from pathlib import Path
from threading import Thread

from motir_archive.problems import MachineError
from motir_archive.publish.work import Done, Work
from motir_archive.publish.written import Written

KILLED = (
    "a process that wrote pages was killed, which most often means that memory ran out; "
    "the output folder is as it was: try again with a smaller --jobs"
)


class _Worker:
    """What a worker process holds from its first unit on: a class attribute, for there is no other place."""

    work: Work


def do_in_processes(work: Work, staging: Path, processes: int) -> Done:
    """Yield each unit that is done, with what it wrote.

    Raises what a process raised, and MachineError where one was killed; none of them runs any more then.
    """
    try:
        with _pool(processes, work) as pool:
            waiting = [pool.submit(_do, unit, staging) for unit in range(len(work.sizes))]
            for done in as_completed(waiting):
                yield done.result()
    except BrokenProcessPool as error:
        raise MachineError(KILLED) from error


@contextmanager
def _pool(processes: int, work: Work) -> Iterator[ProcessPoolExecutor]:
    """Give a pool whose processes end when the block does, whatever they are at or wait for."""
    heard, said = Pipe(duplex=False)
    pool = ProcessPoolExecutor(processes, initializer=_start, initargs=(work, heard))
    try:
        yield pool
    finally:
        said.send_bytes(b"stop")
        pool.shutdown(cancel_futures=True)
        heard.close()
        said.close()


# From here on all runs in other processes. They end in the middle of it, and coverage is told of nothing.
def _start(work: Work, heard: Connection) -> None:  # pragma: no cover
    # A terminal sends these to every process of the build. Only the first of them cleans up and speaks.
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    _Worker.work = work
    Thread(target=_end_when_told, args=(heard,), daemon=True).start()


def _end_when_told(heard: Connection) -> None:  # pragma: no cover
    """End this process when it is told to, or when the build was killed.

    It would go on, and hold the staging folder. Nor can it wait for the pool to end it: if another process
    was killed as it took work from the queue, nothing is ever taken from it again. What is heard is not read,
    so that every process hears it.
    """
    parent = parent_process()
    wait([heard, *([parent.sentinel] if parent else [])])
    os._exit(1)


def _do(unit: int, staging: Path) -> tuple[int, Written]:  # pragma: no cover
    return unit, _Worker.work.do(unit, staging)
