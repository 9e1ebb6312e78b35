"""Units of work done by an executor that was handed in, on any machine that sees the staging folder.

The work is written to a file beside the site once, and each process reads it once; an executor would send it
along with every unit. A unit that is done again, because its process died, writes the same files.
"""

from __future__ import annotations

import pickle
from concurrent.futures import Executor, as_completed
from functools import lru_cache
from pathlib import Path

from motir_archive.publish.work import Done, Work
from motir_archive.publish.written import Written

_WORK = "work"
"""A file of the staging folder; staging.py has the others."""


def do_in_executor(work: Work, staging: Path, executor: Executor) -> Done:
    """Yield each unit that is done, with what it wrote. Raises what a unit raised and cancels the others."""
    place = staging.parent / _WORK
    place.write_bytes(pickle.dumps(work))
    waiting = [executor.submit(_do, place, unit, staging) for unit in range(len(work.sizes))]
    try:
        for done in as_completed(waiting):
            yield done.result()
    finally:
        for unit in waiting:
            unit.cancel()


def _do(place: Path, unit: int, staging: Path) -> tuple[int, Written]:
    return unit, _work_at(place).do(unit, staging)


@lru_cache(maxsize=1)
def _work_at(place: Path) -> Work:
    # Nobody else can have written the file: the folder is the build's own, and closed to others.
    work: Work = pickle.loads(place.read_bytes())  # noqa: S301 - see above
    return work
