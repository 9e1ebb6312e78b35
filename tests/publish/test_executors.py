"""An executor that is handed in writes the same site, on other machines too."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from motir_archive import OptionError, Options, build_site
from motir_archive.publish.cluster import cluster
from motir_archive.publish.pool import do_all
from motir_archive.publish.written import Amount, Written
from sites import GOLDEN, NOW, run, snapshot
from stopping import left_behind

if TYPE_CHECKING:
    from distributed import LocalCluster  # takes a second or two to load, so only slow tests do

UNITS = 12


class DiesOnce:
    """Kills its process at one unit, the first time."""

    sizes = (1,) * UNITS

    def do(self, unit: int, staging: Path) -> Written:
        met = staging / "met"
        if unit == 5 and not met.exists():
            met.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        (staging / str(unit)).touch()
        return Written({"page": Amount(files=1)})


@pytest.fixture(scope="module")
def workers() -> Iterator[LocalCluster]:
    """A Dask cluster of two worker processes on this machine."""
    from distributed import LocalCluster

    with LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=":0", host="127.0.0.1"
    ) as two:
        yield two


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The site that this process writes by itself."""
    output = tmp_path_factory.mktemp("alone") / "site"
    build_site(Options(GOLDEN / "releases", output=output, jobs=1), now=NOW)
    return snapshot(output)


@pytest.mark.parametrize(
    "made",
    [lambda: ThreadPoolExecutor(2), lambda: ProcessPoolExecutor(2, get_context("spawn"))],
    ids=["threads", "processes"],
)
def test_any_executor_writes_the_same_site(
    made: Callable[[], Executor], expected: dict[str, bytes], tmp_path: Path
) -> None:
    with made() as executor:
        build_site(Options(GOLDEN / "releases", output=tmp_path / "site"), now=NOW, executor=executor)
    assert snapshot(tmp_path / "site") == expected
    assert left_behind(tmp_path) == []


@pytest.mark.slow
def test_a_cluster_writes_the_same_site(
    workers: LocalCluster, expected: dict[str, bytes], tmp_path: Path
) -> None:
    where = ("--releases", GOLDEN / "releases", "--output", "site")
    done = run("build", *where, "--scheduler", workers.scheduler_address, "--quiet", folder=tmp_path)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.count("\n") == done.stderr.count("warning[finds-nothing]") == 1
    assert snapshot(tmp_path / "site") == expected
    assert left_behind(tmp_path) == []


@pytest.mark.slow
def test_a_worker_that_dies_is_replaced(workers: LocalCluster, tmp_path: Path) -> None:
    staging = tmp_path / "site"
    staging.mkdir()
    with cluster(workers.scheduler_address) as executor:
        written = do_all(DiesOnce(), staging, executor, lambda _: None)
    assert written.total.files == UNITS
    assert {path.name for path in staging.iterdir()} == {"met", *map(str, range(UNITS))}


@pytest.mark.slow
def test_a_scheduler_that_does_not_answer_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("motir_archive.publish.cluster.PATIENCE", 0.5)
    with (
        pytest.raises(OptionError, match=r"^no Dask scheduler answers at tcp://127\.0\.0\.1:9: "),
        cluster("tcp://127.0.0.1:9"),
    ):
        pass


def test_a_scheduler_needs_dask(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(OptionError) as refused, cluster("tcp://127.0.0.1:8786"):
        pass
    assert str(refused.value) == "--scheduler needs Dask: pip install 'motir-archive[dask]'"
