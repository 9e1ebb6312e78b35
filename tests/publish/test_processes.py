"""Processes that help with units of work: what becomes of faults, signals and processes that are killed."""

from __future__ import annotations

import os
import signal
import sys
import time
import traceback
from multiprocessing import active_children, parent_process
from pathlib import Path
from threading import Thread
from threading import enumerate as enumerate_threads

import pytest
from publishing import open_files
from units import ONE, UNIT, Units

from motir_archive.problems import MachineError
from motir_archive.publish.pool import do_all
from motir_archive.publish.processes import AHEAD, HAND_OVER
from motir_archive.publish.work import Work
from motir_archive.publish.written import Written


class Faulty(Units):
    """Fails at one unit."""

    def do(self, unit: int, staging: Path) -> Written:
        if unit == 2:
            raise ArithmeticError(unit)
        return ONE


class Helped(Units):
    """This process goes on when the one that helps it has begun."""

    def do(self, unit: int, staging: Path) -> Written:
        if parent_process():
            (staging / "begun").touch()
            self.help()
        while not (staging / "begun").exists():
            time.sleep(0.01)
        return ONE

    def help(self) -> None:
        """Do what only the process that helps does."""
        raise NotImplementedError


class Killed(Helped):
    """The process that helps is killed, as by a system that is out of memory."""

    def help(self) -> None:
        os.kill(os.getpid(), signal.SIGKILL)


class KilledAsItSpeaks(Units):
    """The process that helps is killed in the middle of handing over what it made."""

    def do(self, unit: int, staging: Path) -> Written:
        if parent_process():
            Thread(target=kill_this_process_when_half_is_heard).start()
            return Written({}, ("x" * 10**8,))
        return ONE


def kill_this_process_when_half_is_heard() -> None:
    start = read_by(os.getppid())
    while read_by(os.getppid()) < start + 10**6:
        pass
    os.kill(os.getpid(), signal.SIGKILL)


def read_by(process: int) -> int:
    """Return how many bytes a process has read since it began."""
    return int(Path(f"/proc/{process}/io").read_text().split()[1])


class FailsElsewhere(Helped):
    """The process that helps fails, with an error that can be sent to this one or with one that cannot."""

    def __init__(self, count: int, error: Exception) -> None:
        super().__init__(count)
        self.error = error

    def help(self) -> None:
        raise self.error


class LocalError(ArithmeticError):
    """An error that cannot be sent to another process."""

    def __reduce__(self) -> str:
        raise TypeError("cannot pickle a LocalError")


class KilledAt(Units):
    """The process that takes a certain unit is killed at it. None goes on before."""

    def __init__(self, count: int, unit: int) -> None:
        super().__init__(count)
        self.unit = unit

    def do(self, unit: int, staging: Path) -> Written:
        if unit == self.unit:
            (staging / "killed").touch()
            os.kill(os.getpid(), signal.SIGKILL)
        while not (staging / "killed").exists():
            time.sleep(0.01)
        return ONE


class Stuck(Units):
    """One process fails when another is in the middle of work that takes for ever."""

    def do(self, unit: int, staging: Path) -> Written:
        if unit == 0:
            (staging / "stuck").write_text(f"{os.getpid()}")
            time.sleep(10**6)
        while not (staging / "stuck").exists():
            time.sleep(0.01)
        raise ArithmeticError(unit)


class Signalled(Helped):
    """The process that helps gets all that a terminal sends to every process of a build."""

    def help(self) -> None:
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            os.kill(os.getpid(), number)


class Patient(Units):
    """Keeps how long threads of this process wait for one another while it works."""

    def __init__(self, count: int) -> None:
        super().__init__(count)
        self.intervals: set[float] = set()

    def do(self, unit: int, staging: Path) -> Written:
        self.intervals.add(round(sys.getswitchinterval(), 6))
        return ONE


def test_nothing_is_left_of_them(tmp_path: Path) -> None:
    files, threads = open_files(), set(enumerate_threads())
    do_all(Patient(20), tmp_path, 3, lambda _: None)
    assert (open_files(), set(enumerate_threads()) - threads, active_children()) == (files, set(), [])


@pytest.mark.parametrize(("jobs", "interval"), [(1, 0.005), (2, HAND_OVER)])
def test_only_while_others_help_do_threads_wait_for_less_than_usual(
    tmp_path: Path, jobs: int, interval: float
) -> None:
    """They hand work to the others, which have nothing to do until then."""
    units = Patient(20)
    do_all(units, tmp_path, jobs, lambda _: None)
    assert units.intervals == {interval}
    assert round(sys.getswitchinterval(), 6) == 0.005


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_fault_in_any_process_is_raised(tmp_path: Path, jobs: int) -> None:
    with pytest.raises(ArithmeticError, match="2"):
        do_all(Faulty(10), tmp_path, jobs, lambda _: None)


@pytest.mark.parametrize("error", [ArithmeticError("odd"), LocalError("odd")])
def test_a_fault_in_another_process_tells_where_it_was_raised(tmp_path: Path, error: Exception) -> None:
    with pytest.raises((ArithmeticError, RuntimeError)) as raised:
        do_all(FailsElsewhere(10, error), tmp_path, 2, lambda _: None)
    told = "".join(traceback.format_exception(raised.value))
    assert f"{type(error).__name__}: odd" in told
    assert "in help\n    raise self.error" in told


@pytest.mark.parametrize("units", [Killed(10), KilledAsItSpeaks(10)], ids=["at work", "as it hands over"])
def test_a_process_that_was_killed_is_told_of(tmp_path: Path, units: Work) -> None:
    with pytest.raises(MachineError) as killed:
        do_all(units, tmp_path, 2, lambda _: None)
    assert str(killed.value) == (
        "a process of the build was killed, which most often means that memory ran out; "
        "the output folder is as it was: try again with a smaller --jobs"
    )


@pytest.mark.parametrize("unit", [AHEAD * other for other in range(3)])
def test_each_of_several_is_missed(tmp_path: Path, unit: int) -> None:
    """Each alone has the end of its pipe: else the pipe would go on when the process does not."""
    with pytest.raises(MachineError):
        do_all(KilledAt(20, unit), tmp_path, 4, lambda _: None)


def test_when_one_process_fails_the_others_end_at_once(tmp_path: Path) -> None:
    """Nobody waits for the pages that are left."""
    with pytest.raises(ArithmeticError):
        do_all(Stuck(100), tmp_path, 2, lambda _: None)
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "stuck").read_text()), 0)


def test_the_processes_leave_signals_to_the_build(tmp_path: Path) -> None:
    """A terminal sends them to all of a group; only the build cleans up and speaks."""
    done: list[int] = []
    do_all(Signalled(10), tmp_path, 2, done.append)
    assert sum(done) == 10 * UNIT
