"""What programs read: JSON Lines on standard output, and the annotations of GitHub Actions."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from command_line import say
from sites import record, snapshot, write_files

GITHUB = {"GITHUB_ACTIONS": "true"}
FINE = record("Exports Rise", "They rose.", "2025-11-28")
WARNED = "-\n" + FINE
FAULTY = "-\nNo Date\nNone.\n-\nNor Here\nAt all. date2025-02-30\n"

WARNING = {
    "path": "releases/w.txt",
    "line": 1,
    "column": 1,
    "severity": "warning",
    "code": "double-separator",
    "what": "separator without a record",
    "hint": "",
    "times": 1,
}
NO_DATE = {
    "path": "releases/f.txt",
    "line": 4,
    "column": 1,
    "severity": "error",
    "code": "no-date",
    "what": "the record before this separator has no date",
    "hint": "its last line has to end in dateYYYY-MM-DD; a lone hyphen inside a text starts a new record",
    "times": 1,
}
IMPOSSIBLE = {
    "path": "releases/f.txt",
    "line": 6,
    "column": 9,
    "severity": "error",
    "code": "impossible-date",
    "what": "impossible date 2025-02-30",
    "hint": "",
    "times": 1,
}


def objects(lines: str) -> Sequence[object]:
    """Return what stands in JSON Lines: every line is one object, and the last one is ended too."""
    assert not lines or lines.endswith("\n")
    return [json.loads(line) for line in lines.split("\n")[:-1]]


class TestJson:
    """One object a problem, and nothing else on standard output."""

    def test_check_and_build_without_problems(self, tmp_path: Path) -> None:
        write_files(tmp_path / "releases", {"a.txt": FINE})
        assert say(tmp_path, "check", "--json") == (0, "", "")
        assert say(tmp_path, "build", "--json", "--jobs=1") == (0, "", "")
        assert (tmp_path / "build" / "index.html").is_file()

    def test_warnings(self, tmp_path: Path) -> None:
        write_files(tmp_path / "releases", {"w.txt": WARNED})
        for command in (("check",), ("build", "--jobs=1")):
            said = say(tmp_path, *command, "--json")
            assert (said.status, objects(said.out), said.err) == (0, [WARNING], "")

    def test_strict_makes_them_errors(self, tmp_path: Path) -> None:
        write_files(tmp_path / "releases", {"w.txt": WARNED})
        said = say(tmp_path, "check", "--json", "--strict")
        assert (said.status, objects(said.out)) == (1, [{**WARNING, "severity": "error"}])

    def test_errors_of_all_files_in_order(self, tmp_path: Path) -> None:
        write_files(tmp_path / "releases", {"w.txt": WARNED, "f.txt": FAULTY})
        check = say(tmp_path, "check", "--json")
        assert (check.status, objects(check.out), check.err) == (1, [NO_DATE, IMPOSSIBLE, WARNING], "")
        build = say(tmp_path, "build", "--json", "--jobs=1")
        assert (build.status, objects(build.out)) == (1, [NO_DATE, IMPOSSIBLE, WARNING])
        assert build.err == "motir-archive: 2 errors; nothing was written\n"

    def test_settings(self, tmp_path: Path) -> None:
        write_files(tmp_path / "releases", {"a.txt": FINE, "archive.yaml": "titel: x\n"})
        said = say(tmp_path, "check", "--json")
        assert said.status == 2
        (found,) = objects(said.out)
        assert isinstance(found, dict)
        assert (found["path"], found["line"], found["code"]) == ("releases/archive.yaml", 1, "config")
        assert found["what"] == "unknown key 'titel'"

    def test_a_whole_file(self, tmp_path: Path) -> None:
        write_files(tmp_path / "releases", {"a.txt": FINE, "b.pdf": "x"})
        (found,) = objects(say(tmp_path, "check", "--json").out)
        assert isinstance(found, dict)
        assert (found["path"], found["line"], found["column"]) == ("releases/b.pdf", 0, 0)

    def test_nothing_in_a_text_can_break_a_line(self, tmp_path: Path) -> None:
        topic = '산업 "\\ \x7f'
        dump = record("One", "1.", "2025-11-28", topic) + record("Two", "2.", "2025-11-27", topic)
        write_files(tmp_path / "releases", {"a.txt": dump})
        said = say(tmp_path, "check", "--json")
        found = objects(said.out)
        assert [problem["what"] for problem in found if isinstance(problem, dict)] == [
            "unknown topic line '산업 \"\\\\' (2 times)",
            "control character U+007F removed",
            "control character U+007F removed",
        ]

    def test_one_problem_may_stand_for_many(self, tmp_path: Path) -> None:
        """A line of the output, but every one of them is counted."""
        write_files(tmp_path / "releases", {"f.txt": "-\nNo Date\nNone.\n" * 150 + FINE})
        found = objects(say(tmp_path, "check", "--json").out)
        assert [
            (problem["line"], problem["times"]) for problem in found[99:] if isinstance(problem, dict)
        ] == [
            (301, 1),
            (304, 50),
        ]
        assert say(tmp_path, "check").out.startswith("1 release, 150 errors, 0 warnings\n")
        said = say(tmp_path, "build", "--jobs=1")
        assert said.err.endswith("\nmotir-archive: 150 errors; nothing was written\n")

    def test_add_that_is_refused(self, tmp_path: Path) -> None:
        write_files(tmp_path / "releases", {"a.txt": FINE})
        before = snapshot(tmp_path / "releases")
        said = say(tmp_path, "add", "-", "--json", stdin=FAULTY.encode())
        expected = [{**problem, "path": "standard input"} for problem in (NO_DATE, IMPOSSIBLE)]
        assert (said.status, objects(said.out)) == (1, expected)
        assert snapshot(tmp_path / "releases") == before

    def test_add_that_is_filed(self, tmp_path: Path) -> None:
        write_files(tmp_path / "releases", {"a.txt": FINE})
        dump = ("-\n" + record("Imports Too", "They too.", "2025-11-29")).encode()
        said = say(tmp_path, "add", "-", "--json", stdin=dump)
        expected = {**WARNING, "path": "releases/bulletin-2025-11-29.txt"}
        assert (said.status, objects(said.out), said.err) == (0, [expected], "")

    @pytest.mark.parametrize("command", ["explain", "diff"])
    def test_commands_without_problems_do_not_have_it(self, command: str, tmp_path: Path) -> None:
        assert say(tmp_path, command, "x", *(["y"] if command == "diff" else []), "--json").status == 2


class TestAnnotations:
    """In GitHub Actions each problem is marked at its place in the change as well."""

    def test_errors_and_warnings(self, tmp_path: Path) -> None:
        write_files(tmp_path / "releases", {"w.txt": WARNED, "f.txt": FAULTY})
        said = say(tmp_path, "check", variables=GITHUB)
        assert said.status == 1
        assert [line for line in said.err.splitlines() if line.startswith("::")] == [
            "::error file=releases/f.txt,line=4,col=1,title=no-date::the record before this separator has "
            "no date; its last line has to end in dateYYYY-MM-DD; a lone hyphen inside a text starts a new "
            "record",
            "::error file=releases/f.txt,line=6,col=9,title=impossible-date::impossible date 2025-02-30",
            "::warning file=releases/w.txt,line=1,col=1,title=double-separator::separator without a record",
        ]
        assert len(said.err.splitlines()) == 6, "beside those for people"

    def test_annotations_do_not_disturb_json(self, tmp_path: Path) -> None:
        write_files(tmp_path / "releases", {"w.txt": WARNED})
        said = say(tmp_path, "check", "--json", variables=GITHUB)
        assert objects(said.out) == [WARNING]
        assert said.err == (
            "::warning file=releases/w.txt,line=1,col=1,title=double-separator::separator without a record\n"
        )

    def test_a_whole_file_has_no_line(self, tmp_path: Path) -> None:
        write_files(tmp_path / "releases", {"a.txt": FINE, "b.pdf": "x"})
        assert say(tmp_path, "check", variables=GITHUB).err.splitlines()[1] == (
            "::warning file=releases/b.pdf,title=not-read::a file of this kind is not read; bulletins end "
            "in .txt, hand-written releases in .md"
        )

    def test_a_name_and_a_message_cannot_break_out(self, tmp_path: Path) -> None:
        dump = record("One", "1.", "2025-11-28", "100%0A::error::x, y") * 2
        write_files(tmp_path / "releases", {"50%, a:b.txt": dump})
        assert say(tmp_path, "check", variables=GITHUB).err.splitlines()[1] == (
            "::warning file=releases/50%25%2C a%3Ab.txt,line=2,col=1,title=unknown-topic::unknown topic line "
            "'100%250A::error::x, y' (2 times); add it to topics in archive.yaml if it is right"
        )

    @pytest.mark.parametrize("value", ["false", "", "1", "TRUE"])
    def test_without_github_actions_there_is_no_annotation(self, value: str, tmp_path: Path) -> None:
        write_files(tmp_path / "releases", {"w.txt": WARNED})
        assert "::" not in say(tmp_path, "check", variables={"GITHUB_ACTIONS": value}).err
