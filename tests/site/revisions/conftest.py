"""The site of the revised releases."""

from __future__ import annotations

from pathlib import Path

import pytest

from revisions.revised import (
    FILES,
)
from sites import build_site, write_files


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the revised releases."""
    folder = tmp_path_factory.mktemp("revised")
    build_site(write_files(folder / "releases", FILES), folder / "build")
    return folder / "build"
