"""How much a whole site weighs, which hosts limit: in bytes and in files a release."""

from __future__ import annotations

from pathlib import Path

import pytest

from press_releases import bulletins, press_releases
from sites import build_site, write_files

RELEASES = 300
BYTES = 13_700
"""A release, all files together: 13,636 when this was written; some of them hang on the version of zlib."""
FILES = 2.78
"""A release: 2.773 when this was written, of which 2.5 are its page, its record and half a day."""


@pytest.mark.slow
def test_a_site_weighs_no_more_than_it_did(tmp_path: Path) -> None:
    """Two releases a day under topics, with no settings. Whoever needs more for a page saves it elsewhere."""
    made = bulletins(press_releases(RELEASES), "category")
    build_site(write_files(tmp_path / "releases", made), tmp_path / "build")
    sizes = [path.stat().st_size for path in (tmp_path / "build").rglob("*") if path.is_file()]
    assert sum(sizes) / RELEASES <= BYTES
    assert len(sizes) / RELEASES <= FILES
