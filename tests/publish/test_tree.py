"""Files of a site are written whole, whatever they are made of, and a failure names the file."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from publishing import MARKER, open_files

from motir_archive.publish.manifest import checksum_line, with_manifest
from motir_archive.publish.output import MARKER_TEXT
from motir_archive.publish.tree import KEPT_OPEN, Content, Tree
from motir_archive.publish.written import Amount, Written
from sites import snapshot


@pytest.mark.parametrize(
    "content", ["Übersicht", "Übersicht".encode(), ["Über", "sicht"], iter([b"\xc3", b"\x9cbersicht"])]
)
def test_a_file_is_a_text_bytes_or_pieces_of_either(tmp_path: Path, content: Content) -> None:
    with Tree(tmp_path) as tree:
        filed = tree.write("2025/11/index.html", content)
    assert filed == ("2025/11/index.html", 10, hashlib.sha256("Übersicht".encode()).hexdigest())
    assert snapshot(tmp_path) == {"2025/11/index.html": "Übersicht".encode()}


def test_few_folders_are_open_at_a_time(tmp_path: Path) -> None:
    count = KEPT_OPEN + 5
    before = open_files()
    with Tree(tmp_path) as tree:
        for number in range(count):
            tree.write(f"{number}/a.txt", "a")
        assert open_files() == before + KEPT_OPEN
    assert open_files() == before
    assert len(list(tmp_path.glob("*/a.txt"))) == count


def test_the_folder_that_was_used_last_stays_open(tmp_path: Path) -> None:
    """Where one has to be closed, it is the one that was not used for longest."""
    with Tree(tmp_path) as tree:
        for number in range(KEPT_OPEN):
            tree.write(f"{number}/a.txt", "a")
        tree.write("0/again.txt", "once")
        tree.write("another/a.txt", "a")
        (tmp_path / "0").rename(tmp_path / "moved")
        tree.write("0/again.txt", "still open")
    assert (tmp_path / "moved/again.txt").read_text() == "still open"


@pytest.mark.parametrize("path", ["folder", "a/folder"])
def test_a_failure_names_the_file(tmp_path: Path, path: str) -> None:
    (tmp_path / path).mkdir(parents=True)
    with Tree(tmp_path) as tree, pytest.raises(IsADirectoryError) as failed:
        tree.write(path, "text")
    assert failed.value.filename == str(tmp_path / path)


def test_a_full_disk_names_the_file(tmp_path: Path) -> None:
    """The system names no file when an open one cannot be written."""
    (tmp_path / "page.html").symlink_to("/dev/full")
    with Tree(tmp_path) as tree, pytest.raises(OSError, match="No space left on device") as failed:
        tree.write("page.html", "text")
    assert failed.value.filename == str(tmp_path / "page.html")


def test_a_failure_of_a_folder_names_the_folder(tmp_path: Path) -> None:
    with Tree(tmp_path) as tree:
        tree.write("2025", "a file")
        with pytest.raises(OSError) as failed:  # noqa: PT011 - which one it is hangs on the system
            tree.write("2025/index.html", "a page")
    assert failed.value.filename == str(tmp_path / "2025")


def test_the_manifest_and_the_marker_are_counted_too(tmp_path: Path) -> None:
    with Tree(tmp_path) as tree:
        filed = [tree.write(path, text) for path, text in (("a  b.txt", "two blanks"), ("a.txt", "a"))]
        marker = tree.write(MARKER, MARKER_TEXT)
    clock = iter([1.5, 4.0])
    lines = "\n".join(map(checksum_line, filed))
    both = with_manifest(Written({}, (lines,)), tmp_path, "SHA256SUMS", lambda: next(clock))
    said = (tmp_path / "SHA256SUMS").read_text()
    assert said == "".join(f"{each.sha256}  {each.path}\n" for each in (marker, *filed))
    assert both.total == Amount(2, len(said) + len(MARKER_TEXT), 2.5)
