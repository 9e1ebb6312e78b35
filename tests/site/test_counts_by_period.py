"""The table below an agency's chart: how often it came up, by month or by year."""

from __future__ import annotations

from pathlib import Path

import pytest

from markup import parse
from sites import build_site, record, write_files

OPENING = "The Ministry of Peace (MOP) said that"
MONTHS = [f"{2023 + number // 12}-{number % 12 + 1:02}-05" for number in range(25)]
"""From January 2023 to January 2025: one more than a table of months has."""


def rows(tmp_path: Path, days: list[str]) -> list[list[str]]:
    """Build an archive in which a ministry issues a release on each day, and return the table's rows."""
    dump = "".join(
        record(f"Clinic {number} Opens", f"{OPENING} clinic {number} is open.", day)
        for number, day in enumerate(reversed(days))
    )
    files = {
        "a-2025-01-31.txt": dump,
        "agencies.yaml": "agencies:\n  - {id: mop, kind: ministry, names: [{name: Ministry of Peace}]}\n",
    }
    build_site(write_files(tmp_path / "releases", files), tmp_path / "build")
    page = parse((tmp_path / "build/agencies/mop/index.html").read_text(encoding="utf-8"))
    table = page.one("table", **{"class": "agencies"}).one("tbody").all("tr")
    return [[cell.text.strip() for cell in [row.one("th"), *row.all("td")]] for row in table]


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (MONTHS, [["2025", "1", "0"], ["2024", "12", "0"], ["2023", "12", "0"]]),
        (
            [*["2024-12-05"] * 4, *["2024-10-05"] * 6],
            [["December 2024", "4", "0"], ["October 2024", "6", "0"]],
        ),
    ],
    ids=["more months than anybody reads", "few months, one of them without a release"],
)
def test_the_newest_period_goes_first_and_none_is_empty(
    tmp_path: Path, days: list[str], expected: list[list[str]]
) -> None:
    assert rows(tmp_path, days) == expected


def test_a_table_has_months_where_these_are_24_and_no_more(tmp_path: Path) -> None:
    found = rows(tmp_path, MONTHS[1:])
    assert (len(found), found[0], found[-1]) == (24, ["January 2025", "1", "0"], ["February 2023", "1", "0"])
