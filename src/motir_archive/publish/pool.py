"""Pages rendered and written by several processes."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import Pipe, parent_process
from multiprocessing.connection import Connection, wait
from pathlib import Path
from threading import Thread
from typing import Protocol

from motir_archive.problems import MachineError

PAGES_A_TURN = 200
"""Pages that a process writes before it reports."""
KILLED = (
    "a process that wrote pages was killed, which most often means that memory ran out; "
    "the output folder is as it was: try again with a smaller --jobs"
)


class PageWriter(Protocol):
    """Writes stretches of a numbered sequence of pages; can be pickled."""

    def write_pages(self, staging: Path, start: int, stop: int) -> int:
        """Write pages `start` up to `stop` below `staging`; return how many they were."""
        ...


class _Worker:
    """What a worker process holds from its first turn on: a class attribute, for there is no other place."""

    writer: PageWriter


def write_all(
    writer: PageWriter, count: int, staging: Path, jobs: int, advance: Callable[[int], object]
) -> None:
    """Write `count` pages with at most `jobs` processes, 0 for one a processor.

    `advance` is called with the number of pages that were just finished. Raises what a process raised, and
    MachineError where one was killed; none of them runs any more then.
    """
    turns = [(start, min(start + PAGES_A_TURN, count)) for start in range(0, count, PAGES_A_TURN)]
    processes = min(jobs or os.cpu_count() or 1, len(turns) // 2)
    if processes < 2:
        for start, stop in turns:
            advance(writer.write_pages(staging, start, stop))
        return
    try:
        with _pool(processes, writer) as pool:
            waiting = [pool.submit(_take_turn, staging, start, stop) for start, stop in turns]
            for turn in as_completed(waiting):
                advance(turn.result())
    except BrokenProcessPool as error:
        raise MachineError(KILLED) from error


@contextmanager
def _pool(processes: int, writer: PageWriter) -> Iterator[ProcessPoolExecutor]:
    """Give a pool whose processes end at once when the block fails, whatever they are at."""
    heard, said = Pipe(duplex=False)
    pool = ProcessPoolExecutor(processes, initializer=_start, initargs=(writer, heard))
    try:
        yield pool
    except BaseException:
        said.send_bytes(b"stop")
        raise
    finally:
        pool.shutdown(cancel_futures=True)
        heard.close()
        said.close()


def _start(writer: PageWriter, heard: Connection) -> None:
    # A terminal sends these to every process of the build. Only the first of them cleans up and speaks.
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    _Worker.writer = writer
    Thread(target=_end_when_told, args=(heard,), daemon=True).start()


def _end_when_told(heard: Connection) -> None:
    """End this process when the build fails or was killed: else it would go on, and hold the staging folder.

    What is heard is never read, so that every process hears it.
    """
    parent = parent_process()
    wait([heard, *([parent.sentinel] if parent else [])])
    os._exit(1)


def _take_turn(staging: Path, start: int, stop: int) -> int:
    return _Worker.writer.write_pages(staging, start, stop)
