"""A folder to run commands in."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

import command_line
from exit_status.archives import Say


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """An empty folder to work in."""
    return tmp_path


@pytest.fixture
def say(here: Path) -> Say:
    """Run a command line in that folder, in this process, on a day of 2025."""
    return partial(command_line.say, here)
