"""Settings that nothing in the archive answers to: a warning at their place in archive.yaml."""

from __future__ import annotations

from pathlib import Path

import pytest

from command_line import say
from sites import record, write_files

DUMP = {"press-2025-11-29.txt": record("Exports Rise", "They rose.", "2025-11-29")}
REGISTRY = """\
agencies:
  - id: dpca
    kind: ministry
    names: [{ name: Department for Ports and Coastal Affairs, acronyms: [DPCA], aliases: [Ports Department] }]
  - { id: dfs, kind: ministry, country: Norway, names: [{ name: Department of Salt, acronyms: [DFS] }] }
"""


def complaints(folder: Path, settings: str, files: dict[str, str]) -> str:
    """Return what `check` says of an archive on standard error; it may find no error."""
    write_files(folder / "releases", {**files, "archive.yaml": settings})
    said = say(folder, "check")
    assert said.status == 0
    return said.err


@pytest.mark.parametrize(
    ("key", "value"), [("dumped", "2025-11-30"), ("layout", "plain"), ("languages", "ko")]
)
def test_a_pattern_that_fits_no_file(key: str, value: str, tmp_path: Path) -> None:
    """The file that it was meant for is read as if nothing were set for it."""
    settings = (
        f'title: News\n{key}:\n  "press-*.txt": {value}\n  "dump-*.txt": {value}\n  old/a.txt: {value}\n'
    )
    end = "which fits no file below the releases folder; write it as the files are called, such as "
    end += "press-2025-11-29.txt\n"
    assert complaints(tmp_path, settings, DUMP) == (
        f"releases/archive.yaml:4:3: warning[fits-nothing]: {key} has 'dump-*.txt', {end}"
        f"releases/archive.yaml:5:3: warning[fits-nothing]: {key} has 'old/a.txt', {end}"
    )


def test_a_file_counts_although_it_has_no_release(tmp_path: Path) -> None:
    """The pattern is right, and the fault in the file has its own message."""
    faulty = {**DUMP, "old.txt": "-\nA\nB. date2025-11-31\n"}
    write_files(tmp_path / "releases", {**faulty, "archive.yaml": "layout: { old.txt: plain }\n"})
    assert "fits-nothing" not in say(tmp_path, "check").err


def test_no_pattern_is_blamed_where_there_is_no_file_at_all(tmp_path: Path) -> None:
    write_files(tmp_path / "releases", {"archive.yaml": "layout: { old.txt: plain }\n"})
    assert say(tmp_path, "check").err == (
        "releases: error[no-input]: no bulletins in the releases folder; put a bulletin (*.txt) there; an "
        "empty site is never published\n"
    )


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("dcpa", "did you mean dpca?"),
        ("Dpca", "did you mean dpca?"),
        ("Department for Port and Coastal Affairs", "did you mean dpca?"),
        ("Port Department", "did you mean dpca?"),
        ("Ministry of Tides", "register it there"),
        ("DFS", "register it there"),
    ],
)
def test_a_publisher_that_the_registry_does_not_have(written: str, hint: str, tmp_path: Path) -> None:
    """It would be a body of its own beside the one that was meant, which is of this country."""
    settings = f"country: GB\npublisher: {written}\n"
    assert complaints(tmp_path, settings, {**DUMP, "agencies.yaml": REGISTRY}) == (
        f"releases/archive.yaml:2:12: warning[unknown-publisher]: publisher is {written!r}, neither an id "
        f"nor a name nor an acronym in agencies.yaml; {hint}\n"
    )


@pytest.mark.parametrize(
    "written", ["dpca", "DPCA", "Department for Ports and Coastal Affairs", "Ports Department"]
)
def test_a_publisher_that_it_has(written: str, tmp_path: Path) -> None:
    assert complaints(tmp_path, f"publisher: {written}\n", {**DUMP, "agencies.yaml": REGISTRY}) == ""


@pytest.mark.parametrize("files", [{}, {"agencies.yaml": "agencies: []\n"}])
def test_without_a_registry_any_name_will_do(files: dict[str, str], tmp_path: Path) -> None:
    assert complaints(tmp_path, "publisher: Ministry of Tides\n", {**DUMP, **files}) == ""
