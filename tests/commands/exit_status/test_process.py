"""The program as a process: streams, signals, and the status that a shell sees."""

from __future__ import annotations

import os
import pty
import signal
import subprocess
import termios
import time
from pathlib import Path

import pytest

from exit_status.archives import FAULTY, FINE, FUTURE
from motir_archive.site_files import PAGES_A_UNIT
from sites import command, environment, large_archive, run, write_files


@pytest.mark.slow
class TestProcess:
    """As a person runs it."""

    def test_a_build_without_a_terminal_says_one_thing(self, here: Path) -> None:
        write_files(here / "releases", FINE)
        done = run("build", "--base-url", "https://example.org/", folder=here)
        assert (done.returncode, done.stderr) == (0, "")
        assert len(done.stdout.splitlines()) == 1

    def test_the_bar_is_for_terminals(self, here: Path) -> None:
        """A build of more than a second shows a bar on a terminal, and not a byte of it elsewhere."""
        write_files(here / "releases", dict(list(large_archive().items())[:13]))
        ours, theirs = pty.openpty()
        termios.tcsetwinsize(theirs, (24, 80))
        build_slowly(here, theirs)
        os.close(theirs)
        shown = os.read(ours, 10_000).decode("utf-8")
        for stage in ("read, merge, identify …", "paragraphs, catalogue …", "write: ", " pages", "publish …"):
            assert stage in shown
        os.close(ours)
        with (here / "stderr").open("wb") as file:
            build_slowly(here, file.fileno())
        assert (here / "stderr").read_bytes() == b""

    def test_names_that_the_terminal_cannot_show_are_no_fault(self, here: Path) -> None:
        """A Hangul file name and folder are shown as escapes."""
        write_files(here / "releases", {"수출.txt": FUTURE["f.txt"]})
        done = run("build", "--output", "사이트", folder=here, variables={"PYTHONIOENCODING": "ascii"})
        assert done.returncode == 0, done.stderr
        assert done.stderr.startswith("releases/\\uc218\\ucd9c.txt:3:31: warning[future-date]: ")
        assert done.stdout.endswith(": open \\uc0ac\\uc774\\ud2b8/index.html\n")
        assert (here / "사이트/index.html").is_file()

    def test_the_exit_status_is_handed_to_the_shell(self, here: Path) -> None:
        assert run("check", folder=here).returncode == 2
        write_files(here / "releases", FAULTY)
        assert run("check", folder=here).returncode == 1


def build_slowly(folder: Path, stderr: int) -> None:
    """Run a build that is held up for more than a second while it writes its pages."""
    arguments = command("build", "--jobs", "1")
    with subprocess.Popen(
        arguments, cwd=folder, env=environment(), stdout=subprocess.DEVNULL, stderr=stderr
    ) as process:
        while not list(folder.glob(".build.*.staging/site/index.html")):
            assert process.poll() is None
            time.sleep(0.002)
        process.send_signal(signal.SIGSTOP)
        time.sleep(1.3)
        process.send_signal(signal.SIGCONT)
    assert process.returncode == 0
    assert len(list((folder / "build").rglob("*.html"))) > PAGES_A_UNIT
