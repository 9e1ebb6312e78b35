"""Renames in one step, and what stands in for them where the system has none."""

from __future__ import annotations

import ctypes
import errno
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from motir_archive.publish.renaming import exchange, move, replace_empty
from sites import write_files


@pytest.fixture
def two(tmp_path: Path) -> tuple[Path, Path]:
    """Two folders, each with a file named after it."""
    write_files(tmp_path, {"one/one.txt": "", "other/other.txt": ""})
    return tmp_path / "one", tmp_path / "other"


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.txt"))


def lacks_the_call(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: SimpleNamespace())


def is_another_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")


def lacks_the_flag(code: int) -> Callable[[pytest.MonkeyPatch], None]:
    def patch(monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: SimpleNamespace(renameat2=lambda *_: -1))
        monkeypatch.setattr(ctypes, "get_errno", lambda: code)

    return patch


CANNOT = [
    *(lacks_the_call, is_another_system),
    *(lacks_the_flag(code) for code in (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP)),
]


def test_two_folders_change_places(two: tuple[Path, Path], tmp_path: Path) -> None:
    assert exchange(*two) is True
    assert names(tmp_path) == ["one/other.txt", "other/one.txt"]


def test_a_folder_moves_to_where_nothing_is(two: tuple[Path, Path], tmp_path: Path) -> None:
    move(two[0], tmp_path / "new")
    assert names(tmp_path) == ["new/one.txt", "other/other.txt"]


@pytest.mark.parametrize("patch", CANNOT)
def test_a_system_without_such_a_rename(
    two: tuple[Path, Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    patch: Callable[[pytest.MonkeyPatch], None],
) -> None:
    patch(monkeypatch)
    assert exchange(*two) is False
    assert names(tmp_path) == ["one/one.txt", "other/other.txt"]
    with pytest.raises(FileExistsError):
        move(*two)
    move(two[0], tmp_path / "new")
    assert names(tmp_path) == ["new/one.txt", "other/other.txt"]


def test_any_other_failure_names_both_folders(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as failed:
        exchange(tmp_path / "one", tmp_path / "other")
    assert (failed.value.filename, failed.value.filename2) == (str(tmp_path / "one"), str(tmp_path / "other"))
    with pytest.raises(FileNotFoundError):
        replace_empty(tmp_path / "one", tmp_path / "other")


@pytest.mark.parametrize("is_file", [False, True])
def test_what_holds_something_is_never_replaced(
    two: tuple[Path, Path], tmp_path: Path, is_file: bool
) -> None:
    to = two[1] / "other.txt" if is_file else two[1]
    for rename in (move, replace_empty):
        with pytest.raises(FileExistsError):
            rename(two[0], to)
    assert names(tmp_path) == ["one/one.txt", "other/other.txt"]
