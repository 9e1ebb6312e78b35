"""What somebody else puts at the output folder while a build runs is theirs, to the last moment."""

from __future__ import annotations

import errno
import shutil
from pathlib import Path

import pytest
from publishing import MARKER, everything
from put_there import Put, page, publish

from motir_archive.problems import OptionError
from motir_archive.publish import renaming
from sites import write_files
from stopping import left_behind

REFUSED = (
    "the output folder {} is not empty and was not built by motir-archive "
    "(it has no .motir-archive file); choose another with --output"
)
THEIRS = {"thesis.txt": "mine", "chapters/1.txt": "mine too"}


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
    """The build looks again at what the exchange brought, and gives it back."""
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
