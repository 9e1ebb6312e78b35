"""Texts of one release whose checksums begin with the same characters: each keeps a file of its own."""

from __future__ import annotations

from pathlib import Path

from sites import build_site, record, snapshot, write_files

FIRST, SECOND = (
    record("Korea Opens a Port", f"Ship No. {number} came in today, they said.", "2025-11-28")
    for number in (69674, 137503)
)
"""The SHA-256 of both begin with 0d174285: they were looked for."""
STEM = "2025/11/28/korea-opens-a-port"
LONG = "0d174285e94f4c00"


def texts(site: Path) -> dict[str, str]:
    """Return the files of the release's texts, by name."""
    return {
        path: content.decode("utf-8")
        for path, content in snapshot(site).items()
        if path.startswith(STEM) and path.endswith(".txt")
    }


def test_the_later_text_takes_a_longer_mark(tmp_path: Path) -> None:
    files = {"a-2025-11-28.txt": FIRST, "b-2025-11-29.txt": SECOND, "c-2025-11-30.txt": FIRST}
    build_site(write_files(tmp_path / "releases", files), tmp_path / "site")
    assert texts(tmp_path / "site") == {f"{STEM}.0d174285.txt": FIRST, f"{STEM}.{LONG}.txt": SECOND}


def test_the_next_build_knows_both_addresses(tmp_path: Path) -> None:
    files = {"a-2025-11-28.txt": FIRST, "b-2025-11-29.txt": SECOND}
    build_site(write_files(tmp_path / "releases", files), tmp_path / "site")
    build_site(tmp_path / "releases", tmp_path / "again", previous=tmp_path / "site")
    listed = (tmp_path / "again/data/addresses.txt").read_text(encoding="utf-8")
    assert f"\n.{LONG}.txt\n" in listed


def test_the_page_of_the_text_with_the_longer_mark_names_its_file(tmp_path: Path) -> None:
    files = {"a-2025-11-28.txt": FIRST, "b-2025-11-29.txt": SECOND}
    build_site(write_files(tmp_path / "releases", files), tmp_path / "site")
    page = (tmp_path / "site" / f"{STEM}.html").read_text(encoding="utf-8")
    name = STEM.rpartition("/")[2]
    assert f"href={name}.{LONG}.txt>" in page
    assert LONG in page.split("Chicago", 1)[1]
