"""The README says what the code does."""

from __future__ import annotations

from motir_archive.problems import CODES
from sites import CHECKOUT

README = (CHECKOUT / "README.md").read_text(encoding="utf-8")


def test_every_code_stands_in_the_readme() -> None:
    """The table of codes is that of problems.py, meanings included."""
    table = README.partition("<!-- codes -->\n")[2].partition("<!-- /codes -->")[0]
    rows = [f"| `{code}` | {meaning} |" for code, meaning in CODES.items()]
    assert table.splitlines() == ["| code | meaning |", "|---|---|", *rows]
