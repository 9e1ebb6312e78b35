"""Calls of the system that fail, one at a time: the old or the new site, one line, and what heals."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from trial import Trial, archive, digest, environment, left_behind, run, write

from motir_archive.commands.command_line import main

ERRORS = (errno.ENOSPC, errno.EIO, errno.EACCES, errno.EMFILE)
SHIM = Path(__file__).with_name("failing.c")


def prove(trial: Trial) -> int:
    """Print a row for each error; return how many failed calls were not borne."""
    library = trial.folder / "failing.so"
    compiler = shutil.which("cc")
    if sys.platform != "linux" or not compiler:
        print("faults  left out: they need Linux and a C compiler", file=sys.stderr)
        return 0
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-w", "-o", library, SHIM, "-ldl"], check=True)
    for name, word in (("a", "exports"), ("b", "imports")):
        write(trial.folder / name, archive(6, word))
    done = subprocess.run(
        [sys.executable, __file__, str(trial.folder), str(max(1, round(1 / trial.amount)))],
        env=environment(LD_PRELOAD=str(library), PYTHONPATH=os.pathsep.join(sys.path)),
        check=False,
    )
    return done.returncode


def _try_all(folder: Path, step: int) -> int:
    """Let each `step`-th call fail with each error, in processes forked from this one."""
    os.chdir(folder)
    for name in ("a", "b"):
        _build(folder, 0, 0, name, f"whole-{name}")
    old, new = digest(folder / "whole-a"), digest(folder / "whole-b")
    broken = 0
    for error in ERRORS:
        found: Counter[str] = Counter()
        for which in range(1, 10**6, step):
            _fresh(folder)
            status, said, is_over = _build(folder, which, error, "b", "site")
            if is_over:
                break
            for fault in _faults(folder, status, said, (old, new)):
                found[fault] += 1
                print(f"  call {which}: {fault}: {said[-300:]!r}", file=sys.stderr)
            found[f"status {status}"] += 1
        broken += sum(count for what, count in found.items() if not what.startswith("status"))
        rows = ", ".join(f"{what}: {count:,}" for what, count in sorted(found.items()))
        print(f"faults  {errno.errorcode[error]:7}  {found.total():,} calls  {rows}", flush=True)
    return min(broken, 100)


def _fresh(folder: Path) -> None:
    for leftover in folder.glob(".site.*"):
        shutil.rmtree(leftover)
    shutil.rmtree(folder / "site", ignore_errors=True)
    shutil.copytree(folder / "whole-a", folder / "site")


def _build(folder: Path, which: int, error: int, releases: str, output: str) -> tuple[int, str, bool]:
    """Build in a forked process whose call `which` fails; return status, words, and whether none did."""
    words = folder / "words"
    child = os.fork()
    if not child:
        _be_the_child(folder, which, error, releases, output)
    _, status = os.waitpid(child, 0)
    said, _, made = words.read_text(encoding="utf-8").rpartition("calls ")
    return os.waitstatus_to_exitcode(status), said, int(made or "0") < which


def _be_the_child(folder: Path, which: int, error: int, releases: str, output: str) -> None:
    descriptor = os.open(folder / "words", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(descriptor, 1)
    os.dup2(descriptor, 2)
    libc = ctypes.CDLL(None)
    libc.fail_at(os.fsencode(folder), which, error)
    status = 70
    try:
        status = main(["build", "--releases", releases, "--output", output, "--quiet", "--jobs", "1"])
    finally:
        made = libc.calls_made()
        libc.fail_at(b"", 0, 0)
        sys.stderr.flush()
        if status == 70:
            sys.excepthook(*sys.exc_info())
        os.write(2, f"calls {made}".encode())
        os._exit(status)


def _faults(folder: Path, status: int, said: str, whole: tuple[str, str]) -> Iterator[str]:
    """Yield what was not borne."""
    if status == 70 or "Traceback" in said:
        yield "traceback"
    elif status not in (0, 1, 2, 3, 4):
        yield "unknown status"
    elif status and not said.startswith(("motir-archive: ", "b/")):
        yield "no message"
    if digest(folder / "site") not in whole:
        yield "torn"
    if digest(folder / "site") == whole[0] and status in (0, 4):
        yield "success without a site"
    if left_behind(folder):
        os.environ.pop("LD_PRELOAD", None)
        run(folder, "build", "--releases", "b", "--output", "site", "--quiet")
        if left_behind(folder):
            yield "not healed"


if __name__ == "__main__":
    sys.exit(_try_all(Path(sys.argv[1]), int(sys.argv[2])))
