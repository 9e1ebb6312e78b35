"""Finding and reading files: what is read, what is refused, and that nothing hangs."""

from __future__ import annotations

import errno
import gc
import os
import socket
import subprocess
import sys
import tracemalloc
from pathlib import Path

import pytest

from motir_archive.config import Config, Options
from motir_archive.ingest import folder as folder_reader
from motir_archive.ingest.readers import READERS
from motir_archive.ingest.sources import SourceFile, find_sources, read_settings, read_source, source_of
from motir_archive.model.text_store import TextStore
from motir_archive.problems import Problem, SetupError
from reading import entry, read_folder
from sites import NOW, record, write_files

GOOD = entry("Good title", "Good body.")
NO_INPUT = (
    ".: error[no-input]: no bulletins in the releases folder; "
    "put a bulletin (*.txt) there; an empty site is never published"
)
NOBODY = 65534


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


SHOW_PROBLEMS = f"""
import os, sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from reading import read_folder
read_folder(Path())  # loads what Python loads late, perhaps from folders that only root may enter
if os.getuid() == 0:
    os.setgroups([])
    os.setgid({NOBODY})
    os.setuid({NOBODY})
print(*read_folder(Path()).messages, sep="\\n")
"""
"""Run in the folder itself: pytest keeps the folders above it to their owner."""


def test_files_and_folders_without_permission_are_refused(tmp_path: Path) -> None:
    """In a process that is not root, since root may read everything."""
    tmp_path.chmod(0o755)
    (tmp_path / "a.txt").write_text("", encoding="utf-8")
    (tmp_path / "b.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "b.txt").chmod(0)
    (tmp_path / "c").mkdir(mode=0)
    tests = str(Path(__file__).parent.parent)
    program = [sys.executable, "-c", SHOW_PROBLEMS, tests]
    run = subprocess.run(program, cwd=tmp_path, capture_output=True, text=True, check=True)
    (tmp_path / "c").chmod(0o700)
    assert run.stdout.splitlines() == [
        "a.txt: error[no-records]: no records; is this a dump of the listing?",
        "b.txt: error[unreadable]: cannot be read: Permission denied",
        "c/: error[unreadable]: cannot be read: Permission denied",
    ]


def test_a_folder_that_cannot_be_read_is_said_and_the_others_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scandir = os.scandir

    def refuse(folder: Path) -> object:
        if Path(folder).name == "b":
            raise PermissionError(errno.EACCES, "Permission denied", str(folder))
        return scandir(folder)

    write_files(tmp_path, {"a.txt": GOOD, "b/c.txt": GOOD})
    monkeypatch.setattr(os, "scandir", refuse)
    read = read_folder(tmp_path)
    assert read.messages == ["b/: error[unreadable]: cannot be read: Permission denied"]
    assert len(read.records) == 1


def test_a_fault_of_the_machine_is_none_of_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(folder: Path) -> object:
        raise OSError(errno.EIO, "Input/output error", str(folder))

    monkeypatch.setattr(os, "scandir", fail)
    with pytest.raises(OSError, match="Input/output error"):
        read_folder(tmp_path)


@pytest.mark.parametrize("before", [b"", b"-\r\n\r\rTitle\n"], ids=["line 1", "line 5"])
def test_a_long_line_is_refused_before_the_rest_is_read(before: bytes, tmp_path: Path) -> None:
    """A file of 50 MB, nearly all of it a hole, of which hardly more than a line gets into memory."""
    path = tmp_path / "b.txt"
    path.write_bytes(before)
    os.truncate(path, 50_000_000)
    tracemalloc.start()
    reading = read_folder(tmp_path, Config(longest_line=100_000))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 5_000_000
    line = 5 if before else 1
    hint = "set longest_line in archive.yaml if it is meant"
    assert reading.messages == [f"b.txt:{line}: error[long-line]: a line of more than 100000 bytes; {hint}"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_line_may_be_as_long_as_the_limit(end: str) -> None:
    exact = source_of(f"ab{end}{'한' * 4}{end}".encode(), "b.txt", 12)
    assert isinstance(exact, SourceFile)
    assert exact.text == f"ab{end}{'한' * 4}{end}".replace("\r\n", "\n").replace("\r", "\n")
    over = source_of(f"ab{end}{'한' * 4}x{end}".encode(), "b.txt", 12)
    assert isinstance(over, Problem)
    assert over.line == 2


def test_the_digest_is_of_the_bytes_as_they_are() -> None:
    file = source_of(b"\xef\xbb\xbf-\r\n", "b.txt", 100)
    assert isinstance(file, SourceFile)
    assert file.text == "-\n"
    assert file.sha256 == "c4f9bef435a1b7f1f3567c471f3439876232ae64752946a3be41614ac14c8f4d"


def test_settings_that_cannot_be_read_are_a_fault_of_the_setup(tmp_path: Path) -> None:
    def message(name: str) -> str:
        with pytest.raises(SetupError) as caught:
            read_settings(tmp_path, name)
        return str(caught.value)

    assert read_settings(tmp_path, "archive.yaml") is None
    (tmp_path / "archive.yaml").mkdir()
    assert message("archive.yaml") == "archive.yaml: error[unreadable]: cannot be read: Is a directory"
    (tmp_path / "agencies.yaml").symlink_to("nowhere")
    assert message("agencies.yaml").endswith("Too many levels of symbolic links")
    (tmp_path / "agencies.yaml").unlink()
    (tmp_path / "agencies.yaml").write_bytes(b"title: " + b"x" * (1 << 16))
    assert message("agencies.yaml").startswith(
        "agencies.yaml:1: error[long-line]: a line of more than 65536 b"
    )


def test_settings_of_more_than_a_line_of_theirs_may_have_are_read_and_closed(tmp_path: Path) -> None:
    """A file that is left open is a warning, and warnings are errors."""
    text = "# a comment\n" * 6000
    (tmp_path / "agencies.yaml").write_text(text, encoding="utf-8")
    assert read_settings(tmp_path, "agencies.yaml") == text
    gc.collect()


def test_a_file_that_cannot_be_read_is_a_problem_of_the_folder_and_the_others_are_read(
    tmp_path: Path,
) -> None:
    line = "word " * 30_000
    folder = write_files(
        tmp_path,
        {
            "archive.yaml": "longest_line: 100000\n",
            "a-2025-11-28.txt": f"-\nTitle\n{line}date2025-11-28\n",
            "b-2025-11-28.txt": record("Exports Rise", "They rose.", "2025-11-28"),
        },
    )
    with TextStore() as store:
        read = folder_reader.read_folder(Options(folder), store, NOW, READERS)
        titles = [each.title for each in read.records]
    assert [str(problem) for problem in read.problems] == [
        "a-2025-11-28.txt:3: error[long-line]: a line of more than 100000 bytes; "
        "set longest_line in archive.yaml if it is meant"
    ]
    assert titles == ["Exports Rise"]
