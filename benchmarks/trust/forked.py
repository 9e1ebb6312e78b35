"""The program in processes forked from this one: started at once, and stopped or failing where it is asked.

`failing.c` is loaded before libc, and lets the Nth call of the system below a folder fail, or kills the
process there. It has to be loaded when a process starts, so what uses it runs in a process of its own.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NoReturn

from trial import Trial, environment

from motir_archive.commands.terminal.process import clean_up_on_signals

SHIM = Path(__file__).with_name("failing.c")
TRACEBACK = 70
PATIENCE = 30
"""Seconds in which what a killed process started has to end."""
HANDLED = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
"""Signals that wait until a forked process can clean up after them, as the program does from its start on."""
KILL = -1
"""In place of an error: the process is killed before the call is made."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How a process ended."""

    status: int
    """Its exit status; the number of the signal that ended it, negative."""
    said: str
    """On both of its streams."""
    calls: int
    """Calls of the system that could have failed; 0 where it was killed."""


@dataclass(frozen=True, slots=True)
class Send:
    """A signal."""

    number: signal.Signals
    to_all: bool
    """To the process and to all that it started, as a terminal sends it."""


@dataclass(frozen=True, slots=True)
class Fails:
    """Which call of the system fails, from 1, and with what: 0 stands for none."""

    which: int = 0
    error: int = 0


def with_shim(trial: Trial, script: str, *arguments: str) -> int:
    """Run a script with the library loaded that lets calls fail; return its exit status."""
    compiler = shutil.which("cc")
    if sys.platform != "linux" or not compiler:
        print(f"{Path(script).stem}  left out: it needs Linux and a C compiler", file=sys.stderr)
        return 0
    library = trial.folder / "failing.so"
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-w", "-o", library, SHIM, "-ldl"], check=True)
    given = (str(trial.folder), str(trial.amount), str(trial.part), str(trial.parts), *arguments)
    variables = environment(LD_PRELOAD=str(library), PYTHONPATH=os.pathsep.join(sys.path))
    return subprocess.run([sys.executable, script, *given], env=variables, check=False).returncode


def trial_of(arguments: Sequence[str]) -> Trial:
    """Return the trial that `with_shim` hands to a script."""
    folder, amount, part, parts, *_ = arguments
    return Trial(Path(folder), float(amount), (), int(part), int(parts))


def run_forked(folder: Path, work: Callable[[], int], fails: Fails | None = None) -> Ended:
    """Do some work in a forked process, in `folder`, and wait for its end."""
    child = start_forked(folder, work, fails)
    return ended(folder, child)


def start_forked(folder: Path, work: Callable[[], int], fails: Fails | None = None) -> int:
    """Start some work in a forked process of a group of its own; return its id."""
    sys.stdout.flush()
    signal.pthread_sigmask(signal.SIG_BLOCK, HANDLED)
    child = os.fork()
    if not child:
        _be_the_child(folder, work, fails)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, HANDLED)
    return child


def ended(folder: Path, child: int) -> Ended:
    """Wait for the end of a forked process."""
    _, status = os.waitpid(child, 0)
    said, came, calls = (folder / "words").read_text(encoding="utf-8", errors="replace").rpartition("calls ")
    if not came:  # it was killed, or a signal came when its work was done and this not yet written
        said, calls = calls, "0"
    return Ended(os.waitstatus_to_exitcode(status), said, int(calls))


def signalled(folder: Path, work: Callable[[], int], seconds: float, sends: Send) -> Ended:
    """Send a signal to a forked process after some seconds, and wait until all that it started has ended."""
    child = start_forked(folder, work)
    time.sleep(seconds)
    with suppress(ProcessLookupError):  # it has made no group yet
        (os.killpg if sends.to_all else os.kill)(child, sends.number)
    how = ended(folder, child)
    with suppress(ProcessLookupError):
        for _ in range(100 * PATIENCE):
            os.killpg(child, 0)
            time.sleep(0.01)
        return replace(how, said="its processes stay")
    return how


def _be_the_child(folder: Path, work: Callable[[], int], fails: Fails | None) -> NoReturn:
    os.setsid()
    clean_up_on_signals()
    os.chdir(folder)
    temporary = folder / "tmp"
    temporary.mkdir(exist_ok=True)
    tempfile.tempdir = str(temporary)
    words = os.open(folder / "words", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(words, 1)
    os.dup2(words, 2)
    libc, status, made = ctypes.CDLL(None), TRACEBACK, 0
    try:
        if fails:
            libc.fail_at(os.fsencode(folder), fails.which, fails.error)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, HANDLED)
        status = work()
    except SystemExit as leaving:
        status = int(leaving.code or 0)
    finally:
        if fails:
            made = libc.calls_made()
            libc.fail_at(b"", 0, 0)
        if status == TRACEBACK:
            sys.excepthook(*sys.exc_info())
        sys.stdout.flush()
        sys.stderr.flush()
        os.write(2, f"calls {made}".encode())
        os._exit(status)
