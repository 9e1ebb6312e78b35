"""Streams that are closed, full or gone, and signals: the work is done or undone as if they were there."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
import time
from pathlib import Path

import pytest

from sites import (
    HANGS,
    command,
    environment,
    record,
    run,
    snapshot,
    write_files,
)
from stopping import build_in_the_middle, is_alive, left_behind

FUTURE = {"f.txt": record("Exports Will Rise", "They will, the ministry said.", "2999-01-01")}
DUMP = record("Imports Fall", "Imports fell, the ministry said.", "2025-11-27")


def redirected(folder: Path, redirection: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the program in a folder with its streams redirected as a shell does."""
    return subprocess.run(
        ["sh", "-c", f"exec {shlex.join(command(*arguments))} {redirection}"],
        cwd=folder,
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        timeout=HANGS,
        check=False,
    )


@pytest.mark.slow
class TestStreams:
    """Standard streams that are closed or full."""

    @pytest.mark.parametrize("redirection", ["2>&-", "2>/dev/full", "<&- 2>&-"])
    def test_without_standard_error_the_build_goes_on(self, home: Path, redirection: str) -> None:
        write_files(home / "releases", FUTURE)
        done = redirected(home, redirection, "build", "--base-url", "https://example.org/")
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.startswith("2 releases, 2 days")
        assert len(done.stdout.splitlines()) == 1
        assert (home / "build/2999/01/01/exports-will-rise.html").is_file()

    @pytest.mark.parametrize(("arguments", "status"), [(["check"], 1), (["build", "--jobs", "many"], 2)])
    def test_without_standard_error_the_status_tells(
        self, home: Path, arguments: list[str], status: int
    ) -> None:
        """Python would leave with 120 where it still holds what it cannot print."""
        write_files(home / "releases", {"f.txt": FUTURE["f.txt"].replace("2999-01-01", "2999-13-01")})
        assert redirected(home, "2>/dev/full", *arguments).returncode == status

    def test_with_no_stream_at_all_the_site_is_the_same(self, home: Path) -> None:
        """A file that took the place of a stream would get what is meant for a person."""
        write_files(home / "releases", FUTURE)
        assert run("build", folder=home).returncode == 0
        done = redirected(home, "<&- >&- 2>&-", "build", "--output", "silent")
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
        assert snapshot(home / "silent") == snapshot(home / "build")

    def test_a_dump_from_a_standard_input_that_is_closed(self, home: Path) -> None:
        done = redirected(home, "<&-", "add", "-")
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr == "motir-archive: standard input is closed; name the file with the dump\n"

    def test_a_site_that_was_published_but_not_reported(self, home: Path) -> None:
        done = redirected(home, ">/dev/full", "build")
        assert (done.returncode, done.stderr) == (
            4,
            "motir-archive: the site was published, but its report could not be printed: "
            "standard output: No space left on device; make room\n",
        )
        assert (home / "build/index.html").is_file()

    def test_a_dump_that_was_filed_but_not_reported(self, home: Path) -> None:
        write_files(home, {"dump-2025-12-01.txt": DUMP})
        done = redirected(home, ">/dev/full", "add", "dump-2025-12-01.txt")
        assert (done.returncode, done.stderr) == (
            4,
            "motir-archive: the dump was filed as releases/bulletin-2025-12-01.txt, but its report could not "
            "be printed: standard output: No space left on device; make room\n",
        )
        assert (home / "releases/bulletin-2025-12-01.txt").read_text() == DUMP

    def test_a_check_that_cannot_be_reported(self, home: Path) -> None:
        done = redirected(home, ">/dev/full", "check")
        message = "motir-archive: standard output: No space left on device; make room; nothing was changed\n"
        assert (done.returncode, done.stderr) == (3, message)

    def test_a_reader_who_has_seen_enough(self, home: Path) -> None:
        """The status is that of a process that SIGPIPE stopped, without a word."""
        pipeline = f"{{ {shlex.join(command('check'))}; echo $? >status; }} | true"
        done = subprocess.run(
            ["sh", "-c", f"sleep 0.3; {pipeline}"],
            cwd=home,
            env=environment(),
            capture_output=True,
            check=False,
        )
        assert done.stderr == b""
        assert (home / "status").read_text() == "141\n"


@pytest.mark.slow
class TestSignals:
    """Whatever stops a build, it cleans up after itself."""

    @pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
    @pytest.mark.parametrize("whole_group", [False, True])
    def test_a_stopped_build_leaves_nothing(
        self, large_releases: Path, home: Path, number: signal.Signals, whole_group: bool
    ) -> None:
        """A terminal sends it to every process of the build, `kill` to one."""
        options = ("--releases", str(large_releases), "--jobs", "2")
        with build_in_the_middle(home, *options, stderr=subprocess.PIPE) as process:
            if whole_group:
                os.killpg(process.pid, number)
            else:
                process.send_signal(number)
            assert process.wait(timeout=HANGS) == 128 + number
            assert process.stderr is not None
            assert process.stderr.read() == b""
            assert not is_alive(process.pid)
        assert left_behind(home) == []
        assert not (home / "site").exists()

    def test_an_ignored_signal_stays_ignored(self, home: Path) -> None:
        """`nohup` relies on this."""
        with build_in_the_middle(
            home, before=lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN)
        ) as process:
            process.send_signal(signal.SIGHUP)
            time.sleep(0.2)
            assert process.poll() is None
