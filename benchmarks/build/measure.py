"""What a command takes: time, and memory of all its processes; what it leaves: bytes and files."""

from __future__ import annotations

import os
import resource
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

EVERY = 0.05
"""Seconds between two looks at the memory."""


@dataclass(frozen=True)
class Run:
    """What one run took."""

    wall: float = 0.0
    """Seconds."""
    cpu: float = 0.0
    """Seconds of processor time, of all processes."""
    peak: int = 0
    """Bytes of memory, of all processes together."""

    def __add__(self, other: Run) -> Run:
        return Run(self.wall + other.wall, self.cpu + other.cpu, max(self.peak, other.peak))


def measured(command: list[str]) -> Run:
    """Run a command to its end and return what it took. Raises CalledProcessError where it fails."""
    before, started, peak = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter(), 0
    with subprocess.Popen(command, start_new_session=True, stderr=subprocess.DEVNULL) as process:
        while process.poll() is None:
            peak = max(peak, _memory_of_session(process.pid))
            time.sleep(EVERY)
    wall, after = time.perf_counter() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Run(wall, cpu, peak)


def _memory_of_session(session: int) -> int:
    """Return the proportional set sizes of the processes of a session; those of Linux alone are known."""
    total = 0
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if os.getsid(int(folder.name)) == session:
                (line,) = [
                    line
                    for line in (folder / "smaps_rollup").read_text("utf-8").splitlines()
                    if line.startswith("Pss:")
                ]
                total += 1024 * int(line.split()[1])
        except (OSError, ValueError):
            continue  # it ended meanwhile
    return total


def weighed(site: Path) -> tuple[int, int]:
    """Return the bytes and the number of the files below a folder."""
    sizes = [path.stat().st_size for path in site.rglob("*") if path.is_file()]
    return sum(sizes), len(sizes)
