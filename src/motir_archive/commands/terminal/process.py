"""The process that a command runs in: its streams, its signals, and what it leaves with."""

from __future__ import annotations

import gc
import io
import os
import signal
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import FrameType

from motir_archive.commands.terminal.printing import complain, finish_output
from motir_archive.commands.terminal.statuses import FAULTY_PROGRAM, STOPPED_BY

_STOPPING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def leave_with(main: Callable[[], int]) -> None:
    """Run `main` and leave with the exit status that it returns, whatever happens in it."""
    open_streams()
    clean_up_on_signals()
    try:
        status = main()
    except BrokenPipeError:
        status = STOPPED_BY + signal.SIGPIPE  # the program that read the output stopped reading
    except Exception:  # noqa: BLE001 - Python would leave with 1, which says that the input has faults
        with suppress(OSError):
            traceback.print_exc()
        complain("this is a fault of the program; please report it with the lines above")
        status = FAULTY_PROGRAM
    finally:  # also where a signal or a wrong argument ends `main`
        give_up_streams()
    gc.freeze()  # as it ends, Python would look for garbage in all that is still there
    sys.exit(status)


def open_streams() -> None:
    """Put the null device in the place of standard streams that are closed.

    Otherwise the next file that is opened would take such a place, and messages would be written into it.
    """
    for descriptor in range(3):
        try:
            os.fstat(descriptor)
        except OSError:
            os.open(os.devnull, os.O_RDWR)
    if sys.stderr is None:  # it is None where it was closed, though its type says otherwise
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - open to the end
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # as standard error does: titles may be in Hangul


def clean_up_on_signals() -> None:
    """Let signals that stop the process end it as an exception does, so that nothing is left behind.

    A signal that was ignored stays ignored, as `nohup` wants it.
    """
    for number in _STOPPING:
        if signal.getsignal(number) != signal.SIG_IGN:
            signal.signal(number, _stop)


def _stop(number: int, _frame: FrameType | None) -> None:
    for each in _STOPPING:  # cleaning up is short, and a second signal would cut it shorter
        signal.signal(each, signal.SIG_IGN)
    sys.exit(STOPPED_BY + number)


def give_up_streams() -> None:
    """Drop what standard output and standard error still hold where it cannot be written.

    Otherwise Python complains as it ends, and leaves with 120 whatever the status was.
    """
    for descriptor, flush in ((1, finish_output), (2, sys.stderr.flush)):
        try:
            flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), descriptor)
