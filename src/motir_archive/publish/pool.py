"""Units of work run by this process or by several.

A unit is named by its number. What it takes to do it, the archive with handles in place of texts, is handed
to each process once; a unit's files go straight to the disk, and only how many they were comes back.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing, contextmanager
from multiprocessing import Pipe, parent_process
from multiprocessing.connection import Connection, wait
from pathlib import Path
from threading import Thread

from motir_archive.problems import MachineError
from motir_archive.publish.handed_in import do_in_executor
from motir_archive.publish.work import Done, Work
from motir_archive.publish.written import Written

PAGES_A_PROCESS = 300
"""Starting a process takes longer than writing some hundred pages."""
KILLED = (
    "a process that wrote pages was killed, which most often means that memory ran out; "
    "the output folder is as it was: try again with a smaller --jobs"
)


class _Worker:
    """What a worker process holds from its first unit on: a class attribute, for there is no other place."""

    work: Work


def do_all(work: Work, staging: Path, workers: int | Executor, advance: Callable[[int], object]) -> Written:
    """Do all units and return what was written.

    `workers` is how many processes may be started, 0 for one a processor, or the executor that is to do it:
    see handed_in.py. `advance` is called with the number of pages that were just finished. Raises what a
    process raised, and MachineError where one was killed; none of them runs any more then.
    """
    written = Written()
    with closing(_done(work, staging, workers)) as units:
        for unit, of_unit in units:
            written += of_unit
            advance(work.sizes[unit])
    return written


def _done(work: Work, staging: Path, workers: int | Executor) -> Done:
    if isinstance(workers, Executor):
        return do_in_executor(work, staging, workers)
    processes = min(workers or os.cpu_count() or 1, sum(work.sizes) // PAGES_A_PROCESS)
    return _in_processes(work, staging, processes) if processes > 1 else _in_this_process(work, staging)


def _in_this_process(work: Work, staging: Path) -> Done:
    for unit in range(len(work.sizes)):
        yield unit, work.do(unit, staging)


def _in_processes(work: Work, staging: Path, processes: int) -> Done:
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


def _start(work: Work, heard: Connection) -> None:
    # A terminal sends these to every process of the build. Only the first of them cleans up and speaks.
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    _Worker.work = work
    Thread(target=_end_when_told, args=(heard,), daemon=True).start()


def _end_when_told(heard: Connection) -> None:
    """End this process when it is told to, or when the build was killed.

    It would go on, and hold the staging folder. Nor can it wait for the pool to end it: if another process
    was killed as it took work from the queue, nothing is ever taken from it again. What is heard is not read,
    so that every process hears it.
    """
    parent = parent_process()
    wait([heard, *([parent.sentinel] if parent else [])])
    os._exit(1)


def _do(unit: int, staging: Path) -> tuple[int, Written]:
    return unit, _Worker.work.do(unit, staging)
