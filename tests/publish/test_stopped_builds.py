"""Builds that are killed, and readers of a site that is just being replaced."""

from __future__ import annotations

import os
import signal
import subprocess
import threading
from pathlib import Path

import pytest
from publishing import MARKER, write

from motir_archive.publish.staging import staged
from sites import HANGS, build_site, command, environment, run, snapshot, wait_until, write_files
from stopping import OF_THE_OTHER_PROCESS, build_in_the_middle, is_alive, left_behind


@pytest.mark.slow
class TestKilled:
    """A build that is killed leaves the earlier site whole, and a folder that the next build removes."""

    def test_the_next_build_sweeps_up(self, home: Path) -> None:
        build_site(home / "releases", home / "site")
        before = snapshot(home / "site")
        with build_in_the_middle(home) as process:
            process.kill()
            process.wait()
            assert snapshot(home / "site") == before
            assert len(left_behind(home)) == 1
        done = run("build", "--output", "site", "--templates", home / "releases", folder=home)
        assert done.returncode == 0, done.stderr
        assert left_behind(home) == []
        assert snapshot(home / "site") == before

    def test_its_other_processes_end_with_it(self, large_releases: Path, home: Path) -> None:
        """Else they would wait for ever, and hold the staging folder."""
        options = ("--releases", str(large_releases), "--jobs", "2")
        with build_in_the_middle(home, *options, stuck_in=OF_THE_OTHER_PROCESS) as process:
            group = process.pid
            process.kill()
            process.wait()
            wait_until(lambda: not is_alive(group))
        build_site(home / "releases", home / "site")
        assert left_behind(home) == []

    def test_an_interrupted_build_leaves_nothing(self, home: Path) -> None:
        build_site(home / "releases", home / "site")
        before = snapshot(home / "site")
        with build_in_the_middle(home) as process:
            process.send_signal(signal.SIGINT)
            assert process.wait(HANGS) != 0
        assert snapshot(home / "site") == before
        assert left_behind(home) == []

    def test_a_build_that_still_runs_keeps_its_folder(self, home: Path) -> None:
        with build_in_the_middle(home) as process:
            (running,) = left_behind(home)
            build_site(home / "releases", home / "site")
            assert (home / running).is_dir()
            assert process.poll() is None

    @pytest.mark.parametrize("name", ["site", "s[i]te", "*"])
    def test_only_its_own_leftovers_are_removed(self, home: Path, name: str) -> None:
        write_files(
            home,
            {
                f".{name}.abcdefgh.staging/{MARKER}": "",
                f".{name}.abcdefgh.staging/texts": "left behind",
                f".{name}.abcdefgh.staging/site/{MARKER}": "",
                f".{name}.abcdefgh.staging/site/2025/index.html": "left behind",
                f".{name}.mine_too.staging/index.html": "mine: it has no marker",
                f".{name}.notes/index.html": "mine",
                ".another.abcdefgh.staging/index.html": "another site's",
                f".{name}.x.abcdefgh.staging/{MARKER}": "of the output that has more in its name",
                f".{name}.abcdefgh.staging.txt": "mine",
            },
        )
        build_site(home / "releases", home / name)
        left = {path.name for path in home.iterdir()}
        assert left == {
            "releases",
            name,
            f".{name}.notes",
            f".{name}.mine_too.staging",
            ".another.abcdefgh.staging",
            f".{name}.x.abcdefgh.staging",
            f".{name}.abcdefgh.staging.txt",
        }


@pytest.mark.slow
class TestReaders:
    """People read the site while it is built."""

    def test_the_site_is_never_missing_and_never_mixed(self, home: Path) -> None:
        """A reader opens two files all the time, while two sites take turns."""
        site = home / "site"
        for number in range(2):
            with staged(site) as stage:
                for name in ("index.html", "last.html"):
                    write(stage.site, name, str(number))
                stage.publish()
        complaints: list[str] = []
        looks = 0
        done = threading.Event()

        def read() -> None:
            nonlocal looks
            while not done.is_set():
                try:
                    folder = os.open(site, os.O_RDONLY)
                except OSError as error:
                    complaints.append(str(error))
                    continue
                looks += 1
                os.close(folder)

        reader = threading.Thread(target=read)
        reader.start()
        for number in range(300):
            with staged(site) as stage:
                write(stage.site, "index.html", str(number))
                stage.publish()
        done.set()
        reader.join()
        assert complaints == []
        assert looks > 300

    def test_a_build_never_takes_the_home_page_away(self, home: Path) -> None:
        build_site(home / "releases", home / "site")
        with subprocess.Popen(
            command("build", "--output", "site", "--quiet"), cwd=home, env=environment()
        ) as process:
            first = (home / "site/index.html").stat().st_ino
            while process.poll() is None:
                (home / "site/index.html").stat()
        assert process.returncode == 0
        assert (home / "site/index.html").stat().st_ino != first
