"""The documents name every code of a problem and every folder of modules."""

from __future__ import annotations

import re

from motir_archive.problems import CODES
from sites import CHECKOUT

DOCS = CHECKOUT / "docs"
NOT_OF_INPUT = {
    "config",
    "own-template",
    "dump-date",
    "moved",
    "registry",
    "replaces",
    "same-address",
    "vanished",
    "searches",
    "finds-nothing",
}
NOT_OF_INPUT |= {"site-data", "taken-address", "fits-nothing", "unknown-publisher"}
"""Codes of settings, corrections, addresses and built sites."""


def test_input_names_every_code_of_bad_input() -> None:
    text = (DOCS / "input.md").read_text(encoding="utf-8")
    named = set(re.findall("`([a-z-]+)`", text))
    assert set(CODES) - named - NOT_OF_INPUT == set()


def test_architecture_names_every_room() -> None:
    text = (DOCS / "architecture.md").read_text(encoding="utf-8")
    rooms = re.findall(r"^\| `(\w+)/` \|", text, re.MULTILINE)
    source = CHECKOUT / "src/motir_archive"
    folders = {path.parent.name for path in source.glob("*/__init__.py")}
    assert set(rooms) == folders


def test_architecture_names_files_that_exist() -> None:
    """A file that was renamed keeps no old name in the table that says where to look."""
    text = (DOCS / "architecture.md").read_text(encoding="utf-8")
    named = re.findall(r"`([\w/-]+/[\w.-]*)`", text.partition("## Where to change what")[2])
    roots = (CHECKOUT, CHECKOUT / "src/motir_archive", CHECKOUT / "src/motir_archive/ingest")
    assert len(named) > 10
    assert [name for name in named if not any((root / name).exists() for root in roots)] == []
