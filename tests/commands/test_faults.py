"""What a command says when the machine fails it: one line with a hint, a status of its own, and nothing half
done."""

from __future__ import annotations

import errno
import os
import re
import resource
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from motir_archive import build
from motir_archive.commands.command_line import EPILOG, main
from motir_archive.commands.terminal import statuses
from sites import (
    CHECKOUT,
    HANGS,
    command,
    environment,
    environment_of_the_limited,
)
from stopping import OF_THE_OTHER_PROCESS, build_in_the_middle, left_behind


@pytest.mark.slow
class TestMachine:
    """Status 3: the machine failed."""

    def test_a_process_that_was_killed(self, large_releases: Path, home: Path) -> None:
        options = ("--releases", str(large_releases), "--jobs", "2")
        with build_in_the_middle(
            home, *options, stuck_in=OF_THE_OTHER_PROCESS, stderr=subprocess.PIPE
        ) as process:
            children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
            os.kill(int(children[-1]), signal.SIGKILL)
            assert process.wait(timeout=HANGS) == 3
            assert process.stderr is not None
            assert process.stderr.read().decode() == (
                "motir-archive: a process of the build was killed, which most often means that memory "
                "ran out; the output folder is as it was: try again with a smaller --jobs\n"
            )
        assert left_behind(home) == []

    @pytest.mark.parametrize(
        ("limits", "expected"),
        [
            ({resource.RLIMIT_FSIZE: 1000}, ": File too large; nothing was changed"),
            (
                {resource.RLIMIT_NOFILE: 5},
                ": Too many open files; raise the limit with ulimit -n; nothing was changed",
            ),
        ],
    )
    def test_a_limit_of_the_system(self, home: Path, limits: Mapping[int, int], expected: str) -> None:
        def limit() -> None:
            for which, most in limits.items():
                resource.setrlimit(which, (most, most))

        done = subprocess.run(
            command("build", "--jobs", "1"),
            cwd=home,
            env=environment_of_the_limited(),
            preexec_fn=limit,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 3, done.stderr
        (line,) = done.stderr.splitlines()
        assert line.startswith("motir-archive: ")
        assert expected in line
        assert sorted(path.name for path in home.iterdir()) == ["releases"]

    @pytest.mark.parametrize(
        ("fault", "message"),
        [
            (
                OSError(errno.ENOSPC, "No space left", "/x/site/a.html"),
                "/x/site/a.html: No space left; make room",
            ),
            (OSError(errno.EROFS, "Read-only", "/x"), "/x: Read-only; choose a place that can be written to"),
            (OSError(errno.EIO, "Input/output error", "/x"), "/x: Input/output error; check the disk"),
            (OSError("odd"), "OSError"),
            (MemoryError(), "memory ran out; free some, or use a smaller --jobs"),
        ],
    )
    def test_each_fault_is_one_line(
        self,
        home: Path,
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
        fault: Exception,
        message: str,
    ) -> None:
        def fail(*_: object) -> None:
            raise fault

        monkeypatch.setattr(build, "build", fail)
        assert main(["build"]) == 3
        assert capsys.readouterr() == ("", f"motir-archive: {message}; nothing was changed\n")

    def test_a_fault_of_the_machine_is_none_of_a_bulletin(
        self, home: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Status 1 says that somebody has to mend a file."""
        scandir = os.scandir

        def fail(path: Path) -> object:
            if Path(path).name == "releases":
                raise OSError(errno.EIO, "Input/output error", str(path))
            return scandir(path)

        monkeypatch.setattr(os, "scandir", fail)
        assert main(["check"]) == 3

    def test_an_earlier_site_that_stays(
        self, home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        def refuse(_path: Path) -> None:
            raise OSError(errno.EACCES, "Permission denied", "/x/.build.staging/site/2025")

        assert main(["build", "--quiet"]) == 0
        monkeypatch.setattr("shutil.rmtree", refuse)
        assert main(["build", "--quiet"]) == 4
        assert capsys.readouterr().err == (
            "motir-archive: the site was published, but the earlier one could not be removed: "
            "/x/.build.staging/site/2025: Permission denied; choose a place that can be written to\n"
        )


def test_every_status_is_explained() -> None:
    """In the README and in the help, which name no other status."""
    ours = {value for name, value in vars(statuses).items() if name.isupper() and name != "STOPPED_BY"}
    stopping = (signal.SIGHUP, signal.SIGINT, signal.SIGTERM, signal.SIGPIPE)
    known = ours | {statuses.STOPPED_BY + number for number in stopping}
    readme = (CHECKOUT / "README.md").read_text(encoding="utf-8").partition("| exit status |")[2]
    rows = re.findall(r"^\| ([\d, ]+) \|", readme.partition("\n\n")[0], re.MULTILINE)
    assert {int(status) for row in rows for status in row.split(",")} == known
    assert {int(status) for status in re.findall(r"\b\d+\b", EPILOG.partition("After")[0])} - {128} == known


def test_a_report_for_which_there_is_no_memory(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr("motir_archive.commands.build.print_problems", fail)
    assert main(["build", "--quiet"]) == 4
    assert capsys.readouterr().err == (
        "motir-archive: the site was published, but its report could not be printed: memory ran out; "
        "free some, or use a smaller --jobs\n"
    )
    assert (home / "build/index.html").is_file()


def test_a_fault_of_the_program_has_a_status_of_its_own(home: Path) -> None:
    """Python leaves with 1 then, which says that the bulletins have errors."""
    program = (
        "from motir_archive import build\n"
        "from motir_archive.commands.command_line import run\n"
        "build.build = None\n"
        "run()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, "build"],
        cwd=home,
        env=environment(),
        capture_output=True,
        check=False,
    )
    assert done.returncode == 70
    lines = done.stderr.decode().splitlines()
    assert lines[0] == "Traceback (most recent call last):"
    assert lines[-1] == "motir-archive: this is a fault of the program; please report it with the lines above"


def test_what_could_steer_a_terminal_is_written_out(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "--releases", "a\x1b[2J\nb\u202e"]) == 2
    assert capsys.readouterr().err == (
        "motir-archive: there is no folder a\\x1b[2J\\nb\\u202e; name the one with the bulletins with "
        "--releases\n"
    )
