"""Files and folders that cannot be read are reported, and the others are read."""

from __future__ import annotations

import errno
import gc
import os
import subprocess
import sys
import tracemalloc
from pathlib import Path

import pytest

from motir_archive.config import Config, Options
from motir_archive.ingest import folder as folder_reader
from motir_archive.ingest.readers import READERS
from motir_archive.ingest.sources import SourceFile, read_settings, source_of
from motir_archive.model.text_store import TextStore
from motir_archive.problems import Problem, SetupError
from reading import entry, read_folder
from sites import NOW, record, write_files

GOOD = entry("Good title", "Good body.")
NOBODY = 65534
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
    hint = "raise longest_line in archive.yaml if the line is right"
    assert reading.messages == [f"b.txt:{line}: error[long-line]: a line of more than 100000 bytes; {hint}"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_line_may_be_as_long_as_the_limit(end: str) -> None:
    exact = source_of(f"ab{end}{'한' * 4}{end}".encode(), "b.txt", 12)
    assert isinstance(exact, SourceFile)
    assert exact.text == f"ab{end}{'한' * 4}{end}".replace("\r\n", "\n").replace("\r", "\n")
    over = source_of(f"ab{end}{'한' * 4}x{end}".encode(), "b.txt", 12)
    assert isinstance(over, Problem)
    assert over.line == 2


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
        "raise longest_line in archive.yaml if the line is right"
    ]
    assert titles == ["Exports Rise"]
