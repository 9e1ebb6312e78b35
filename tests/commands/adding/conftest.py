"""The archive that dumps are added to."""

from __future__ import annotations

from pathlib import Path

import pytest

from adding.dumps import ARCHIVE, Archived
from sites import write_files


@pytest.fixture
def archived(tmp_path: Path) -> Archived:
    """Make a folder with `releases` of some files and return it."""

    def make(files: dict[str, str] | None = None) -> Path:
        settings = {"archive.yaml": "file_prefix: motir\n"}
        write_files(tmp_path / "releases", settings | (ARCHIVE if files is None else files))
        return tmp_path

    return make
