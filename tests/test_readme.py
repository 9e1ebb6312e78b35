"""The README says what the code does."""

from __future__ import annotations

from pathlib import Path

from motir_archive.problems import CODES

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")


def test_every_code_stands_in_the_readme() -> None:
    """The table of codes is that of problems.py, meanings included."""
    table = README.partition("<!-- codes -->\n")[2].partition("<!-- /codes -->")[0]
    rows = [f"| `{code}` | {meaning} |" for code, meaning in CODES.items()]
    assert table.splitlines() == ["| code | meaning |", "|---|---|", *rows]


def test_pictures_and_links_are_there() -> None:
    """Every file of the repository that the README links to exists."""
    root = Path(__file__).parents[1]
    targets = [part.partition(")")[0].partition("#")[0] for part in README.split("](")[1:]]
    missing = [target for target in targets if "://" not in target and not (root / target).exists()]
    assert missing == []
