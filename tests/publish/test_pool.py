"""Pages written by several processes are the same pages."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import pytest

from motir_archive.problems import MachineError
from motir_archive.publish.pool import PAGES_A_TURN, write_all


class Numbers:
    """Writes, for each page, which process wrote it."""

    def write_pages(self, staging: Path, start: int, stop: int) -> int:
        for number in range(start, stop):
            with (staging / f"{number}").open("x") as file:
                file.write(f"{os.getpid()}")
        return stop - start


class Faulty:
    """Fails at the page in the middle."""

    def write_pages(self, staging: Path, start: int, stop: int) -> int:
        if start == 2 * PAGES_A_TURN:
            raise ArithmeticError(start)
        return stop - start


class Killed:
    """Its process is killed at the page in the middle, as by a system that is out of memory."""

    def write_pages(self, staging: Path, start: int, stop: int) -> int:
        if start == 2 * PAGES_A_TURN:
            os.kill(os.getpid(), signal.SIGKILL)
        return stop - start


class Stuck:
    """One process fails when another is in the middle of work that takes for ever."""

    def write_pages(self, staging: Path, start: int, stop: int) -> int:
        if start == 0:
            (staging / "stuck").write_text(f"{os.getpid()}")
            time.sleep(10**6)
        while not (staging / "stuck").exists():
            time.sleep(0.01)
        raise ArithmeticError(start)


class Signalled:
    """Sends its own process all that a terminal sends to every process of a build."""

    def write_pages(self, staging: Path, start: int, stop: int) -> int:
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            os.kill(os.getpid(), number)
        return stop - start


def processes(folder: Path) -> set[int]:
    return {int(path.read_text()) for path in folder.iterdir()}


@pytest.mark.parametrize("count", [0, 1, PAGES_A_TURN, 4 * PAGES_A_TURN - 1, 5 * PAGES_A_TURN + 7])
@pytest.mark.parametrize("jobs", [0, 1, 2, 3])
def test_every_page_is_written_once_and_counted(tmp_path: Path, count: int, jobs: int) -> None:
    advances: list[int] = []
    write_all(Numbers(), count, tmp_path, jobs, advances.append)
    assert sorted(int(path.name) for path in tmp_path.iterdir()) == list(range(count))
    assert sum(advances) == count


def test_many_pages_are_written_by_other_processes(tmp_path: Path) -> None:
    write_all(Numbers(), 10 * PAGES_A_TURN, tmp_path, 2, lambda _: None)
    assert os.getpid() not in processes(tmp_path)
    assert 1 <= len(processes(tmp_path)) <= 2


@pytest.mark.parametrize(("count", "jobs"), [(10 * PAGES_A_TURN, 1), (3 * PAGES_A_TURN, 8)])
def test_one_job_or_a_few_pages_need_no_other_process(tmp_path: Path, count: int, jobs: int) -> None:
    """Starting one takes longer than writing some hundred pages."""
    write_all(Numbers(), count, tmp_path, jobs, lambda _: None)
    assert processes(tmp_path) == {os.getpid()}


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_fault_in_any_process_is_raised(tmp_path: Path, jobs: int) -> None:
    with pytest.raises(ArithmeticError, match=str(2 * PAGES_A_TURN)):
        write_all(Faulty(), 3 * PAGES_A_TURN + 1, tmp_path, jobs, lambda _: None)


def test_a_process_that_was_killed_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(MachineError) as killed:
        write_all(Killed(), 6 * PAGES_A_TURN, tmp_path, 2, lambda _: None)
    assert str(killed.value) == (
        "a process that wrote pages was killed, which most often means that memory ran out; "
        "the output folder is as it was: try again with a smaller --jobs"
    )


def test_when_one_process_fails_the_others_end_at_once(tmp_path: Path) -> None:
    """Whatever they are at: what is left of the pages is not waited for."""
    with pytest.raises(ArithmeticError):
        write_all(Stuck(), 100 * PAGES_A_TURN, tmp_path, 2, lambda _: None)
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "stuck").read_text()), 0)


def test_the_processes_leave_signals_to_the_build(tmp_path: Path) -> None:
    """A terminal sends them to all of a group; only the build cleans up and speaks."""
    done: list[int] = []
    write_all(Signalled(), 6 * PAGES_A_TURN, tmp_path, 2, done.append)
    assert sum(done) == 6 * PAGES_A_TURN
