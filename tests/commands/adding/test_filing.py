"""A dump is filed whole or not at all, whatever happens meanwhile."""

from __future__ import annotations

import fcntl
import os
import resource
import subprocess
from pathlib import Path
from typing import Any

import pytest

from adding.dumps import ARCHIVE, BODY, CENTRE, REVISED, Archived, add, centre
from command_line import Said, say
from motir_archive.config import Options
from motir_archive.ingest.folder import Folder, read_folder
from motir_archive.problems import OptionError
from motir_archive.publish.filing import file_bulletin, sweep
from sites import HANGS, command, environment_of_the_limited, record, snapshot, write_files


class TestFiling:
    """The very bytes, under a name that was free."""

    def test_the_bytes_are_kept(self, archived: Archived) -> None:
        dump = "\ufeff-\r\nExports Rise\r\nThey rose, ＝ 수출.  date2025-11-29  \r\n\r\n".encode()
        folder = archived()
        (folder / "dump-2025-12-01.txt").write_bytes(dump)
        assert say(folder, "add", "dump-2025-12-01.txt").status == 0
        filed = folder / "releases" / "motir-2025-12-01.txt"
        assert filed.read_bytes() == dump
        assert filed.stat().st_mode & 0o777 == 0o644
        assert sorted(path.name for path in (folder / "releases").iterdir()) == [
            "archive.yaml",
            "motir-2025-11-28.txt",
            "motir-2025-12-01.txt",
        ]

    def test_from_standard_input(self, archived: Archived) -> None:
        folder = archived()
        dump = record("Exports Rise", "They rose.\r\nTwice.", "2025-11-29").encode()
        said = say(folder, "add", "-", stdin=dump)
        assert said.out.endswith("filed as releases/motir-2025-11-29.txt\n")
        assert (folder / "releases" / "motir-2025-11-29.txt").read_bytes() == dump

    def test_what_was_added_is_built(self, archived: Archived) -> None:
        folder = archived()
        add(folder, record("Exports Rise", "They rose.", "2025-11-29"))
        assert say(folder, "build", "--jobs=1").status == 0
        assert (folder / "build" / "2025" / "11" / "29" / "exports-rise.html").is_file()

    @pytest.mark.parametrize("is_filed", [False, True])
    def test_what_a_killed_run_left_is_swept_up(self, archived: Archived, is_filed: bool) -> None:
        """What another run is filing at that moment stays."""
        folder = archived()
        dump = centre(REVISED)
        if is_filed:
            add(folder, dump)
        write_files(folder / "releases", {".one.adding": "half", ".two.adding": "half"})
        with (folder / "releases/.two.adding").open() as other:
            fcntl.flock(other, fcntl.LOCK_EX)
            assert add(folder, dump).status == 0
        assert [path.name for path in (folder / "releases").glob(".*")] == [".two.adding"]

    def test_what_another_one_sweeps_up_meanwhile_is_not_what_is_being_filed(
        self, archived: Archived, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        link = os.link

        def swept(temporary: str, target: Path) -> None:
            sweep(target.parent)
            link(temporary, target)

        folder = archived()
        monkeypatch.setattr(os, "link", swept)
        assert add(folder, centre(REVISED)).status == 0

    def test_the_same_dump_added_twice_at_once_is_filed_once(
        self, archived: Archived, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The other run files it after this one has read the archive."""
        folder = archived()

        def slow(options: Options, *others: Any) -> Folder:
            read = read_folder(options, *others)
            write_files(folder / "releases", {"motir-2025-12-01.txt": centre(REVISED)})
            return read

        monkeypatch.setattr("motir_archive.commands.add.read_folder", slow)
        said = add(folder, centre(REVISED))
        message = "motir-archive: releases/motir-2025-12-01.txt is there already; nothing was changed\n"
        assert said == Said(2, "", message)
        assert len(list((folder / "releases").glob("*.txt"))) == 2

    def test_the_same_bytes_again_are_filed_already(self, archived: Archived) -> None:
        folder = archived()
        dump = record("Exports Rise", "They rose.", "2025-11-29")
        add(folder, dump)
        before = snapshot(folder / "releases")
        said = add(folder, dump, name="another-2025-12-02.txt")
        assert said == Said(0, "already filed as releases/motir-2025-12-01.txt\n", "")
        assert snapshot(folder / "releases") == before

    def test_more_dumps_of_a_day_are_filed_beside_the_first(self, archived: Archived) -> None:
        """The one that was filed last is the later one, also where the tenth follows the ninth."""
        folder = archived()
        for number in range(1, 12):
            said = add(folder, centre(f"{BODY} It was visited {number} times."))
            suffix = f"-{number}" if number > 1 else ""
            assert said.out.endswith(f"filed as releases/motir-2025-12-01{suffix}.txt\n")
        explained = say(folder, "explain", CENTRE).out
        assert "motir-2025-12-01-11.txt" in explained.partition("current")[2].split("\n")[1]

    def test_under_a_name_of_ones_own(self, archived: Archived) -> None:
        folder = archived()
        dump = record("Exports Rise", "They rose.", "2025-11-29")
        said = add(folder, dump, "--name", "press-2025-12-01.txt")
        assert said.out.endswith("filed as releases/press-2025-12-01.txt\n")
        taken = add(folder, dump + centre(REVISED), "--name", "press-2025-12-01.txt")
        message = "motir-archive: press-2025-12-01.txt is there already; nothing was changed\n"
        assert_refused(folder, taken, 2, message)
        without_day = add(folder, dump + centre(REVISED), "--name", "press.txt", "--date", "2025-12-01")
        message = (
            "motir-archive: press.txt must contain the day, 2025-12-01: builds read the day from the name\n"
        )
        assert_refused(folder, without_day, 2, message)

    @pytest.mark.parametrize("name", ["a/b.txt", ".txt", "a.md", ""])
    def test_a_name_that_no_bulletin_can_have(self, name: str, archived: Archived) -> None:
        said = add(archived(), centre(REVISED), "--name", name)
        assert said.status == 2
        assert said.err.endswith(f"--name: {name!r} is no file name such as listing-2025-11-28.txt\n")

    def test_without_a_prefix_it_is_a_bulletin(self, tmp_path: Path) -> None:
        write_files(tmp_path / "releases", ARCHIVE)
        said = add(tmp_path, record("Exports Rise", "They rose.", "2025-11-29"))
        assert said.out.endswith("filed as releases/bulletin-2025-12-01.txt\n")

    def test_a_file_of_the_same_name_in_another_folder_is_another_file(self, archived: Archived) -> None:
        folder = archived({**ARCHIVE, "deeper/motir-2025-12-01.txt": record("Deeper", "Down.", "2025-11-27")})
        said = add(folder, record("Exports Rise", "They rose.", "2025-11-29"))
        assert said.status == 0
        assert (folder / "releases" / "motir-2025-12-01.txt").is_file()

    def test_an_empty_file_in_its_place_is_not_overwritten(self, archived: Archived) -> None:
        folder = archived()
        (folder / "releases" / "motir-2025-12-01.txt").touch()
        said = add(folder, record("Exports Rise", "They rose.", "2025-11-29"))
        assert said.status == 1
        assert (folder / "releases" / "motir-2025-12-01.txt").read_bytes() == b""

    def test_a_file_that_came_into_its_place_meanwhile_is_not_overwritten(self, tmp_path: Path) -> None:
        (tmp_path / "motir-2025-12-01.txt").write_bytes(b"somebody else's")
        with pytest.raises(OptionError) as refused:
            file_bulletin(tmp_path, "motir-2025-12-01.txt", b"ours")
        assert (
            str(refused.value) == f"{tmp_path / 'motir-2025-12-01.txt'} is there already; nothing was changed"
        )
        assert snapshot(tmp_path) == {"motir-2025-12-01.txt": b"somebody else's"}

    def test_a_disk_that_is_full_leaves_nothing_behind(self, archived: Archived) -> None:
        """The system refuses to write more than 64 KiB to a file; blank lines are no text of a record."""
        folder = archived()
        before = snapshot(folder / "releases")
        dump = record("Exports Rise", "They rose.", "2025-11-29") + "\n" * 200_000
        (folder / "dump-2025-12-01.txt").write_text(dump, encoding="utf-8")
        ran = subprocess.run(
            command("add", "dump-2025-12-01.txt"),
            cwd=folder,
            env=environment_of_the_limited(),
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 16, 1 << 16)),
            capture_output=True,
            encoding="utf-8",
            timeout=HANGS,
            check=False,
        )
        assert (ran.returncode, ran.stdout) == (3, "")
        assert ran.stderr == (
            "motir-archive: releases/motir-2025-12-01.txt: File too large; nothing was changed\n"
        )
        assert snapshot(folder / "releases") == before


def assert_refused(folder: Path, said: Said, status: int, err: str) -> None:
    """Hold what a refused command said against the message, and the folder against what it was."""
    assert said == Said(status, "", err)
    assert "motir-2025-12-02.txt" not in snapshot(folder / "releases")


def test_a_removal_that_a_signal_cuts_short_is_taken_up_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unlink, signals = Path.unlink, iter([KeyboardInterrupt()])

    def interrupted(path: Path, missing_ok: bool = False) -> None:
        for signal in signals:
            raise signal
        unlink(path, missing_ok)

    monkeypatch.setattr(Path, "unlink", interrupted)
    with pytest.raises(KeyboardInterrupt):
        file_bulletin(tmp_path, "a.txt", b"A measure.")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a.txt": b"A measure."}
