"""What somebody else puts at the output folder while a build runs is theirs, to the last moment."""

from __future__ import annotations

import errno
import fcntl
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from publishing import MARKER, everything, write

from motir_archive.problems import OptionError
from motir_archive.publish import renaming
from motir_archive.publish.staging import staged
from sites import write_files
from stopping import left_behind

REFUSED = (
    "the output folder {} is not empty and was not built by motir-archive "
    "(it has no .motir-archive file); choose another with --output"
)
THEIRS = {"thesis.txt": "mine", "chapters/1.txt": "mine too"}
Put = Callable[[Path], object]


def publish(output: Path, content: str = "new", meanwhile: Put | None = None) -> OSError | None:
    """Publish a site of one page; `meanwhile` is called with the output folder when all is written."""
    with staged(output) as stage:
        write(stage.site, "index.html", content)
        if meanwhile:
            meanwhile(output)
        return stage.publish()


def page(output: Path) -> str:
    return (output / "index.html").read_text()


def put_a_folder(output: Path) -> None:
    if output.exists():
        shutil.rmtree(output)
    write_files(output, THEIRS)


def put_a_link_to_a_site(output: Path) -> None:
    if output.exists():
        shutil.rmtree(output)
    write_files(output.with_name("theirs"), {**THEIRS, MARKER: ""})
    output.symlink_to(output.with_name("theirs"))  # leads there from wherever the link is moved to


def put_a_file(output: Path) -> None:
    if output.exists():
        shutil.rmtree(output)
    output.write_text("mine")


def theirs(folder: Path) -> dict[str, tuple[int, bytes | str]]:
    """Return all below a folder but what is staged there."""
    found = everything(folder)
    return {name: entry for name, entry in found.items() if not name.startswith(".site.")}


@pytest.fixture(params=["one step", "two steps"])
def steps(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Publish with and without the system's exchange of folders."""
    if request.param == "two steps":
        monkeypatch.setattr("sys.platform", "darwin")
    return str(request.param)


@pytest.mark.parametrize("was_there", [False, True])
@pytest.mark.parametrize("put", [put_a_folder, put_a_link_to_a_site, put_a_file])
def test_what_appears_while_the_build_runs(tmp_path: Path, steps: str, put: Put, was_there: bool) -> None:
    output = tmp_path / "site"
    if was_there:
        publish(output, "earlier")
    seen: list[dict[str, tuple[int, bytes | str]]] = []

    def meanwhile(output: Path) -> None:
        put(output)
        seen.append(theirs(tmp_path))

    with pytest.raises(OptionError) as refused:
        publish(output, meanwhile=meanwhile)
    assert str(refused.value) == REFUSED.format(output)
    assert [theirs(tmp_path)] == seen
    assert left_behind(tmp_path) == []


def test_an_empty_folder_that_appears_is_taken(tmp_path: Path, steps: str) -> None:
    publish(tmp_path / "site", meanwhile=Path.mkdir)
    assert page(tmp_path / "site") == "new"
    assert left_behind(tmp_path) == []


def test_another_site_that_appears_is_replaced(tmp_path: Path, steps: str) -> None:
    """Two builds at once: the one that is done last stays."""
    assert publish(tmp_path / "site", "last", meanwhile=lambda output: publish(output, "first")) is None
    assert page(tmp_path / "site") == "last"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_what_appears_between_the_last_look_and_the_step(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What came back from the exchange is looked at again, and given back."""
    output = tmp_path / "site"
    publish(output, "earlier")
    exchange, calls = renaming.exchange, list[Path]()

    def late(one: Path, other: Path) -> bool:
        if not calls:
            put_a_folder(other)
        calls.append(other)
        return exchange(one, other)

    monkeypatch.setattr(renaming, "exchange", late)
    with pytest.raises(OptionError) as refused:
        publish(output)
    assert str(refused.value) == REFUSED.format(output)
    assert calls == [output, output]
    assert {path.name for path in output.rglob("*") if path.is_file()} == {"thesis.txt", "1.txt"}
    assert left_behind(tmp_path) == []


def test_what_appears_between_the_last_look_and_the_first_of_two_steps(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was moved away is looked at before the new site takes its place, and moved back."""
    output = tmp_path / "site"
    publish(output, "earlier")
    rename = Path.rename

    def late(folder: Path, to: Path) -> Path:
        if folder == output:
            put_a_folder(output)
        return rename(folder, to)

    monkeypatch.setattr("sys.platform", "darwin")
    monkeypatch.setattr(Path, "rename", late)
    with pytest.raises(OptionError) as refused:
        publish(output)
    assert str(refused.value) == REFUSED.format(output)
    assert {path.name for path in output.rglob("*") if path.is_file()} == {"thesis.txt", "1.txt"}
    assert left_behind(tmp_path) == []


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
    """The marker goes last: what has lost everything else still tells that it is ours."""
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


def _fail(path: Path) -> None:
    raise OSError(errno.EIO, "it is broken")


@pytest.mark.parametrize("code", [errno.EBUSY, errno.EXDEV])
def test_a_mount_point_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    def busy(folder: Path, to: Path) -> None:
        raise OSError(code, "busy")

    monkeypatch.setattr(renaming, "move", busy)
    with pytest.raises(OptionError) as refused:
        publish(tmp_path / "site")
    assert str(refused.value) == (
        f"the output folder {tmp_path / 'site'} is a mount point, which cannot be replaced in one step; "
        "choose another with --output"
    )
    assert list(tmp_path.iterdir()) == []


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

    monkeypatch.setattr(fcntl, "flock", late)
    assert publish(tmp_path / "site") is None
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
