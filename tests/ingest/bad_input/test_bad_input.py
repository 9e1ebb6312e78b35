"""Every kind of bad input: the exact messages, and what was kept of the file all the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from bad_input.case import Case, body, held
from bad_input.characters import CHARACTERS, ENCODING, LINE_ENDS
from bad_input.columns import COLUMNS, MANY
from bad_input.dates import DATES
from bad_input.records import MARKUP, RECORDS
from reading import entry, read_folder

VERBATIM = [
    Case("markup is text", entry(MARKUP, MARKUP), (), (("2025-11-28", MARKUP, MARKUP),)),
    *(
        Case(f"the title {odd}", entry(odd, "Body."), (), (("2025-11-28", odd, "Body."),))
        for odd in ("..", "/", "CON", "aux.", "???", "‘", "한" * 300, "word " * 60 + "end")
    ),
    Case("inner blanks stay", body("one  two\tthree\u00a0four"), (), held("one  two\tthree\u00a0four")),
]
CASES = [*COLUMNS, *MANY, *ENCODING, *LINE_ENDS, *CHARACTERS, *RECORDS, *DATES, *VERBATIM]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_reports_and_keeps_exactly(case: Case, tmp_path: Path) -> None:
    data = case.data if isinstance(case.data, bytes) else case.data.encode()
    (tmp_path / "b.txt").write_bytes(data)
    reading = read_folder(tmp_path)
    assert sorted(reading.messages) == sorted(case.messages)
    assert reading.texts == list(case.kept)


def test_case_names_are_unique() -> None:
    assert len({case.name for case in CASES}) == len(CASES)
