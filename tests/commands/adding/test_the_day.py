"""The day of a dump that is added: where it is taken from, and what a dump of an earlier day changes."""

from __future__ import annotations

import hashlib

import pytest

from adding.dumps import BODY, CENTRE, REVISED, Archived, add, centre
from command_line import say
from sites import record, snapshot


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
    def test_the_first_of_the_three_days_that_is_known_is_taken(
        self, name: str, options: tuple[str, ...], day: str, archived: Archived
    ) -> None:
        folder = archived()
        assert add(folder, self.DUMP, *options, name=name).status == 0
        assert sorted(snapshot(folder / "releases")) == sorted(
            ["archive.yaml", "motir-2025-11-28.txt", f"motir-{day}.txt"]
        )

    GUESS = (
        "Neither a file name nor --date says when it was collected: it counts as a dump of 2025-11-24, the "
        "day of its newest release."
    )

    @pytest.mark.parametrize(
        ("name", "options"),
        [("dump.txt", ()), ("dump 24.11.2025.txt", ()), ("dump.txt", ("--name", "press.txt"))],
    )
    def test_a_day_that_is_guessed_is_told(
        self, name: str, options: tuple[str, ...], archived: Archived
    ) -> None:
        """From then on it stands in the name of the filed dump, where nobody can see that it is a guess."""
        assert add(archived(), self.DUMP, *options, name=name).out.splitlines()[2:-1] == [self.GUESS]

    @pytest.mark.parametrize(
        ("name", "options"),
        [
            ("dump-2025-11-26.txt", ()),
            ("dump.txt", ("--date=2025-11-27",)),
            ("dump.txt", ("--name=press-2025-11-26.txt",)),
        ],
    )
    def test_a_day_that_is_said_needs_no_words(
        self, name: str, options: tuple[str, ...], archived: Archived
    ) -> None:
        assert "collected" not in add(archived(), self.DUMP, *options, name=name).out

    def test_a_release_in_the_future_says_nothing_of_the_day(self, archived: Archived) -> None:
        """Its year is a typing mistake more often than not, and would make the dump the latest for years."""
        ahead = record("Ships", "They sail.", "2062-11-12")
        said = add(archived(), self.DUMP + ahead, name="dump.txt")
        assert said.err == (
            "releases/motir-2025-11-24.txt:9:12: warning[future-date]: the date 2062-11-12 lies in the "
            "future\n"
        )
        assert said.out.splitlines()[3] == self.GUESS

    def test_where_all_lie_in_the_future_the_newest_counts(self, archived: Archived) -> None:
        dump = record("Ships", "They sail.", "2025-12-24") + record("Cars", "They go.", "2025-12-23")
        assert add(archived(), dump, name="d.txt").out.endswith("filed as releases/motir-2025-12-24.txt\n")

    def test_no_day_is_asked_for_because_of_a_release_in_the_future(self, archived: Archived) -> None:
        """What is wrong is the date of the release."""
        said = add(archived(), record("Ships", "They sail.", "2062-11-12"))
        assert said.err == (
            "releases/motir-2025-12-01.txt:3:12: warning[future-date]: the date 2062-11-12 lies in the "
            "future\n"
        )

    def test_the_folder_in_which_the_dump_lies_has_no_say(self, archived: Archived) -> None:
        folder = archived()
        (folder / "2025-01-01").mkdir()
        assert add(folder, self.DUMP, name="2025-01-01/dump.txt").status == 0
        assert (folder / "releases" / "motir-2025-11-24.txt").is_file()

    def test_an_earlier_dump_may_take_an_address(self, archived: Archived) -> None:
        """Of two releases of one date and title the one that was dumped first has the plain address."""
        other = "Twelve ships were launched in Ulsan, four of them for the navy of a neighbour."
        folder = archived()
        moved = (
            f"2025/11/28/korea-opens-a-test-centre-{hashlib.sha256(BODY[:400].encode()).hexdigest()[:8]}.html"
        )
        warning = (
            f"warning[taken-address]: would take the address {CENTRE} from a release, which would move to "
            f"{moved}; if that address is published already, `build --previous` will stop\n"
        )
        dump = record("Exports Rise", "They rose.", "2025-11-27") + centre(other)
        strict = add(folder, dump, "--strict", name="dump-2025-11-27.txt")
        assert "dump-2025-11-27.txt:4:1: error[taken-address]: would take" in strict.err
        assert strict.status == 1
        said = add(folder, dump, name="dump-2025-11-27.txt")
        assert f"releases/motir-2025-11-27.txt:4:1: {warning}" in said.err.splitlines(keepends=True)
        assert say(folder, "check").status == 0

    def test_a_dump_of_the_same_day_may_take_the_plain_address_from_both(self, archived: Archived) -> None:
        """Releases that were dumped together all have a suffix, so the published address leads nowhere."""
        other = "Twelve ships were launched in Ulsan, four of them for the navy of a neighbour."
        folder = archived({"press-2025-11-28.txt": centre(BODY)})
        assert say(folder, "build", "--quiet", "--jobs=1").status == 0
        dump = record("Exports Rise", "They rose.", "2025-11-27") + centre(other)
        said = add(folder, dump, name="dump-2025-11-28.txt")
        moved = (
            f"2025/11/28/korea-opens-a-test-centre-{hashlib.sha256(BODY[:400].encode()).hexdigest()[:8]}.html"
        )
        assert (
            f"releases/motir-2025-11-28.txt:4:1: warning[vanished]: would move the release at {CENTRE} "
            f"to {moved}; if that address is published already, `build --previous` will stop\n"
        ) in said.err
        stopped = say(folder, "build", "--jobs=1", "--previous=build")
        assert stopped.status == 1
        assert f"error[vanished]: {CENTRE} would be gone and its text would be at {moved}" in stopped.err

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
            f"releases/motir-{day}.txt:4:1: warning[vanished]: "
            "would move the release at 2025/11/26/a-day.html to "
        )
        assert len(said.err.splitlines()) == 1

    def test_a_later_dump_takes_no_address(self, archived: Archived) -> None:
        other = "Twelve ships were launched in Ulsan, four of them for the navy of a neighbour."
        assert "address" not in add(archived(), centre(other)).err
        assert "address" not in add(archived(), centre(REVISED), "--date", "2025-11-26").err

    @pytest.mark.parametrize("given", ["its name", "--date"])
    def test_a_dump_cannot_be_older_than_a_release_in_it(self, given: str, archived: Archived) -> None:
        """It is filed, and no day is advised: when it was collected cannot be seen from its releases."""
        dump = record("Exports Rise", "They rose.", "2025-11-20") + record(
            "Ships", "They sail.", "2025-11-24"
        )
        options = ["--date", "2025-11-23"] if given == "--date" else []
        said = add(archived(), dump, *options, name="dump.txt" if options else "dump-2025-11-23.txt")
        assert said.err == (
            "releases/motir-2025-11-23.txt:4:1: warning[early-dump]: filed as a dump of 2025-11-23, but a "
            "release in it is of 2025-11-24; the order of texts follows the days of dumps: name the day on "
            "which it was collected, by --date\n"
        )
        assert (said.status, said.out.splitlines()[-1]) == (
            0,
            "2 new, 0 completed, 0 revised, 0 earlier, 0 excerpts, 0 copies: filed as "
            "releases/motir-2025-11-23.txt",
        )

    def test_an_impossible_day_in_the_name_is_reported(self, archived: Archived) -> None:
        said = add(archived(), self.DUMP, name="dump-2025-02-30.txt")
        assert said.err == (
            "dump-2025-02-30.txt: warning[dump-date]: impossible date 2025-02-30 in the file's "
            "name; the day of its newest release is taken as the dump day\n"
        )
        assert said.out.endswith("filed as releases/motir-2025-11-24.txt\n")

    def test_an_impossible_day_in_the_name_does_not_matter_beside_date(self, archived: Archived) -> None:
        said = add(archived(), self.DUMP, "--date", "2025-11-27", name="dump-2025-02-30.txt")
        assert (said.status, said.err) == (0, "")

    @pytest.mark.parametrize("day", ["2025-02-30", "20251127", "27 November", "２０２５-11-27", ""])
    def test_what_is_no_day_is_refused(self, day: str, archived: Archived) -> None:
        said = add(archived(), self.DUMP, "--date", day)
        assert said.status == 2
        assert said.err.splitlines()[-1] == (
            f"motir-archive add: error: argument --date: {day!r} is not a day; write it as YYYY-MM-DD"
        )
