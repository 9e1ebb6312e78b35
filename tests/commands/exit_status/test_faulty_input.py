"""Exit status 1: errors in what is to be published."""

from __future__ import annotations

from pathlib import Path

from exit_status.archives import FAULTY, FINE, FUTURE, IN_FUTURE, NO_SUBSCRIBERS, Say
from sites import snapshot, write_files

FAULTS = (
    "releases/b.txt:4:1: error[no-date]: the record before this separator has no date; its last line has to "
    "end in dateYYYY-MM-DD; a lone hyphen inside a text starts a new record\n"
    "releases/b.txt:6:9: error[impossible-date]: impossible date 2025-02-30\n"
)


class TestFaultyInput:
    """Exit status 1: all problems at once, with their places, and nothing is written."""

    def test_build_shows_every_error_and_leaves_the_earlier_site(self, here: Path, say: Say) -> None:
        write_files(here / "releases", FINE)
        say("build")
        before = snapshot(here / "build")
        write_files(here / "releases", FAULTY)
        assert say("build") == (1, "", FAULTS + "motir-archive: 2 errors; nothing was written\n")
        assert snapshot(here / "build") == before

    def test_check_counts_them(self, here: Path, say: Say) -> None:
        write_files(here / "releases", FINE | FAULTY)
        assert say("check") == (1, f"1 release, 2 errors, 0 warnings\n{NO_SUBSCRIBERS}", FAULTS)

    def test_warnings_are_shown_among_the_errors(self, here: Path, say: Say) -> None:
        write_files(here / "releases", FAULTY | FUTURE)
        said = say("build")
        assert said.err == (
            FAULTS + IN_FUTURE.format("warning") + "motir-archive: 2 errors; nothing was written\n"
        )
        assert not (here / "build").exists()

    def test_strict_makes_errors_of_warnings(self, here: Path, say: Say) -> None:
        write_files(here / "releases", FINE | FUTURE)
        error = IN_FUTURE.format("error")
        assert say("build", "--strict") == (1, "", error + "motir-archive: 1 error; nothing was written\n")
        assert say("check", "--strict") == (1, f"2 releases, 1 error, 0 warnings\n{NO_SUBSCRIBERS}", error)
        assert not (here / "build").exists()

    def test_an_empty_archive_is_never_published(self, here: Path, say: Say) -> None:
        (here / "releases").mkdir()
        problem = (
            "releases: error[no-input]: no bulletins in the releases folder; "
            "put a bulletin (*.txt) there; an empty site is never published\n"
        )
        assert say("build") == (1, "", problem + "motir-archive: 1 error; nothing was written\n")
        assert not (here / "build").exists()

    def test_problems_name_the_file_as_it_is_found_from_here(self, here: Path, say: Say) -> None:
        write_files(here / "deep/dumps/2025", FAULTY)
        assert say("check", "--releases", "deep/dumps").err == FAULTS.replace("releases/", "deep/dumps/2025/")
