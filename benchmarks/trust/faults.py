"""Calls of the system that fail, one at a time. Each leaves the old or the new state and a message of one
line."""

from __future__ import annotations

import errno
import sys
from collections import Counter
from collections.abc import Iterator

from forked import TRACEBACK, Ended, Fails, trial_of, with_shim
from scenarios import Scenario, publications, scenarios
from states import NEW, OLD
from trial import Trial, left_behind, write

ERRORS = (errno.ENOSPC, errno.EIO, errno.EACCES, errno.EMFILE)
HEALED = 5
"""One in so many failures that left nothing behind is followed by another run, which has to succeed."""
RELEASES = 2
"""Releases of the archive that is built. Few, because the files of the theme alone are some hundred calls."""


def prove(trial: Trial) -> int:
    """Print a row for each scenario and error; return how many failed calls were not handled."""
    return with_shim(trial, __file__)


def _try_all(trial: Trial) -> int:
    """Let each call fail with each error; where a share is asked for, every so-many-th of a whole command."""
    fewer = max(1, round(1 / trial.amount))
    cases = [(case, case.step * fewer) for case in scenarios(trial.folder, RELEASES)]
    cases += [
        (case, max(1, fewer // 20)) for case in publications(write(trial.folder / "alone", {"here": ""}))
    ]
    broken = 0
    for case, step in cases:
        for error in ERRORS:
            found = Counter[str]()
            for which in trial.every(step):
                done = case.run(Fails(which, error))
                if done.calls < which:
                    break
                found.update(_outcomes(case, done, which))
            broken += sum(number for what, number in found.items() if what.isupper())
            rows = ", ".join(f"{what} {number:,}" for what, number in sorted(found.items()))
            print(f"faults  {case.name:20} {errno.errorcode[error]:7} {rows}", flush=True)
    return min(broken, 100)


def _outcomes(case: Scenario, done: Ended, which: int) -> Iterator[str]:
    """Yield the status, and in capitals what was not handled."""
    yield f"status {done.status}:"
    for fault in _faults(case, done, which):
        print(f"  {case.name}, call {which}: {fault}: {done.said[-900:]}", file=sys.stderr)
        yield fault


def _faults(case: Scenario, done: Ended, which: int) -> Iterator[str]:
    if done.status == TRACEBACK or "Traceback" in done.said:
        yield "TRACEBACK"
    elif done.status not in range(5):
        yield "UNKNOWN STATUS"
    elif done.status and not any(
        line.startswith(("motir-archive: ", "b/", "db-b/", "releases/")) for line in done.said.split("\n")
    ):
        yield "NO MESSAGE"
    state = case.found()
    if state not in (OLD, NEW):
        yield "TORN"
    if state == OLD and done.status in (0, 4):
        yield "SUCCESS OF NOTHING"
    if state == NEW and done.status in (1, 2, 3) and case.name not in ("serve",):
        yield "DONE BUT CALLED A FAILURE"
    is_to_be_healed = left_behind(case.folder) or (state != NEW and which % HEALED == 1)
    if is_to_be_healed and not case.is_healed():
        yield "NOT HEALED"


if __name__ == "__main__":
    sys.exit(_try_all(trial_of(sys.argv[1:])))
