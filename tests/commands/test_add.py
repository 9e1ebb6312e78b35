"""`add`: a dump is held against the archive and filed, whole or not at all."""

from __future__ import annotations

import fcntl
import hashlib
import os
import resource
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from command_line import Said, say

from motir_archive.config import Options
from motir_archive.ingest.folder import Folder, read_folder
from motir_archive.problems import OptionError
from motir_archive.publish.filing import file_bulletin, sweep
from sites import HANGS, command, environment_of_the_limited, record, snapshot, write_files

BODY = (
    "The ministry opened a test centre for batteries in Daejeon on Friday, November 28. The centre tests "
    "cells, modules and packs under one roof, from a single cell of a watch to the whole battery of a bus, "
    "and is open to firms of every size from the first day on. It tests batteries before they are sold and "
    "batteries that come back. Whoever builds batteries in Korea shall not have to send them abroad to be "
    "tested, the minister said. The association of battery makers runs the centre together with the state, "
    "and bears half of its cost."
)
CUT = BODY[:480]
REVISED = BODY.replace("half of its cost", "a third of its cost")
CENTRE = "2025/11/28/korea-opens-a-test-centre.html"
TITLE = "Korea Opens a Test Centre"
ARCHIVE = {"motir-2025-11-28.txt": record(TITLE, BODY, "2025-11-28")}


def centre(body: str) -> str:
    """Return a record of the release that the archive has."""
    return record(TITLE, body, "2025-11-28")


Archived = Callable[..., Path]


@pytest.fixture
def archived(tmp_path: Path) -> Archived:
    """Make a folder with `releases` of some files and return it."""

    def make(files: dict[str, str] | None = None) -> Path:
        settings = {"archive.yaml": "file_prefix: motir\n"}
        write_files(tmp_path / "releases", settings | (ARCHIVE if files is None else files))
        return tmp_path

    return make


def add(folder: Path, dump: str, *options: str, name: str = "dump-2025-12-01.txt") -> Said:
    """Write a dump beside the releases and add it."""
    (folder / name).write_bytes(dump.encode("utf-8"))
    return say(folder, "add", name, *options)


