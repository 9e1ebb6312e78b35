"""What went wrong -> one line with a hint, and the exit status that says whose fault it was."""

from __future__ import annotations

import argparse
import errno
from collections.abc import Iterator
from contextlib import contextmanager

from motir_archive.commands.terminal.printing import complain, counted, finish_output, print_problems
from motir_archive.commands.terminal.statuses import FAULTY_INPUT, FAULTY_MACHINE, FAULTY_SETUP, UNFINISHED
from motir_archive.problems import (
    InputError,
    MachineError,
    OptionError,
    SetupError,
    VanishedError,
    errors,
    total,
)


class UnfinishedError(Exception):
    """A command did its work, but could not print its report or tidy up."""


Fault = InputError | OptionError | MachineError | UnfinishedError | OSError | MemoryError
FAULTS = (InputError, OptionError, MachineError, UnfinishedError, OSError, MemoryError)
"""Whatever else is raised is a fault of the program."""

_WRITABLE = "choose a place that can be written to"
_OPEN_FILES = "raise the limit with ulimit -n"
_HINTS = {
    errno.EACCES: _WRITABLE,
    errno.EPERM: _WRITABLE,
    errno.EROFS: _WRITABLE,
    errno.ENOSPC: "make room",
    errno.EDQUOT: "make room",
    errno.EMFILE: _OPEN_FILES,
    errno.ENFILE: _OPEN_FILES,
    errno.EIO: "check the disk",
    errno.ENOMEM: "free memory, or use a smaller --jobs",
    errno.ENAMETOOLONG: "choose a shorter path",
}


def tell(fault: Fault, said: argparse.Namespace) -> int:
    """Print what went wrong and return the exit status."""
    if isinstance(fault, InputError):
        return _tell_problems(fault, said)
    complain(_line(fault))
    if isinstance(fault, UnfinishedError):
        return UNFINISHED
    return FAULTY_SETUP if isinstance(fault, OptionError) else FAULTY_MACHINE


@contextmanager
def reporting(done: str) -> Iterator[None]:
    """In the block, print the report of what was `done`, a clause such as "the site was published".

    Raises UnfinishedError, which says that it was done, where the report cannot be printed.
    """
    try:
        yield
        finish_output()
    except BrokenPipeError:
        raise
    except (OSError, MemoryError) as error:
        raise UnfinishedError(f"{done}, but its report could not be printed: {reason(error)}") from error


def reason(error: OSError | MemoryError) -> str:
    """Return what the system says, where, and what to do about it."""
    if isinstance(error, MemoryError):
        return "memory ran out; free some, or use a smaller --jobs"
    place = f"{error.filename}: " if error.filename else ""
    hint = _HINTS.get(error.errno or 0)
    return f"{place}{error.strerror or type(error).__name__}" + (f"; {hint}" if hint else "")


def _line(fault: OptionError | MachineError | UnfinishedError | OSError | MemoryError) -> str:
    if isinstance(fault, OSError | MemoryError):
        return f"{reason(fault)}; nothing was changed"
    return str(fault)


def _tell_problems(fault: InputError, said: argparse.Namespace) -> int:
    if isinstance(fault, SetupError):
        print_problems(fault.problems, said)
        return FAULTY_SETUP
    if isinstance(fault, VanishedError):
        print_problems(fault.found, said)
        print_problems(fault.problems, said, folder="")
    else:
        print_problems(fault.problems, said)
    complain(f"{counted(total(errors(fault.problems)), 'error')}; nothing was written")
    return FAULTY_INPUT
