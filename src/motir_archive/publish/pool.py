"""Units of work run by this process, by several, or by an executor that was handed in.

A unit is named by its number; its files go straight to the disk, and only how many they were comes back.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from motir_archive.garbage import none_of_it_garbage
from motir_archive.publish.work import Done, Work
from motir_archive.publish.written import Written

if TYPE_CHECKING:
    from concurrent.futures import Executor

Workers: TypeAlias = "int | Executor"
"""How many processes may be started, 0 for one a processor, or the executor that does the work."""

PAGES_A_PROCESS = 300
"""Starting a process takes longer than writing some hundred pages."""


def do_all(work: Work, staging: Path, workers: Workers, advance: Callable[[int], object]) -> Written:
    """Do all units and return what was written.

    handed_in.py says what an executor has to offer. `advance` is called with the number of pages that were
    just finished. Raises what a process raised, and MachineError where one was killed; none of them runs any
    more then.
    """
    written = Written()
    with none_of_it_garbage(), closing(_done(work, staging, workers)) as units:
        for unit, of_unit in units:
            written += of_unit
            advance(work.sizes[unit])
    return written


def _done(work: Work, staging: Path, workers: Workers) -> Done:
    # Small archives use neither of the two, and need not wait until they are loaded.
    if not isinstance(workers, int):
        from motir_archive.publish.handed_in import do_in_executor

        return do_in_executor(work, staging, workers)
    processes = min(workers or os.cpu_count() or 1, sum(work.sizes) // PAGES_A_PROCESS)
    if processes > 1:
        from motir_archive.publish.processes import do_in_processes

        return do_in_processes(work, staging, processes)
    return _in_this_process(work, staging)


def _in_this_process(work: Work, staging: Path) -> Done:
    for unit in range(len(work.sizes)):
        yield unit, work.do(unit, staging)