class TestWhatItSays:
    """One line a record, in the order of the dump, then the sums and the file."""

    def test_new(self, archived: Archived) -> None:
        said = add(archived(), record("Exports Rise", "They rose.", "2025-11-29"))
        assert said == Said(
            0,
            "new        2025/11/29/exports-rise.html\n"
            "1 new, 0 completed, 0 revised, 0 excerpt, 0 copy: filed as releases/motir-2025-12-01.txt\n",
            "",
        )

    @pytest.mark.parametrize(
        ("known", "dumped", "outcome"),
        [
            (BODY, BODY, "copy"),
            (BODY, BODY.replace(" ", "  "), "copy"),
            (BODY, REVISED, "revised"),
            (BODY, CUT, "excerpt"),
            (CUT, BODY, "completed"),
            (CUT, CUT, "copy"),
            (CUT, BODY[:495], "excerpt"),
            (CUT, REVISED.replace("Daejeon", "Daegu"), "revised"),
            (REVISED, BODY[:499], "excerpt"),
        ],
        ids=[
            *(
                "the same",
                "with other white space",
                "with other words",
                "cut off",
                "the whole text of an excerpt",
            ),
            *("the same excerpt", "a longer excerpt", "the whole text of a changed excerpt"),
            "cut before the change",
        ],
    )
    def test_a_release_that_the_archive_has(
        self, known: str, dumped: str, outcome: str, archived: Archived
    ) -> None:
        said = add(archived({"motir-2025-11-28.txt": centre(known) + "\n"}), centre(dumped))
        sums = ", ".join(
            f"{int(kind == outcome)} {kind}" for kind in ("new", "completed", "revised", "excerpt", "copy")
        )
        assert said.out == f"{outcome:9}  {CENTRE}\n{sums}: filed as releases/motir-2025-12-01.txt\n"
        assert (said.status, said.err) == (0, "")

    def test_a_text_that_is_back_is_a_revision(self, archived: Archived) -> None:
        """The archive has the text, but it has shown another one since."""
        folder = archived({**ARCHIVE, "motir-2025-11-29.txt": centre(REVISED)})
        assert add(folder, centre(BODY) + "\n").out.splitlines()[0] == f"revised    {CENTRE}"

    def test_an_older_dump_of_an_earlier_text_is_a_copy(self, archived: Archived) -> None:
        """It changes nothing of what is shown."""
        folder = archived({**ARCHIVE, "motir-2025-11-30.txt": centre(REVISED)})
        said = add(folder, centre(BODY) + "\n", "--date", "2025-11-29")
        assert said.out.splitlines()[0] == f"copy       {CENTRE}"

    def test_several_records(self, archived: Archived) -> None:
        dump = (
            record("수소 경제", "수소 경제 위원회가 열렸다.", "2025-11-30")
            + record("Exports Rise", "They rose.", "2025-11-29")
            + centre(REVISED)
        )
        assert add(archived(), dump).out == (
            "new        2025/11/30/수소-경제.html\n"
            "new        2025/11/29/exports-rise.html\n"
            f"revised    {CENTRE}\n"
            "2 new, 0 completed, 1 revised, 0 excerpt, 0 copy: filed as releases/motir-2025-12-01.txt\n"
        )

    def test_a_warning_is_shown_with_the_name_that_the_dump_is_filed_under(self, archived: Archived) -> None:
        said = add(archived(), "-\n" + record("Exports Rise", "They rose.", "2025-11-29"))
        assert said.status == 0
        assert said.err == (
            "releases/motir-2025-12-01.txt:1:1: warning[double-separator]: separator without a record\n"
        )

    def test_a_tie_that_it_brings_is_told(self, archived: Archived) -> None:
        folder = archived({"other-2025-12-01.txt": centre(BODY)})
        said = add(folder, centre(REVISED))
        assert said.err == (
            "releases/other-2025-12-01.txt:1:1: warning[dump-tie]: this text and that of "
            "motir-2025-12-01.txt were dumped on 2025-12-01; this one is taken as the current text; settle "
            "it with `dumped:` in archive.yaml\n"
        )

    def test_what_the_archive_complained_of_before_is_not_told_again(self, archived: Archived) -> None:
        folder = archived({"a-2025-11-28.txt": centre(BODY), "b-2025-11-28.txt": centre(REVISED)})
        assert "dump-tie" in say(folder, "check").err
        assert add(folder, record("Exports Rise", "They rose.", "2025-11-29")).err == ""

    def test_nor_is_it_where_many_complaints_share_a_line_or_name_another_release(
        self, archived: Archived
    ) -> None:
        """The dump's release comes first of those with one text, so all of them name it now."""
        many = "".join(record(f"Title {number:03}", BODY, "2025-11-28") for number in range(150))
        folder = archived({"a-2025-11-28.txt": many})
        known = say(folder, "check").err
        assert "50 further problems of this kind, the last in line 448" in known
        said = add(folder, record("An Other", BODY, "2025-11-28"))
        assert said.err == (
            "releases/motir-2025-12-01.txt:1:1: warning[same-text]: the text of this release is also that of "
            "title-000 on the same day; both are kept and shown as possibly the same\n"
        )
        assert "also that of an-other on" in say(folder, "check").err

    def test_nor_is_a_line_of_many_that_has_moved(self, archived: Archived) -> None:
        """A tie that the dump brings stands before those of which only the number is told."""
        titles = [f"Title {number:03}" for number in range(102)]
        early = "".join(record(title, BODY, "2025-11-28") for title in titles)
        late = "".join(record(title, REVISED, "2025-11-28") for title in ("Alone", *titles))
        folder = archived({"a-2025-11-28.txt": early, "z-2025-11-28.txt": late})
        assert "z-2025-11-28.txt:304:1: warning[dump-tie]: 2 further problems" in say(folder, "check").err
        said = add(folder, record("Alone", BODY, "2025-11-28"), name="dump-2025-11-28.txt")
        ties = [line.partition(" and that")[0] for line in said.err.splitlines() if "dump-tie" in line]
        assert ties == ["releases/z-2025-11-28.txt:1:1: warning[dump-tie]: this text"]
        assert "z-2025-11-28.txt:301:1: warning[dump-tie]: 3 further problems" in say(folder, "check").err


