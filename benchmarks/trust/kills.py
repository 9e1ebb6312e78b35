"""Commands killed at any moment: the old or the new state, whole, and the next run heals.

First before each call of the system that could change something, one after the other; then at random moments,
with two processes at work and every signal that stops a command.
"""

from __future__ import annotations

import random
import signal
import sys
import time
from collections import Counter
from collections.abc import Iterator

from forked import KILL, Fails, Send, trial_of, with_shim
from scenarios import Scenario, publications, scenarios, with_workers
from states import BEGUN, GONE, NEW, OLD
from trial import Trial, left_behind, write

SIGNALS = (signal.SIGKILL, signal.SIGKILL, signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
RELEASES = 2
AT_RANDOM = {"cold build": 350, "build": 250, "serve": 150, "add": 150, "init": 100}
"""Kills at random moments."""
LATEST = 1.5
"""Kills come at up to so many times the time that a command takes. One after its end does not count as a
kill."""


def prove(trial: Trial) -> int:
    """Print a table of what was killed and what was found; return how much was torn or did not heal."""
    return with_shim(trial, __file__)


def _try_all(trial: Trial) -> int:
    commands = scenarios(trial.folder, RELEASES)
    alone = publications(write(trial.folder / "alone", {"here": ""}))
    large = with_workers(write(trial.folder / "large", {"here": ""}))
    fewer = max(1, round(1 / trial.amount))
    broken = sum(_before_each_call(trial, case, case.step * fewer) for case in commands)
    broken += sum(_before_each_call(trial, case, max(1, fewer // 20)) for case in alone)
    by_name = {case.name: case for case in (*commands, *large)}
    broken += sum(_at_random(trial, by_name[name], number) for name, number in AT_RANDOM.items())
    return min(broken, 100)


def _before_each_call(trial: Trial, case: Scenario, step: int) -> int:
    """Kill a command before its first call, then before its second one, and so on."""
    found = Counter[str]()
    for which in trial.every(step):
        if case.run(Fails(which, KILL)).status != -signal.SIGKILL:
            break
        found.update(_outcomes(case, f"killed before call {which}"))
    return _told("before each call", case, found)


def _at_random(trial: Trial, case: Scenario, kills: int) -> int:
    """Kill a command at moments up to its end and a little later."""
    seconds = LATEST * min(_seconds(case), _seconds(case))
    found = Counter[str]()
    for number in trial.mine(range(trial.some(kills))):
        chosen = random.Random(number)
        sends = Send(chosen.choice(SIGNALS), to_all=chosen.random() < 0.5)
        done = case.stopped(chosen.uniform(0, seconds), sends)
        found.update([done.said.upper()] if done.said == "its processes stay" else [])
        if sends.number != signal.SIGKILL and done.status < 0:
            found["NOT CLEANED UP"] += 1
        if sends.number != signal.SIGKILL and left_behind(case.folder):
            found["LEFT BEHIND"] += 1
        found.update(_outcomes(case, f"kill {number}, {sends}"))
    return _told("at random", case, found)


def _seconds(case: Scenario) -> float:
    started = time.monotonic()
    case.run()
    return time.monotonic() - started


def _outcomes(case: Scenario, what: str) -> Iterator[str]:
    """Yield the state that the folder is in, and in capitals what must not be."""
    state = case.found()
    yield state
    is_known = state in (OLD, NEW, *((BEGUN,) if case.name == "init" else ()))
    is_known |= state == GONE and "two steps" in case.name
    is_healed = case.is_healed()
    for fault, holds in (("TORN", is_known), ("NOT HEALED", is_healed)):
        if not holds:
            print(f"  {case.name}, {what}: {fault}", file=sys.stderr)
            yield fault


def _told(when: str, case: Scenario, found: Counter[str]) -> int:
    rows = ", ".join(f"{what} {number:,}" for what, number in sorted(found.items()))
    print(f"kills  {when:16}  {case.name:20}  {rows}", flush=True)
    return sum(number for what, number in found.items() if what.isupper())


if __name__ == "__main__":
    sys.exit(_try_all(trial_of(sys.argv[1:])))
