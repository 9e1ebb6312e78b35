"""File systems that are full, read-only, another one, or a mount point: each leaves a message and a whole
site.

They are mounted in a name space of the proof's own, so that nobody else sees them; that needs Linux and root.
Without them a limit of the size of files stands in for a full disk.
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from forked import trial_of
from trial import COMMAND, Trial, archive, digest, environment, left_behind, run, write

RELEASES = 20
STEPS = 24
"""Sizes of a disk that is full, from hardly anything to what two sites need."""
SMALLEST = 64
"""In kB."""


def prove(trial: Trial) -> int:
    """Print a row for each kind of file system; return how much was not handled."""
    tried = subprocess.run(["unshare", "--mount", "true"], capture_output=True, check=False)
    if sys.platform != "linux" or tried.returncode:
        print("filesystems  mounts left out: they need Linux and root", file=sys.stderr)
        return _told("limit of files", _limited(trial))
    given = (str(trial.folder), str(trial.amount), str(trial.part), str(trial.parts))
    inside = ["unshare", "--mount", sys.executable, __file__, *given]
    return subprocess.run(
        inside, env=environment(PYTHONPATH=os.pathsep.join(sys.path)), check=False
    ).returncode


def _try_all(trial: Trial) -> int:
    return min(
        100,
        _told("full", _full(trial))
        + _told("limit of files", _limited(trial))
        + _told("read-only", _read_only(trial))
        + _told("another one", _another(trial))
        + _told("mount point", _mount_point(trial)),
    )


def _told(kind: str, faults: Iterator[str]) -> int:
    """Print what was wrong, one line for each kind."""
    found = list(faults)
    rows = ", ".join(f"{found.count(what)} {what}" for what in sorted(set(found)))
    print(f"filesystems  {kind:16}  {rows}", flush=True)
    return sum(what.isupper() for what in found)


def _sites(folder: Path) -> tuple[str, str]:
    """Write two archives and return the digests of their sites."""
    digests = []
    for name, word in (("a", "exports"), ("b", "imports")):
        write(folder / name, archive(RELEASES, word))
        run(folder, "build", "--quiet", "--releases", name, "--output", f"whole-{name}")
        digests.append(digest(folder / f"whole-{name}"))
    return digests[0], digests[1]


def _mounted(place: Path, kilobytes: int = 1 << 20) -> Path:
    place.mkdir(exist_ok=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "none", str(place)], check=True)
    return place


def _unmount(place: Path) -> None:
    subprocess.run(["umount", str(place)], check=True)


def _full(trial: Trial) -> Iterator[str]:
    """Build over a site on disks with room for one, ever larger, until there is room for both."""
    folder = write(trial.folder / "full", {"here": ""})
    old, new = _sites(folder)
    least = sum(path.stat().st_blocks for path in (folder / "whole-a").rglob("*")) // 2
    for step in range(STEPS):
        disk = _mounted(folder / "disk", least + SMALLEST + least * step // (STEPS - 3))
        shutil.copytree(folder / "whole-a", disk / "site")
        done = run(folder, "build", "--quiet", "--releases", "b", "--output", str(disk / "site"))
        yield from _outcome(done, digest(disk / "site"), old, new, "No space left on device; make room")
        yield from ["LEFT BEHIND"] if left_behind(disk) else []
        _unmount(disk)


def _limited(trial: Trial) -> Iterator[str]:
    """Build where no file may be longer than some bytes."""
    folder = write(trial.folder / "limited", {"here": ""})
    old, new = _sites(folder)
    for kilobytes in (0, 1, 2, 4, 8, 16, 32, 64, 128, 1024):

        def limit(most: int = 1000 * kilobytes) -> None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

        shutil.rmtree(folder / "site", ignore_errors=True)
        shutil.copytree(folder / "whole-a", folder / "site")
        done = subprocess.run(
            [*COMMAND, "build", "--quiet", "--releases", "b", "--output", "site"],
            cwd=folder,
            env=environment(),
            preexec_fn=limit,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        yield from _outcome(done, digest(folder / "site"), old, new, "File too large")
        yield from ["LEFT BEHIND"] if left_behind(folder) else []


def _read_only(trial: Trial) -> Iterator[str]:
    """Build to a disk that cannot be written to, with a site on it and without, and from one."""
    folder = write(trial.folder / "read-only", {"here": ""})
    old, new = _sites(folder)
    disk = _mounted(folder / "disk")
    shutil.copytree(folder / "whole-a", disk / "site")
    shutil.copytree(folder / "b", disk / "b")
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    for output in ("disk/site", "disk/other", "disk/deep/down"):
        done = run(folder, "build", "--quiet", "--releases", "b", "--output", output)
        yield from _outcome(done, digest(disk / "site"), old, "", "Read-only file system; choose a place")
    done = run(folder, "add", "--releases", "disk/b", str(folder / "a/page-0.txt"), "--date", "2025-12-01")
    yield f"status {done.returncode} of add"
    yield from [] if "Read-only file system" in done.stderr else ["NO MESSAGE OF ADD"]
    done = run(folder, "build", "--quiet", "--releases", "disk/b", "--output", "site")
    yield from _outcome(done, digest(folder / "site"), "", new, "")
    _unmount(disk)


def _another(trial: Trial) -> Iterator[str]:
    """Build to a disk that is neither that of the releases nor that of temporary files."""
    folder = write(trial.folder / "another", {"here": ""})
    _, new = _sites(folder)
    disk = _mounted(folder / "disk")
    for name in ("a", "b"):
        done = run(folder, "build", "--quiet", "--releases", name, "--output", "disk/site")
        yield f"status {done.returncode}"
    yield from ["TORN"] if digest(disk / "site") != new or left_behind(disk) else []
    _unmount(disk)


def _mount_point(trial: Trial) -> Iterator[str]:
    """Build to where a disk is mounted, which cannot be put in the place of anything."""
    folder = write(trial.folder / "mount-point", {"here": ""})
    _sites(folder)
    disk = _mounted(folder / "disk")
    done = run(folder, "build", "--quiet", "--releases", "b", "--output", "disk")
    yield f"status {done.returncode}"
    yield from [] if "is a mount point" in done.stderr else ["NO MESSAGE"]
    yield from ["LEFT BEHIND"] if left_behind(folder) or any(disk.iterdir()) else []
    _unmount(disk)


def _outcome(
    done: subprocess.CompletedProcess[str], found: str, old: str, new: str, message: str
) -> Iterator[str]:
    """Yield the status, and what was wrong: right are 3 with a message and the old site, and 0 with the new
    one."""
    yield f"status {done.returncode}"
    if done.returncode not in (0, 3) or found != (old if done.returncode else new):
        yield "TORN"
    if done.returncode and (message not in done.stderr or "Traceback" in done.stderr):
        print(done.stderr[-600:], file=sys.stderr)
        yield "NO MESSAGE"


if __name__ == "__main__":
    sys.exit(_try_all(trial_of(sys.argv[1:])))