class TestTheDay:
    """`--date`, else the date in the file's name, else its newest release's."""

    DUMP = record("Exports Rise", "They rose.", "2025-11-20") + record(
        "Imports Too", "They too.", "2025-11-24"
    )

    @pytest.mark.parametrize(
        ("name", "options", "day"),
        [
            ("dump.txt", (), "2025-11-24"),
            ("page-2-2025-11-26.html.txt", (), "2025-11-26"),
            ("dump-2025-11-26.txt", ("--date", "2025-11-27"), "2025-11-27"),
            ("dump.txt", ("--date=2025-11-27",), "2025-11-27"),
        ],
    )
    def test_which_is_taken(self, name: str, options: tuple[str, ...], day: str, archived: Archived) -> None:
        folder = archived()
        assert add(folder, self.DUMP, *options, name=name).status == 0
        assert sorted(snapshot(folder / "releases")) == sorted(
            ["archive.yaml", "motir-2025-11-28.txt", f"motir-{day}.txt"]
        )

    def test_the_folder_in_which_the_dump_lies_has_no_say(self, archived: Archived) -> None:
        folder = archived()
        (folder / "2025-01-01").mkdir()
        assert add(folder, self.DUMP, name="2025-01-01/dump.txt").status == 0
        assert (folder / "releases" / "motir-2025-11-24.txt").is_file()

    def test_an_earlier_one_may_take_an_address(self, archived: Archived) -> None:
        """Of two releases of one date and title the one that was dumped first has the plain address."""
        other = "Twelve ships were launched in Ulsan, four of them for the navy of a neighbour."
        folder = archived()
        moved = (
            f"2025/11/28/korea-opens-a-test-centre-{hashlib.sha256(BODY[:400].encode()).hexdigest()[:8]}.html"
        )
        warning = (
            f"warning[taken-address]: takes the address {CENTRE}; the release that has it would be at "
            f"{moved}; `build --previous` stops where that address is published\n"
        )
        dump = record("Exports Rise", "They rose.", "2025-11-27") + centre(other)
        strict = add(folder, dump, "--strict", name="dump-2025-11-27.txt")
        assert strict.err.startswith("dump-2025-11-27.txt:4:1: error[taken-address]: takes the address")
        assert strict.status == 1
        said = add(folder, dump, name="dump-2025-11-27.txt")
        assert said.err == f"releases/motir-2025-11-27.txt:4:1: {warning}"
        assert say(folder, "check").status == 0

    def test_one_of_the_same_day_may_take_the_plain_address_from_both(self, archived: Archived) -> None:
        """Releases that were dumped together all have a suffix, so the published address leads nowhere."""
        other = "Twelve ships were launched in Ulsan, four of them for the navy of a neighbour."
        folder = archived({"press-2025-11-28.txt": centre(BODY)})
        assert say(folder, "build", "--quiet", "--jobs=1").status == 0
        dump = record("Exports Rise", "They rose.", "2025-11-27") + centre(other)
        said = add(folder, dump, name="dump-2025-11-28.txt")
        moved = (
            f"2025/11/28/korea-opens-a-test-centre-{hashlib.sha256(BODY[:400].encode()).hexdigest()[:8]}.html"
        )
        assert said.err == (
            f"releases/motir-2025-11-28.txt:4:1: warning[vanished]: moves the release at {CENTRE} "
            f"to {moved}; `build --previous` stops where that address is published\n"
        )
        stopped = say(folder, "build", "--jobs=1", "--previous=build")
        assert stopped.status == 1
        assert f"error[vanished]: {CENTRE} would be gone, its text would be at {moved}" in stopped.err

    @pytest.mark.parametrize(
        ("known", "title", "body", "day"),
        [("A Day", "A DAY", "Ships.", "2025-11-28"), ("A Da’y", "A Da′y", BODY, "2025-11-27")],
        ids=["two titles with one slug", "one title with two slugs"],
    )
    def test_a_title_need_not_be_the_same_to_the_letter(
        self, known: str, title: str, body: str, day: str, archived: Archived
    ) -> None:
        folder = archived({"press-2025-11-28.txt": record(known, BODY, "2025-11-26")})
        dump = record("Exports Rise", "They rose.", "2025-11-27") + record(title, body, "2025-11-26")
        said = add(folder, dump, name=f"dump-{day}.txt")
        assert said.err.startswith(
            f"releases/motir-{day}.txt:4:1: warning[vanished]: moves the release at 2025/11/26/a-day.html to "
        )
        assert len(said.err.splitlines()) == 1

    def test_a_later_one_takes_none(self, archived: Archived) -> None:
        other = "Twelve ships were launched in Ulsan, four of them for the navy of a neighbour."
        assert add(archived(), centre(other)).err == ""
        assert add(archived(), centre(REVISED), "--date", "2025-11-26").err == ""

    def test_an_impossible_one_in_the_name_is_told(self, archived: Archived) -> None:
        said = add(archived(), self.DUMP, name="dump-2025-02-30.txt")
        assert said.err == (
            "dump-2025-02-30.txt: warning[dump-date]: impossible date 2025-02-30 in the file's "
            "name; the newest release in it is taken for the dump's day\n"
        )
        assert said.out.endswith("filed as releases/motir-2025-11-24.txt\n")

    def test_an_impossible_one_in_the_name_does_not_matter_beside_date(self, archived: Archived) -> None:
        said = add(archived(), self.DUMP, "--date", "2025-11-27", name="dump-2025-02-30.txt")
        assert (said.status, said.err) == (0, "")

    @pytest.mark.parametrize("day", ["2025-02-30", "20251127", "27 November", "２０２５-11-27", ""])
    def test_one_that_is_none_is_refused(self, day: str, archived: Archived) -> None:
        said = add(archived(), self.DUMP, "--date", day)
        assert said.status == 2
        assert said.err.splitlines()[-1] == (
            f"motir-archive add: error: argument --date: {day!r} is not a day; write it as YYYY-MM-DD"
        )


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
        """But what another one is filing at that moment stays."""
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
        """The other one files it after this one has read the archive."""
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
            "motir-archive: press.txt has to hold the day, 2025-12-01: that is where it is read from later\n"
        )
        assert_refused(folder, without_day, 2, message)

    @pytest.mark.parametrize("name", ["a/b.txt", ".txt", "a.md", ""])
    def test_a_name_that_is_none(self, name: str, archived: Archived) -> None:
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


class TestErrors:
    """Whatever is wrong, nothing is changed, and the dump's own path is named."""

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
