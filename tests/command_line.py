"""Commands, run in this process: what they say, where, and the exit status they leave with."""

from __future__ import annotations

import io
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from motir_archive.commands.command_line import main
from sites import EPOCH


class Said(NamedTuple):
    """How a command left, and what it said."""

    status: int
    out: str
    err: str


def say(
    folder: Path, *arguments: str | Path, stdin: bytes = b"", variables: Mapping[str, str] | None = None
) -> Said:
    """Run a command line in a folder, on the day of the tests, and return what came of it."""
    out, err = io.StringIO(), io.StringIO()
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.delenv("GITHUB_ACTIONS", raising=False)
        for name, value in {"SOURCE_DATE_EPOCH": EPOCH, "COLUMNS": "100", **(variables or {})}.items():
            patch.setenv(name, value)
        patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        patch.setattr(sys, "stdout", out)
        patch.setattr(sys, "stderr", err)
        try:
            status = main([str(argument) for argument in arguments])
        except SystemExit as leaving:
            status = int(str(leaving.code))
    return Said(status, out.getvalue(), err.getvalue())
