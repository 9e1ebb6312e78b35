"""Archives and their sites, built once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from comparing.archives import NEW, OLD, build
from sites import write_files


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an old and a new archive, as releases and as built sites."""
    folder = tmp_path_factory.mktemp("built")
    for name, files in (("old", OLD), ("new", NEW)):
        write_files(folder / name, files)
        assert build(folder, "--releases", name, "--output", f"{name}-site").status == 0
    return folder


@pytest.fixture
def here(built: Path, tmp_path: Path) -> Path:
    """A copy of that folder, which a test may change."""
    return shutil.copytree(built, tmp_path / "here")
