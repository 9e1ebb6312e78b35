"""Whole pages, feeds and data files of a small archive, byte for byte: tests/golden/.

`pytest --refresh-golden` writes them anew; what changed is then for a person to read.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from motir_archive.site.assets import served
from sites import THEME, build_site, snapshot

GOLDEN = Path(__file__).parents[1] / "golden"
EXPECTED = GOLDEN / "site"
MADE_ELSEWHERE = ("assets/", "search/index.js", "search/texts/")
"""The theme's own files, and the search index, which has tests of its own."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, pytestconfig: pytest.Config) -> dict[str, bytes]:
    """The built site; with --refresh-golden it also becomes what is expected."""
    output = tmp_path_factory.mktemp("golden") / "build"
    build_site(GOLDEN / "releases", output)
    made = {
        path: content for path, content in snapshot(output).items() if not path.startswith(MADE_ELSEWHERE)
    }
    if pytestconfig.getoption("--refresh-golden"):
        shutil.rmtree(EXPECTED, ignore_errors=True)
        for path, content in made.items():
            (EXPECTED / path).parent.mkdir(parents=True, exist_ok=True)
            (EXPECTED / path).write_bytes(content)
    return made


def test_the_site_has_these_files_and_no_others(site: dict[str, bytes]) -> None:
    assert sorted(site) == sorted(snapshot(EXPECTED))


@pytest.mark.parametrize("path", sorted(snapshot(EXPECTED)))
def test_each_file_is_what_it_was(site: dict[str, bytes], path: str) -> None:
    assert path in site
    assert site[path].decode("utf-8") == (EXPECTED / path).read_bytes().decode("utf-8")


def test_the_theme_is_published_with_lean_scripts(tmp_path: Path) -> None:
    build_site(GOLDEN / "releases", tmp_path / "build")
    assert snapshot(tmp_path / "build/assets") == {
        name: served(name, content) for name, content in snapshot(THEME / "assets").items()
    }
