"""The sample of a new archive: silent while it is alone, reported among other releases, never deleted."""

from __future__ import annotations

from pathlib import Path

import pytest

from command_line import say
from sites import record, snapshot

SAMPLE = "releases/sample-2025-12-01.txt"
WARNING = (
    f"{SAMPLE}:{{}}:1: warning[sample]: the sample that `init` wrote is among your own releases; delete this "
    "file, or it is published with them\n"
)
DUMP = record("Exports Rise", "They rose.", "2025-11-29")


@pytest.fixture
def begun(tmp_path: Path) -> Path:
    """A folder with a new archive in it."""
    assert say(tmp_path, "init", "--publisher", "the Ministry of Trade (MOT)").status == 0
    (tmp_path / "dump-2025-12-02.txt").write_text(DUMP, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("command", [("check",), ("build", "--quiet", "--jobs=1")])
def test_alone_it_is_what_an_archive_begins_with(command: tuple[str, ...], begun: Path) -> None:
    said = say(begun, *command)
    assert (said.status, said.err) == (0, "")


def test_add_and_every_build_say_that_it_is_still_there(begun: Path) -> None:
    """It is of the day of `init`, so the newest of all, and has nothing to do with what was added."""
    added = say(begun, "add", "dump-2025-12-02.txt")
    assert (added.status, added.err) == (0, WARNING.format(1))
    for command in (("check",), ("build", "--quiet", "--jobs=1")):
        said = say(begun, *command)
        assert (said.status, said.err) == (0, WARNING.format(1))
    assert SAMPLE in (f"releases/{name}" for name in snapshot(begun / "releases"))
    (begun / SAMPLE).unlink()
    assert say(begun, "check").err == ""


def test_add_is_not_refused_because_of_it(begun: Path) -> None:
    """The dump is fine."""
    assert say(begun, "add", "dump-2025-12-02.txt", "--strict").status == 0


def test_a_release_of_it_that_somebody_edited_is_their_own(begun: Path) -> None:
    text = (begun / SAMPLE).read_text(encoding="utf-8")
    edited = text.replace("begins a release", "begins a press release")
    (begun / SAMPLE).write_text(edited, encoding="utf-8")
    assert say(begun, "check").err == WARNING.format(4)
    edited = edited.replace("can be searched", "can be found")
    (begun / SAMPLE).write_text(edited, encoding="utf-8")
    assert say(begun, "check").err == ""
