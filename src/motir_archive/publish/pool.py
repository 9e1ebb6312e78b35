"""Work done by this process, by several, or by an executor that was handed in.

Units that write files are known by their numbers. The files go straight to the disk, and only their number,
size and checksums come back. What is only computed comes back itself.
"""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeAlias

from motir_archive.each import Each, Item, Made
from motir_archive.garbage import none_collected, none_of_it_garbage
from motir_archive.publish.work import Done, Work
from motir_archive.publish.written import Written

if TYPE_CHECKING:
    from concurrent.futures import Executor

Workers: TypeAlias = "int | Executor"
"""How many processes may work, this one included, 0 for one for each processor; or the executor that does the
work."""

ITEMS_A_PROCESS = 300
"""Pages to write, or texts to read, for each process, at least: starting one takes longer than some hundred.
It only bounds time; `python benchmarks/build` shows what processes save."""
ITEMS_A_UNIT = 100
"""Texts that a process reads before it hands over what it found. Chosen, not measured; it only bounds time
and memory."""


def do_all(work: Work, staging: Path, workers: Workers, advance: Callable[[int], object]) -> Written:
    """Do all units and return what was written.

    handed_in.py says what an executor has to offer. `advance` is called with the number of pages that were
    just finished. Raises what a process raised, and MachineError where one was killed; by then all of them
    have ended.
    """
    written = Written()
    with none_of_it_garbage(), closing(_done(work, staging, workers)) as units:
        for unit, of_unit in units:
            written += of_unit
            advance(work.sizes[unit])
    return written


def _done(work: Work, staging: Path, workers: Workers) -> Done:
    # The two modules are loaded only where they are used: small archives need neither.
    if not isinstance(workers, int):
        from motir_archive.publish.handed_in import do_in_executor

        return do_in_executor(work, staging, workers)
    processes = _processes(workers, sum(work.sizes))
    if processes > 1:
        from motir_archive.publish.processes import do_in_processes

        return do_in_processes(partial(work.do, staging=staging), len(work.sizes), processes)
    return _in_this_process(work, staging)


def _in_this_process(work: Work, staging: Path) -> Done:
    for unit in range(len(work.sizes)):
        yield unit, work.do(unit, staging)


def _processes(jobs: int, items: int) -> int:
    """Return how many processes, with this one, are worth it: at most `jobs`, or one for each processor where
    that is 0."""
    return min(jobs or os.cpu_count() or 1, items // ITEMS_A_PROCESS)


def each_by(workers: Workers) -> Each:
    """Return what calls a function for each of many items in the build's own processes.

    The function must be picklable, as must what it returns. Raises what `do_all` raises. An executor that was
    handed in may be far from the texts, so the items are then taken in this process.
    """
    return partial(_each, workers) if isinstance(workers, int) else map


def _each(jobs: int, function: Callable[[Item], Made], items: Sequence[Item]) -> Iterable[Made]:
    processes = _processes(jobs, len(items))
    if processes <= 1:
        return map(function, items)
    from motir_archive.publish.processes import do_in_processes

    units = _Units(function, items)
    with closing(do_in_processes(units.do, len(units.starts), processes)) as done:
        made = dict(done)
    return chain.from_iterable(pickle.loads(made.pop(unit)) for unit in range(len(units.starts)))  # noqa: S301


@dataclass(frozen=True, slots=True)
class _Units(Generic[Item, Made]):
    """Items in units, each of which one process takes, one item after the other."""

    function: Callable[[Item], Made]
    items: Sequence[Item]

    @property
    def starts(self) -> Sequence[int]:
        """Index of the first item of each unit."""
        return range(0, len(self.items), ITEMS_A_UNIT)

    @none_collected()
    def do(self, unit: int) -> bytes:
        """Return what is made of the items of a unit, pickled.

        While it waits for its turn it takes less memory than as objects, and leaves no gaps among those that
        stay.
        """
        start = self.starts[unit]
        return pickle.dumps([self.function(item) for item in self.items[start : start + ITEMS_A_UNIT]])
