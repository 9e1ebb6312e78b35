"""Finding and reading files: what is read, what is refused, and that nothing hangs."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from motir_archive.config import Config
from motir_archive.ingest.readers import READERS, Reader, reader_of
from motir_archive.ingest.sources import SourceFile, find_sources, read_source, source_of
from motir_archive.problems import Problem
from reading import entry, read_folder

GOOD = entry("Good title", "Good body.")

NO_INPUT = (
    ".: error[no-input]: no bulletins in the releases folder; "
    "put a bulletin (*.txt) there; an empty site is never published"
)


def found(folder: Path) -> tuple[list[str], list[str]]:
    """Return the names of the sources in a folder, and the messages."""
    problems: list[Problem] = []
    names = find_sources(folder, problems)
    return names, [str(problem) for problem in problems]


def test_reads_bulletins_and_handwritten_releases_at_any_depth_in_order_of_name(tmp_path: Path) -> None:
    for name in ("z.txt", "a/b/c.md", "a.txt", "a/archive.yaml", ".hidden.txt", ".git/config", "한국.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(GOOD, encoding="utf-8")
    (tmp_path / "archive.yaml").write_text("", encoding="utf-8")
    (tmp_path / "agencies.yaml").write_text("", encoding="utf-8")
    names, messages = found(tmp_path)
    assert names == ["a.txt", "a/b/c.md", "z.txt", "한국.txt"]
    assert messages == [
        "a/archive.yaml: warning[not-read]: a file of this kind is not read; "
        "bulletins end in .txt, hand-written releases in .md"
    ]


@pytest.mark.parametrize("name", ["b.txt.gz", "b.zip", "b.html", "b", "b.TXT", "b.markdown", "b.txt~"])
def test_other_files_are_not_read_and_said_so(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(GOOD, encoding="utf-8")
    (tmp_path / "a.txt").write_text(GOOD, encoding="utf-8")
    hint = "bulletins end in .txt, hand-written releases in .md"
    expected = f"{name}: warning[not-read]: a file of this kind is not read; {hint}"
    assert found(tmp_path) == (["a.txt"], [expected])


def test_the_layout_of_a_file_chooses_among_the_readers_of_its_suffix() -> None:
    wire, prose = Reader(".txt", ["wire"], READERS[0].read), Reader(".prose", [], READERS[1].read)
    readers = [*READERS, wire, prose]
    config = Config(layouts=(("wire/*", "wire"), ("old/*", "plain")))
    names = ["a.txt", "old/a.txt", "wire/a.txt", "wire/a.md", "a.md", "a.prose"]
    found = [reader_of(name, config, readers) for name in names]
    assert found == [READERS[0], READERS[0], wire, READERS[1], READERS[1], prose]


def test_no_input_is_an_error(tmp_path: Path) -> None:
    assert found(tmp_path) == ([], [NO_INPUT])


def test_files_that_are_not_read_are_no_input(tmp_path: Path) -> None:
    (tmp_path / "b.gz").write_bytes(b"")
    (tmp_path / "archive.yaml").write_bytes(b"")
    assert found(tmp_path)[1][-1] == NO_INPUT


def test_symbolic_links_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "b.txt").symlink_to("a.txt")
    (tmp_path / "c").symlink_to(".")
    (tmp_path / "d.txt").symlink_to("nowhere")
    (tmp_path / "archive.yaml").symlink_to("a.txt")
    names, messages = found(tmp_path)
    assert names == ["a.txt"]
    assert messages == [
        f"{name}: error[symlink]: a symbolic link; put the file itself there"
        for name in ("archive.yaml", "b.txt", "c", "d.txt")
    ]


def test_a_link_that_took_the_place_of_a_file_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "b.txt").symlink_to("a.txt")
    problem = read_source(tmp_path, "b.txt", 1000)
    assert str(problem) == "b.txt: error[unreadable]: cannot be read: Too many levels of symbolic links"


def test_pipes_and_sockets_are_refused_without_waiting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # the address of a socket may be 107 bytes long
    os.mkfifo("pipe.txt")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket.txt")
        reading = read_folder(tmp_path)
        assert (
            str(read_source(tmp_path, "pipe.txt", 1000)) == "pipe.txt: error[unreadable]: not a regular file"
        )
        refused = read_source(tmp_path, "socket.txt", 1000)
    assert str(refused) == "socket.txt: error[unreadable]: cannot be read: No such device or address"
    assert reading.messages == [
        f"{name}: error[not-a-file]: not a regular file; remove it" for name in ("pipe.txt", "socket.txt")
    ]


def test_a_folder_named_like_a_bulletin_is_a_folder(tmp_path: Path) -> None:
    (tmp_path / "b.txt").mkdir()
    (tmp_path / "b.txt" / "c.txt").write_text(GOOD, encoding="utf-8")
    assert found(tmp_path) == (["b.txt/c.txt"], [])
    problem = read_source(tmp_path, "b.txt", 1000)
    assert str(problem) == "b.txt: error[unreadable]: cannot be read: Is a directory"


def test_a_name_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/b\xff.txt")).write_text(GOOD, encoding="utf-8")
    assert found(tmp_path) == (
        [],
        ["b\\xff.txt: error[file-name]: the file's name is not UTF-8; rename it"],
    )


def test_a_name_with_a_line_break_cannot_forge_a_message(tmp_path: Path) -> None:
    (tmp_path / "b\n:1:1: error.txt").write_text(GOOD, encoding="utf-8")
    assert found(tmp_path)[1] == [
        "b\\x0a:1:1: error.txt: error[file-name]: a control character in the file's name; rename it"
    ]


def test_the_digest_is_of_the_bytes_as_they_are() -> None:
    file = source_of(b"\xef\xbb\xbf-\r\n", "b.txt", 100)
    assert isinstance(file, SourceFile)
    assert file.text == "-\n"
    assert file.sha256 == "c4f9bef435a1b7f1f3567c471f3439876232ae64752946a3be41614ac14c8f4d"
