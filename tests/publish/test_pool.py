"""Units of work done by several processes are done once each."""

from __future__ import annotations

import os
import time
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import parent_process
from pathlib import Path

import pytest
from units import ONE, UNIT, Units

from motir_archive.publish.pool import ITEMS_A_PROCESS, ITEMS_A_UNIT, do_all, each_by
from motir_archive.publish.written import Amount, Written


class Numbers(Units):
    """Writes, for each unit, the number of the process that did it."""

    def do(self, unit: int, staging: Path) -> Written:
        with (staging / f"{unit}").open("x") as file:
            file.write(f"{os.getpid()}")
        return ONE


class Shared(Numbers):
    """The same, and all go on only when another process has done the first unit and this one the last."""

    def do(self, unit: int, staging: Path) -> Written:
        written = super().do(unit, staging)
        while unit and not ((staging / "0").exists() and (staging / "19").exists()):
            time.sleep(0.01)
        return written


class Alone(Numbers):
    """The process that helps goes on only when this one has done three units."""

    def do(self, unit: int, staging: Path) -> Written:
        while parent_process() and not (staging / "17").exists():
            time.sleep(0.01)
        return super().do(unit, staging)


class Slow(Numbers):
    """This process goes on only when the one that helps has done five units."""

    def do(self, unit: int, staging: Path) -> Written:
        while not (parent_process() or (staging / "4").exists()):
            time.sleep(0.01)
        return super().do(unit, staging)


class Few(Numbers):
    """Units that are worth a process each. All go on only when the last of six is done."""

    def __init__(self, count: int) -> None:
        super().__init__(count)
        self.sizes = [ITEMS_A_PROCESS] * count

    def do(self, unit: int, staging: Path) -> Written:
        while unit < 5 and not (staging / "5").exists():
            time.sleep(0.01)
        return super().do(unit, staging)


def processes(folder: Path) -> set[int]:
    return {int(path.read_text()) for path in folder.iterdir()}


@pytest.mark.parametrize("count", [0, 1, 7, 8, 25])
@pytest.mark.parametrize("jobs", [0, 1, 2, 3])
def test_every_unit_is_done_once_and_counted(tmp_path: Path, count: int, jobs: int) -> None:
    advances: list[int] = []
    written = do_all(Numbers(count), tmp_path, jobs, advances.append)
    assert sorted(int(path.name) for path in tmp_path.iterdir()) == list(range(count))
    assert advances == [UNIT] * count
    assert written.total == Amount(files=count, size=10 * count)


@pytest.mark.parametrize("jobs", [2, 4])
def test_many_pages_are_written_by_this_process_and_others(tmp_path: Path, jobs: int) -> None:
    """The others take the first, this one the last."""
    do_all(Shared(20), tmp_path, jobs, lambda _: None)
    assert (tmp_path / "19").read_text() == f"{os.getpid()}" != (tmp_path / "0").read_text()
    assert 2 <= len(processes(tmp_path)) <= jobs


def test_of_a_few_units_this_process_does_the_last(tmp_path: Path) -> None:
    do_all(Few(6), tmp_path, 5, lambda _: None)
    assert (tmp_path / "5").read_text() == f"{os.getpid()}"


def test_this_process_goes_on_while_another_is_busy(tmp_path: Path) -> None:
    do_all(Alone(20), tmp_path, 2, lambda _: None)
    assert {(tmp_path / f"{unit}").read_text() for unit in (17, 18, 19)} == {f"{os.getpid()}"}


def test_another_process_is_handed_more_while_this_one_is_busy(tmp_path: Path) -> None:
    do_all(Slow(20), tmp_path, 2, lambda _: None)
    assert os.getpid() not in {int((tmp_path / f"{unit}").read_text()) for unit in range(5)}


@pytest.mark.parametrize(("count", "jobs"), [(20, 1), (2 * ITEMS_A_PROCESS // UNIT - 1, 8)])
def test_one_job_or_a_few_pages_need_no_other_process(tmp_path: Path, count: int, jobs: int) -> None:
    """Starting one takes longer than writing some hundred pages."""
    do_all(Numbers(count), tmp_path, jobs, lambda _: None)
    assert processes(tmp_path) == {os.getpid()}


def test_where_the_number_of_processors_is_unknown_one_process_does_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: None)
    do_all(Numbers(20), tmp_path, 0, lambda _: None)
    assert processes(tmp_path) == {os.getpid()}


def test_amounts_of_one_kind_are_added() -> None:
    one, other, feed = Amount(1, 10, 0.5), Amount(2, 5, 0.25), Amount(4, 40, 4.0)
    both = Written({"page": one}, ("a",)) + Written({"page": other, "feed": feed}, ("b\nc",))
    assert both == Written({"page": Amount(3, 15, 0.75), "feed": feed}, ("a", "b\nc"))
    assert both.total == Amount(7, 55, 4.75)
    assert list(both.manifest_lines) == ["a", "b", "c"]


def with_process(number: int) -> tuple[int, int]:
    """Return a number with the process that it was handed to. Others take so long that this one begins."""
    if parent_process():
        time.sleep(0.005)
    return number, os.getpid()


@pytest.mark.parametrize("count", [0, 1, ITEMS_A_UNIT, 2 * ITEMS_A_PROCESS - 1, 2 * ITEMS_A_PROCESS + 1])
@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_what_is_made_of_many_things_comes_in_their_order(count: int, jobs: int) -> None:
    """Of many, in other processes as well; of few in this one alone."""
    made = list(each_by(jobs)(with_process, range(count)))
    assert [number for number, _ in made] == list(range(count))
    at_home = {process == os.getpid() for _, process in made}
    is_helped = count >= 2 * ITEMS_A_PROCESS and jobs > 1
    assert at_home == ({True, False} if is_helped else {True} if count else set())


def test_an_executor_that_was_handed_in_is_spared_what_is_only_computed() -> None:
    with ThreadPoolExecutor(1) as executor:
        assert each_by(executor) is map


def fails_at_half(number: int) -> int:
    if number == ITEMS_A_PROCESS:
        raise ArithmeticError(number)
    return number


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_fault_in_one_of_many_is_raised(jobs: int) -> None:
    with pytest.raises(ArithmeticError, match=str(ITEMS_A_PROCESS)):
        list(each_by(jobs)(fails_at_half, range(2 * ITEMS_A_PROCESS)))
