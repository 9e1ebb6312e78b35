"""A text that names very many organisations makes a site that grows in step with it."""

from __future__ import annotations

from pathlib import Path

from hostile_size import agencies

from motir_archive.agencies.companions import MOST_TOGETHER
from passages import archive_of, companions_in
from sites import build_site, record, write_files


def size_of_site(folder: Path, characters: int) -> int:
    write_files(folder / "releases", {"a.txt": record("Many", agencies(characters), "2025-11-28")})
    build_site(folder / "releases", folder / "site")
    return sum(path.stat().st_size for path in (folder / "site").rglob("*") if path.is_file())


def test_four_times_the_organisations_make_no_more_than_four_times_the_site(tmp_path: Path) -> None:
    """Each has a page and a feed; the text of the release must not stand in all of them."""
    short, long = (size_of_site(tmp_path / str(size), size) for size in (15_000, 60_000))
    assert long < 4.5 * short


def test_a_text_that_names_everybody_makes_no_pairs() -> None:
    archive = archive_of([agencies(120_000)], {})
    assert len(archive.releases[0].agencies) > MOST_TOGETHER
    assert companions_in(archive) == {}
