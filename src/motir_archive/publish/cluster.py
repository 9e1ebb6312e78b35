"""The address of a Dask scheduler -> an executor that does units of work on the scheduler's workers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from motir_archive.problems import OptionError

if TYPE_CHECKING:
    from concurrent.futures import Executor

PATIENCE = 30
"""Seconds to wait for the answer of a scheduler. Chosen, not measured."""


@contextmanager
def cluster(scheduler: str) -> Iterator[Executor]:
    """Give the executor of the cluster whose scheduler is at an address such as tcp://10.0.0.1:8786.

    A worker that dies is no fault: the scheduler has another one do its units. Raises OptionError where Dask
    is not installed or no scheduler answers.
    """
    try:
        from distributed import Client
    except ImportError as error:
        raise OptionError("--scheduler needs Dask: pip install 'motir-archive[dask]'") from error
    try:
        client = Client(scheduler, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        raise OptionError(f"no Dask scheduler answers at {scheduler}: {error}") from error
    with client, client.get_executor(pure=False) as executor:
        yield executor
