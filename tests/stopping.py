"""Builds that are stopped in the middle, and what is left of them."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sites import command, environment, wait_until, write_files

ENDLESS = "{% for _ in range(10 ** 12) %}{% endfor %}"
"""A template that takes for ever, so that a build can be met in the middle."""
OF_THE_OTHER_PROCESS = "pages/data.html"
"""A template that the first process never takes, however slow the other one is: its unit is among those that
are handed over before the first process begins with its own."""


@contextmanager
def build_in_the_middle(
    folder: Path,
    *options: str,
    stuck_in: str = "pages/404.html",
    stderr: int | None = None,
    before: Callable[[], object] | None = None,
) -> Iterator[subprocess.Popen[bytes]]:
    """Run a build that gets stuck in a page; when the block starts, it has written others.

    By itself that is the last page, which the first process takes.
    `before` is called in the first process before it starts.
    """
    write_files(folder / "templates", {stuck_in: ENDLESS})
    arguments = command("build", "--output", "site", "--templates", "templates", "--quiet", *options)
    with subprocess.Popen(
        arguments, cwd=folder, env=environment(), start_new_session=True, stderr=stderr, preexec_fn=before
    ) as process:
        try:
            written = ".site.*.staging/site/about.html"
            wait_until(lambda: process.poll() is not None or any(folder.glob(written)))
            assert process.poll() is None, "the build ended"
            yield process
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)


def is_alive(group: int) -> bool:
    """Tell whether any process of a process group is left that is no zombie."""
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, its_group = status.read_text().rpartition(")")[2].split()[:3]
        except OSError:
            continue
        if int(its_group) == group and state != "Z":
            return True
    return False


def left_behind(folder: Path) -> list[str]:
    """Return the staging folders in a folder."""
    return sorted(path.name for path in folder.glob(".*.staging"))
