"""What `add` says of a dump: a line for each record, the totals, and every fault."""

from __future__ import annotations

import pytest

from adding.dumps import ARCHIVE, BODY, CENTRE, REVISED, TITLE, Archived, add, centre
from command_line import Said, say
from sites import record

CUT = BODY[:480]


class TestWhatItSays:
    """One line for each record, in the order of the dump, then the totals and the file."""

    def test_new(self, archived: Archived) -> None:
        said = add(archived(), record("Exports Rise", "They rose.", "2025-11-29"))
        assert said == Said(
            0,
            "new        2025/11/29/exports-rise.html\n"
            "1 new, 0 completed, 0 revised, 0 earlier, 0 excerpts, 0 copies: filed as "
            "releases/motir-2025-12-01.txt\n",
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
        kinds = {"new": "new", "completed": "completed", "revised": "revised", "earlier": "earlier"}
        kinds |= {"excerpt": "excerpts", "copy": "copies"}
        sums = ", ".join(f"1 {one}" if one == outcome else f"0 {many}" for one, many in kinds.items())
        assert said.out == f"{outcome:9}  {CENTRE}\n{sums}: filed as releases/motir-2025-12-01.txt\n"
        assert (said.status, said.err) == (0, "")

    def test_a_text_that_is_back_is_a_revision(self, archived: Archived) -> None:
        """The archive has the text, but it has shown another one since."""
        folder = archived({**ARCHIVE, "motir-2025-11-29.txt": centre(REVISED)})
        assert add(folder, centre(BODY) + "\n").out.splitlines()[0] == f"revised    {CENTRE}"

    def test_an_older_dump_of_an_earlier_text_is_a_copy(self, archived: Archived) -> None:
        """It changes nothing on the site."""
        folder = archived({**ARCHIVE, "motir-2025-11-30.txt": centre(REVISED)})
        said = add(folder, centre(BODY) + "\n", "--date", "2025-11-29")
        assert said.out.splitlines()[0] == f"copy       {CENTRE}"

    def test_a_record_that_stands_twice_in_a_dump_is_one_release_and_a_copy(self, archived: Archived) -> None:
        """Of a text that is new, revised or cut off, as of one that the archive has."""
        twice = record("Exports Rise", "They rose.", "2025-11-29") * 2
        cut = record("Ships", "They sail.", "2025-11-30")
        assert add(archived(), twice + cut + centre(REVISED) * 2).out == (
            "new        2025/11/29/exports-rise.html\n"
            "copy       2025/11/29/exports-rise.html\n"
            "new        2025/11/30/ships.html\n"
            f"revised    {CENTRE}\n"
            f"copy       {CENTRE}\n"
            "2 new, 0 completed, 1 revised, 0 earlier, 0 excerpts, 2 copies: filed as "
            "releases/motir-2025-12-01.txt\n"
        )

    def test_twins_are_no_copies_of_each_other(self, archived: Archived) -> None:
        dump = record("A Day", BODY, "2025-11-29") + record("A Day", "Ships sail.", "2025-11-29")
        assert add(archived(), dump).out.splitlines()[-1].startswith("2 new, 0 completed, 0 revised, ")

    def test_a_text_from_before_the_one_that_is_shown_is_an_earlier_one(self, archived: Archived) -> None:
        """What readers see stays as it is; only the history gains a text."""
        folder = archived({"motir-2025-11-30.txt": centre(REVISED)})
        said = add(folder, centre(BODY), "--date", "2025-11-29")
        assert said.out.splitlines() == [
            f"earlier    {CENTRE}",
            "0 new, 0 completed, 0 revised, 1 earlier, 0 excerpts, 0 copies: filed as "
            "releases/motir-2025-11-29.txt",
        ]
        assert (
            "dumped 2025-11-30" in say(folder, "explain", CENTRE).out.partition("current")[2].split("\n")[1]
        )

    def test_so_is_one_that_breaks_off(self, archived: Archived) -> None:
        changed = CUT.replace("Daejeon", "Daegu")
        said = add(archived({"motir-2025-11-30.txt": centre(CUT)}), centre(changed), "--date", "2025-11-29")
        assert said.out.splitlines()[0] == f"earlier    {CENTRE}"

    def test_a_text_of_the_board_below_an_editors_text_is_a_revision(self, archived: Archived) -> None:
        """The editor's text stays, and has to be looked at: what it corrects has changed."""
        note = f"---\ntitle: {TITLE}\ndate: 2025-11-28\n---\n{BODY.replace('Daejeon', 'Daegu')}\n"
        folder = archived({**ARCHIVE, "note-2025-11-30.md": note})
        assert add(folder, centre(REVISED)).out.splitlines()[0] == f"revised    {CENTRE}"
        assert "an editor’s text" in say(folder, "explain", CENTRE).out

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
            "2 new, 0 completed, 1 revised, 0 earlier, 0 excerpts, 0 copies: filed as "
            "releases/motir-2025-12-01.txt\n"
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

    def test_nor_is_a_complaint_that_shares_a_line_with_many_or_names_another_release(
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
        """A tie that the dump brings is listed before those that are only counted."""
        titles = [f"Title {number:03}" for number in range(102)]
        early = "".join(record(title, BODY, "2025-11-28") for title in titles)
        late = "".join(record(title, REVISED, "2025-11-28") for title in ("Alone", *titles))
        folder = archived({"a-2025-11-28.txt": early, "z-2025-11-28.txt": late})
        assert "z-2025-11-28.txt:304:1: warning[dump-tie]: 2 further problems" in say(folder, "check").err
        said = add(folder, record("Alone", BODY, "2025-11-28"), name="dump-2025-11-28.txt")
        ties = [line.partition(" and that")[0] for line in said.err.splitlines() if "dump-tie" in line]
        assert ties == ["releases/z-2025-11-28.txt:1:1: warning[dump-tie]: this text"]
        assert "z-2025-11-28.txt:301:1: warning[dump-tie]: 3 further problems" in say(folder, "check").err
