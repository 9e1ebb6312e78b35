"""The documents name what the code has: every code of a problem, every room."""

from __future__ import annotations

import re

from motir_archive.problems import CODES
from sites import CHECKOUT

DOCS = CHECKOUT / "docs"
NOT_OF_INPUT = {"config", "dump-date", "registry", "replaces", "same-address", "taken-address", "vanished"}
"""Codes of settings, corrections and addresses."""


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
