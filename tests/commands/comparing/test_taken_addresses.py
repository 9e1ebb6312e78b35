"""An address that another release would take."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from command_line import say
from comparing.archives import MEANT, MOVED, ONE_ERROR, build, mark, text_line
from sites import record, write_files


@pytest.fixture(scope="module")
def twins(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two archives, and their sites; only the second has the dump of the earlier day."""
    folder = tmp_path_factory.mktemp("twins")
    one = {"b-2025-11-28.txt": record("Twin", "The ships came in.", "2025-11-27")}
    two = {**one, "a-2025-11-27.txt": record("Twin", "Exports of steel fell.", "2025-11-27")}
    for name, files in (("one", one), ("two", two)):
        write_files(folder / name, files)
        assert build(folder, f"--releases={name}", f"--output={name}-site").status == 0
    return folder


class TestAddressThatIsTaken:
    """A dump of an earlier day may turn up and hold a twin, which then has the address, as it was dumped
    first."""

    TWIN = "2025/11/27/twin.html"
    MOVED = f"2025/11/27/twin-{mark('The ships came in.')}.html"

    @pytest.fixture
    def archives(self, twins: Path, tmp_path: Path) -> Path:
        """A copy of them that a test may change."""
        return shutil.copytree(twins, tmp_path / "twins")

    @pytest.mark.parametrize("previous", ["one-site", "one-site/data/addresses.txt"])
    def test_it_stops_the_build(self, previous: str, archives: Path) -> None:
        said = build(archives, "--releases=two", "--output=s", f"--previous={previous}")
        assert (said.status, said.out) == (1, "")
        assert said.err.endswith(
            f"one-site/data/addresses.txt:1:1: error[taken-address]: {self.TWIN} would lead to another "
            f"release; the one published there would be at {self.MOVED}; {MEANT}\n{ONE_ERROR}"
        )
        allowed = build(archives, "--releases=two", "--output=s", f"--previous={previous}", "--allow-removal")
        assert allowed.status == 0

    @pytest.mark.parametrize("old", ["one", "one-site"])
    @pytest.mark.parametrize("new", ["two", "two-site"])
    def test_diff_tells_it(self, old: str, new: str, archives: Path) -> None:
        assert say(archives, "diff", old, new).out == (
            f"+ {self.MOVED}\n! {self.TWIN}\n1 new, 0 revised, 0 vanished, 1 now another release\n"
        )

    @pytest.mark.parametrize("previous", ["one-site", "one-site/data/addresses.txt"])
    def test_also_where_the_release_that_had_it_is_nowhere_any_more(
        self, previous: str, archives: Path
    ) -> None:
        (archives / "two" / "b-2025-11-28.txt").unlink()
        said = build(archives, "--releases=two", "--output=s", f"--previous={previous}")
        assert said.err == (
            f"one-site/data/addresses.txt:1:1: error[taken-address]: {self.TWIN} would lead to another "
            f"release; the one published there would be gone; {MEANT}\n{ONE_ERROR}"
        )
        assert said.status == 1
        for old in ("one", "one-site"):
            assert say(archives, "diff", old, "two").out == (
                f"! {self.TWIN}\n0 new, 0 revised, 0 vanished, 1 now another release\n"
            )

    def test_a_release_of_the_same_text_is_not_taken_for_the_one_that_is_gone(self, archives: Path) -> None:
        """The other one was published too, so the release did not move there."""
        other = record("Other", "The ships came in.", "2025-11-26")
        for name, twin in (("same", "The ships came in."), ("other", "Exports of steel fell.")):
            dump = record("Twin", twin, "2025-11-27") + other
            write_files(archives / name, {"b-2025-11-28.txt": dump})
        assert build(archives, "--releases=same", "--output=same-site").status == 0
        said = build(archives, "--releases=other", "--output=s", "--previous=same-site")
        assert said.err == (
            f"same-site/data/addresses.txt:3:1: error[taken-address]: {self.TWIN} would lead to another "
            f"release; the one published there would be gone; {MEANT}\n{ONE_ERROR}"
        )

    def test_an_editor_may_change_all_words_of_a_release_that_no_dump_holds(self, archives: Path) -> None:
        front = "---\ntitle: Note\ndate: 2025-11-27\n---\n"
        for name, text in (("before", "They came."), ("after", "Whatever else.")):
            write_files(archives / name, {"note-2025-11-28.md": f"{front}{text}\n"})
            assert build(archives, f"--releases={name}", f"--output={name}-site").status == 0
        assert (archives / "before-site" / "data" / "addresses.txt").read_text(encoding="utf-8") == (
            "2025/11/27/note.html\n"
        )
        assert build(archives, "--releases=after", "--output=s", "--previous=before-site").status == 0
        for old in ("before", "before-site"):
            assert say(archives, "diff", old, "after").out == (
                "~ 2025/11/27/note.html\n0 new, 1 revised, 0 vanished\n"
            )

    def test_an_editor_s_text_does_not_tell_a_release_that_a_dump_holds(self, archives: Path) -> None:
        """The editor's text may be older than the dump, and the address is still that of the release."""
        front = "---\ntitle: Twin\ndate: 2025-11-27\n---\n"
        dump = {"b-2025-11-28.txt": record("Twin", "The ships came in.", "2025-11-27")}
        write_files(archives / "edited", {**dump, "a-2025-11-26.md": f"{front}The ships came in late.\n"})
        assert build(archives, "--releases=edited", "--output=edited-site").status == 0
        assert (archives / "edited-site" / "data" / "addresses.txt").read_text(encoding="utf-8") == (
            f"{self.TWIN} {mark('The ships came in.')}\n"
            + text_line("Twin", "The ships came in.", "2025-11-27")
        )
        assert build(archives, "--releases=one", "--output=s", "--previous=edited-site").status == 0
        assert say(archives, "diff", "edited-site", "one").out == (
            f"~ {self.TWIN}\n0 new, 1 revised, 0 vanished\n"
        )

    def test_an_earlier_text_of_the_release_takes_nothing(self, archives: Path) -> None:
        write_files(
            archives / "three",
            {
                "b-2025-11-28.txt": record("Twin", "The ships came in.", "2025-11-27"),
                "a-2025-11-27.txt": record("Twin", "The ships came.", "2025-11-27"),
            },
        )
        assert build(archives, "--releases=three", "--output=s", "--previous=one-site").status == 0
        assert say(archives, "diff", "one", "three").out == "0 new, 0 revised, 0 vanished\n"

    def test_a_release_that_moved_is_found_again(self, archives: Path) -> None:
        """An editor of the dumps changed a title: the message says that its text is at the new address."""
        write_files(
            archives / "four", {"b-2025-11-28.txt": record("Ships", "The ships came in.", "2025-11-27")}
        )
        said = build(archives, "--releases=four", "--output=s", "--previous=one-site")
        assert said.err == (
            f"one-site/data/addresses.txt:1:1: error[vanished]: {self.TWIN} would be gone "
            f"and its text would be at 2025/11/27/ships.html; {MOVED}\n{ONE_ERROR}"
        )
