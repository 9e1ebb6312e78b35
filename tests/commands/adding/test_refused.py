"""Dumps and archives that `add` refuses: the exact message, and nothing filed."""

from __future__ import annotations

from pathlib import Path

import pytest

from adding.dumps import ARCHIVE, BODY, Archived, add, centre
from command_line import Said, say
from sites import record, snapshot


class TestErrors:
    """Whatever is wrong, nothing is changed, and the message names the dump by its own path."""

    NO_DATE = (
        "dump-2025-12-01.txt:1:1: error[no-date]: this record has no date; its last line has "
        "to end in dateYYYY-MM-DD; a lone hyphen inside a text starts a new record\nmotir-archive: 1 "
        "error; nothing was written\n"
    )

    @pytest.mark.parametrize(
        ("dump", "status", "err"),
        [
            (b"-\nExports Rise\nThey rose.\n", 1, NO_DATE),
            (
                record("Good", "It is.", "2025-11-29").encode() + b"-\nBad\nIt is. date2025-11-31\n",
                1,
                "dump-2025-12-01.txt:6:8: error[impossible-date]: impossible date 2025-11-31\n"
                "motir-archive: 1 error; nothing was written\n",
            ),
            (
                b"",
                1,
                "dump-2025-12-01.txt: error[no-records]: no records; is this a dump of the "
                "listing?\nmotir-archive: 1 error; nothing was written\n",
            ),
            (
                "-\nT\n수출이 늘었다. date2025-11-29\n".encode("cp949"),
                1,
                "dump-2025-12-01.txt:3:1: error[encoding]: byte 4 (0xBC) is not UTF-8; it "
                "looks like CP949 (EUC-KR); save as UTF-8\nmotir-archive: 1 error; nothing was written\n",
            ),
        ],
        ids=["no date", "one bad record among good ones", "empty", "not UTF-8"],
    )
    def test_in_the_dump(self, dump: bytes, status: int, err: str, archived: Archived) -> None:
        folder = archived()
        before = snapshot(folder)
        (folder / "dump-2025-12-01.txt").write_bytes(dump)
        said = say(folder, "add", "dump-2025-12-01.txt")
        (folder / "dump-2025-12-01.txt").unlink()
        assert said == Said(status, "", err)
        assert snapshot(folder) == before

    def test_from_standard_input(self, archived: Archived) -> None:
        folder = archived()
        before = snapshot(folder)
        said = say(folder, "add", "-", stdin=b"-\nExports Rise\nThey rose.\n")
        assert said.err == self.NO_DATE.replace("dump-2025-12-01.txt", "standard input")
        assert (said.status, said.out, snapshot(folder)) == (1, "", before)

    def test_a_separator_that_may_be_missing(self, archived: Archived) -> None:
        """Two releases filed as one have one title, and nothing says so later on. A flag files them."""
        folder = archived()
        before = snapshot(folder / "releases")
        dump = "-\nExports Rise\nThey rose. date2025-11-29\nShips\nThey sail. date2025-11-28\n"
        what = (
            "[lost-separator]: a separator may be missing here; if a new record starts after this line, put "
        )
        what += "a line with a lone hyphen there"
        assert add(folder, dump) == Said(
            1,
            "",
            f"dump-2025-12-01.txt:3:12: error{what}; if none does, say --allow-dated-lines\n"
            "motir-archive: 1 error; nothing was written\n",
        )
        assert snapshot(folder / "releases") == before
        filed = add(folder, dump, "--allow-dated-lines")
        assert (filed.status, filed.err) == (0, f"releases/motir-2025-12-01.txt:3:12: warning{what}\n")
        assert (folder / "releases/motir-2025-12-01.txt").read_text(encoding="utf-8") == dump

    def test_a_warning_with_strict(self, archived: Archived) -> None:
        folder = archived()
        before = snapshot(folder / "releases")
        said = add(folder, "-\n" + record("Exports Rise", "They rose.", "2025-11-29"), "--strict")
        assert said == Said(
            1,
            "",
            "dump-2025-12-01.txt:1:1: error[double-separator]: separator without a record\n"
            "motir-archive: 1 error; nothing was written\n",
        )
        assert snapshot(folder / "releases") == before

    def test_strict_does_not_mind_the_warnings_of_the_archive(self, archived: Archived) -> None:
        folder = archived({"b.txt": "-\n" + centre(BODY)})
        assert add(folder, record("Exports Rise", "They rose.", "2025-11-29"), "--strict").status == 0

    def test_in_the_archive(self, archived: Archived) -> None:
        folder = archived({**ARCHIVE, "bad.txt": "-\nNo Date\nNone.\n"})
        before = snapshot(folder / "releases")
        said = add(folder, record("Exports Rise", "They rose.", "2025-11-29"))
        assert said.status == 1
        assert said.err.startswith("releases/bad.txt:1:1: error[no-date]: ")
        assert snapshot(folder / "releases") == before

    def test_a_dump_that_is_not_there(self, archived: Archived) -> None:
        said = say(archived(), "add", "nowhere.txt")
        assert said == Said(2, "", "motir-archive: nowhere.txt cannot be read: No such file or directory\n")

    def test_a_folder_is_no_dump(self, archived: Archived) -> None:
        said = say(archived(), "add", "releases")
        assert said == Said(2, "", "motir-archive: releases cannot be read: Is a directory\n")

    def test_no_releases_folder(self, tmp_path: Path) -> None:
        said = add(tmp_path, record("Exports Rise", "They rose.", "2025-11-29"))
        assert said == Said(
            2,
            "",
            "motir-archive: there is no folder releases; name the one with the bulletins with --releases\n",
        )
