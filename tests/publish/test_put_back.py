"""An earlier site that cannot be put back at once, and folders that builds leave."""

from __future__ import annotations

import errno
import fcntl
import shutil
from pathlib import Path

import pytest
from publishing import MARKER, open_files, write
from put_there import page, publish

from motir_archive.publish import renaming
from motir_archive.publish.staging import staged
from sites import write_files
from stopping import left_behind


def test_a_build_that_was_killed_between_the_two_steps_is_put_back(tmp_path: Path) -> None:
    output = tmp_path / "site"
    publish(output, "earlier")
    leftover = write_files(
        tmp_path / ".site.abcdefgh.staging", {MARKER: "", "texts": "x", f"site/{MARKER}": ""}
    )
    output.rename(leftover / "earlier")
    with staged(output):
        assert page(output) == "earlier"
        assert left_behind(tmp_path) != [leftover.name]
    assert page(output) == "earlier"
    assert left_behind(tmp_path) == []


def test_an_earlier_site_that_cannot_be_put_back_is_kept_for_the_next_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk fails twice: between the two steps, and when the first one is undone."""
    output, move = tmp_path / "site", renaming.move

    def broken(folder: Path, to: Path) -> None:
        if to == output and not output.exists():
            raise OSError(errno.EIO, "it is broken")
        move(folder, to)

    publish(output, "earlier")
    with monkeypatch.context() as failing:
        failing.setattr("sys.platform", "darwin")
        failing.setattr(renaming, "move", broken)
        with pytest.raises(OSError, match="it is broken"):
            publish(output)
    assert not output.exists()
    with staged(output):
        assert page(output) == "earlier"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_what_was_taken_from_somebody_else_is_put_back_too(tmp_path: Path) -> None:
    """Killed before it was seen that the folder was not built."""
    leftover = write_files(tmp_path / ".site.abcdefgh.staging", {MARKER: "", "earlier/mine.txt": "mine"})
    with staged(tmp_path / "site"):
        assert not leftover.exists()
    assert (tmp_path / "site/mine.txt").read_text() == "mine"


@pytest.mark.parametrize("name", ["site", "earlier"])
def test_a_leftover_with_a_folder_of_somebody_else_stays(tmp_path: Path, name: str) -> None:
    output = tmp_path / "site"
    publish(output, "earlier")
    leftover = write_files(tmp_path / ".site.abcdefgh.staging", {MARKER: "", f"{name}/mine.txt": "mine"})
    publish(output)
    assert (leftover / name / "mine.txt").read_text() == "mine"
    assert page(output) == "new"


def test_the_removal_of_an_earlier_site_is_resumed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The marker is removed last, so a folder that has lost everything else is still known to be ours."""
    output = tmp_path / "site"
    with staged(output) as stage:
        for name in ("a/1.html", "b/2.html", "index.html"):
            write(stage.site, name, "earlier")
        stage.publish()
    with monkeypatch.context() as failing:
        failing.setattr(shutil, "rmtree", _fail)
        remains = publish(output)
    assert str(remains) == "[Errno 5] it is broken"
    assert page(output) == "new"
    assert len(left_behind(tmp_path)) == 1
    publish(output)
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_builds_leave_nothing_open(tmp_path: Path) -> None:
    """Neither the locks on what was swept up nor that on the folder of a build."""
    before = open_files()
    write_files(tmp_path / ".site.abcdefgh.staging", {MARKER: ""})
    write_files(tmp_path / ".site.ABCDEFGH.staging", {"mine.txt": "mine"})
    publish(tmp_path / "site")
    assert open_files() == before


def _fail(path: Path) -> None:
    raise OSError(errno.EIO, "it is broken")


def test_a_staging_folder_that_another_build_swept_up_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It happens between the making of the folder and its lock, while there is nothing in it."""
    lock, swept = fcntl.flock, list[Path]()

    def late(descriptor: int, how: int) -> None:
        (folder,) = tmp_path.glob(".site.*.staging")
        if not swept:
            folder.rmdir()
            swept.append(folder)
        lock(descriptor, how)

    before = open_files()
    monkeypatch.setattr(fcntl, "flock", late)
    assert publish(tmp_path / "site") is None
    assert open_files() == before
    assert page(tmp_path / "site") == "new"
    assert len(swept) == 1
    assert left_behind(tmp_path) == []


def test_folders_that_were_made_on_the_way_go_with_a_build_that_fails(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    with staged(tmp_path / "there/deep/down/site"):
        assert (tmp_path / "there/deep/down").is_dir()
    assert list(tmp_path.rglob("*")) == [tmp_path / "there"]
    publish(tmp_path / "there/deep/down/site")
    assert page(tmp_path / "there/deep/down/site") == "new"
