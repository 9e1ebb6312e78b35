"""Pages rendered and written by several processes."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing import parent_process
from pathlib import Path
from threading import Thread
from typing import Protocol

PAGES_A_TURN = 200
"""Pages that a process writes before it reports."""


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

    `advance` is called with the number of pages that were just finished.
    """
    turns = [(start, min(start + PAGES_A_TURN, count)) for start in range(0, count, PAGES_A_TURN)]
    processes = min(jobs or os.cpu_count() or 1, len(turns) // 2)
    if processes < 2:
        for start, stop in turns:
            advance(writer.write_pages(staging, start, stop))
        return
    with ProcessPoolExecutor(processes, initializer=_keep, initargs=(writer,)) as pool:
        waiting = [pool.submit(_take_turn, staging, start, stop) for start, stop in turns]
        for turn in as_completed(waiting):
            advance(turn.result())


def _keep(writer: PageWriter) -> None:
    _Worker.writer = writer
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """End this process when the build was killed: nobody tells it so, and it holds the staging folder."""
    parent = parent_process()
    if parent:
        parent.join()
        os._exit(1)


def _take_turn(staging: Path, start: int, stop: int) -> int:
    return _Worker.writer.write_pages(staging, start, stop)
