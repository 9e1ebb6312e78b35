"""`explain`, asked by a file, by a line of one, or by what is not in the archive."""

from __future__ import annotations

from pathlib import Path

import pytest
from explaining import SAME_TEXT, WEEKLY, WIND, WIND_EXPLAINED, explained

from command_line import say
from sites import CHECKOUT, record, write_files


@pytest.mark.parametrize("what", ["press-2025-01-24.txt", "./press-2025-01-24.txt"])
def test_a_file(what: str) -> None:
    assert explained(what) == (
        "press-2025-01-24.txt:1-3: excerpt of "
        "2025/01/22/government-and-chip-makers-agree-on-a-test-bed-for-materials.html\n"
        "press-2025-01-24.txt:4-6: excerpt of 2025/01/20/foreign-direct-investment-reaches-a-record.html\n"
        f"press-2025-01-24.txt:7-9: excerpt of {WIND}\n"
    )


def test_a_file_with_every_role_and_with_its_problems() -> None:
    assert explained("mixed-2025-02-28.txt").splitlines() == [
        "mixed-2025-02-28.txt:1-4: earlier text of 2025/02/27/heat-pumps-for-a-hundred-villages.html",
        "mixed-2025-02-28.txt:5-8: current text of 2025/02/24/strategy-for-critical-minerals-announced.html",
        "mixed-2025-02-28.txt:9-12: copy of the current text of "
        "2025/02/19/minister-meets-foreign-investors.html",
        "mixed-2025-02-28.txt:13-16: earlier text of "
        "2025/02/17/public-hearing-on-the-trans-pacific-partnership.html",
        f"  problem   {SAME_TEXT}",
    ]


@pytest.mark.parametrize("line", [21, 22, 23, 24])
def test_a_line_of_a_file(line: int) -> None:
    expected = f"mixed-2025-02-07.txt:21-24: current text of {WIND}\n\n{WIND_EXPLAINED}"
    assert explained(f"mixed-2025-02-07.txt:{line}") == expected


@pytest.mark.parametrize("what", ["mixed-2025-02-07.txt", "mixed-2025-02-07.txt:21"])
def test_a_path_to_a_file_is_as_good_as_its_name(what: str) -> None:
    """Problems are printed with the path, and whoever reads one copies it from there."""
    assert explained(f"tests/data/weekly/{what}") == explained(what)
    assert explained(str(WEEKLY / what)) == explained(what)


def test_a_file_in_a_folder_of_days_is_no_address(tmp_path: Path) -> None:
    """Bulletins may be kept by day; their paths look like addresses."""
    dump = record("Exports Rise", "They rose.", "2025-11-29")
    releases = write_files(tmp_path / "releases", {"2025/11/29/dump.txt": dump})
    said = explained("2025/11/29/dump.txt", releases, tmp_path)
    assert said == "2025/11/29/dump.txt:1-3: current text of 2025/11/29/exports-rise.html\n"


def test_a_faulty_file_is_explained_by_its_problems(tmp_path: Path) -> None:
    releases = write_files(tmp_path / "releases", {"bad.txt": "-\nExports Rise\nThey rose. date2025-11-31\n"})
    assert explained("bad.txt", releases, tmp_path) == (
        "  problem   bad.txt:3:12: error[impossible-date]: impossible date 2025-11-31\n"
    )


@pytest.mark.parametrize(
    ("what", "message"),
    [
        ("2025/01/16/nothing.html", "there is no release 2025/01/16/nothing.html"),
        (
            "https://example.org/2025/01/16/nothing.history.html",
            "there is no release 2025/01/16/nothing.html",
        ),
        ("2025/01/16/index.html", "there is no release 2025/01/16/index.html"),
        *(
            (f"press-2025-01-24.txt:{line}", f"there is no line {line}: press-2025-01-24.txt has 9 lines")
            for line in (0, 10, 200)
        ),
        *(
            (what, f"{what!r} is neither the address of a release nor a file that one came from")
            for what in (
                *(
                    "nowhere.txt",
                    "2025/02/30/no-day.html",
                    "2025/01/16/",
                    "2025/01/index.html",
                    "archive.yaml",
                ),
                *(
                    "press-2025-01-24.txt:x",
                    "",
                    ":",
                    ":1",
                ),
                *("press-2025-01-24.txt:１", "２０２５/01/16/x.html", "weekly"),
            )
        ),
    ],
)
def test_what_is_not_in_the_archive(what: str, message: str) -> None:
    said = say(CHECKOUT, "explain", "--releases", WEEKLY, what)
    assert said == (2, "", f"motir-archive: {message}\n")


IMPOSSIBLE = "8:12: error[impossible-date]: impossible date 2025-11-31"
FAULTY = "-\n\n-\nShips\nThey sail. date2025-11-28\n-\nExports Rise\nThey rose. date2025-11-31\n\n"


@pytest.mark.parametrize(
    ("line", "problem"),
    [(1, "1:1: warning[double-separator]: separator without a record"), (8, IMPOSSIBLE)],
)
def test_a_line_in_no_record_is_explained_by_its_problems(line: int, problem: str, tmp_path: Path) -> None:
    releases = write_files(tmp_path / "releases", {"a.txt": FAULTY})
    assert explained(f"a.txt:{line}", releases, tmp_path) == f"  problem   a.txt:{problem}\n"


@pytest.mark.parametrize(
    ("line", "message"),
    [(2, "line 2 of a.txt is in no record"), (9, "line 9 of a.txt is in no record")]
    + [(line, f"there is no line {line}: a.txt has 9 lines") for line in (0, 10, 200)],
)
def test_a_line_with_neither_a_record_nor_a_problem(line: int, message: str, tmp_path: Path) -> None:
    """The file has problems elsewhere, which do not answer the question."""
    releases = write_files(tmp_path / "releases", {"a.txt": FAULTY})
    said = say(tmp_path, "explain", "--releases", releases, f"a.txt:{line}")
    assert said == (2, "", f"motir-archive: {message}\n")


def test_a_line_that_stands_for_many_problems_is_shown_wherever_one_may_be(tmp_path: Path) -> None:
    """Which records have one of them is not known: any record after the first of them may."""
    many = "".join(record(f"T {number}", "Odd \x01 text.", "2025-11-28") for number in range(120))
    releases = write_files(tmp_path / "releases", {"a.txt": many + record("Last", "Fine.", "2025-11-27")})
    crowd = "  problem   a.txt:303:5: warning[control-character]: 20 further problems of this kind, the last "
    for number in (100, 101, 119):
        lines = explained(f"2025/11/28/t-{number}.html", releases).splitlines()
        assert [line for line in lines if "control-character" in line] == [f"{crowd}in line 360"], number
    own = explained("2025/11/28/t-99.html", releases)
    assert "a.txt:300:5: warning[control-character]: control character U+0001 removed" in own
    assert "further problems" not in own
