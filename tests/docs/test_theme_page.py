"""docs/theme.md: the blocks that a user's template can fill and the names that it is given are those of the
code."""

from __future__ import annotations

import re
from itertools import chain

import pytest

from motir_archive.build import read
from motir_archive.config import Options
from motir_archive.extensions import extensions
from motir_archive.model.text_store import TextStore
from motir_archive.site.catalogue import catalogue
from motir_archive.site.site_map import site_map
from motir_archive.starter.keys import AGENCY_KEYS, archive_keys
from motir_archive.theme_settings import COLOURS, FONTS, LOGO
from sites import CHECKOUT, GOLDEN, NOW, THEME

PAGE = (CHECKOUT / "docs" / "theme.md").read_text(encoding="utf-8")


def rows(heading: str) -> dict[str, set[str]]:
    """Return the first column of the table under a heading, with the names in code in the second."""
    table = PAGE.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    cells = re.findall(r"^\| `([^`]+)` \| (.*?) \|", table, re.MULTILINE)
    return {name: set(re.findall("`([^`]+)`", rest)) for name, rest in cells}


def test_every_block_of_every_template_is_named() -> None:
    blocks = {
        path.relative_to(THEME).as_posix(): set(
            re.findall(r"{% block (\w+) %}", path.read_text(encoding="utf-8"))
        )
        for path in THEME.rglob("*.html")
    }
    assert rows("Blocks") == {name: found for name, found in blocks.items() if found}


def test_what_each_template_is_given_is_named() -> None:
    with TextStore() as store:
        reading = read(Options(GOLDEN / "releases"), store, NOW)
        kinds = extensions().page_kinds
        given: dict[str, set[str]] = {}
        for page in site_map(kinds, catalogue(reading.archive), reading.config):
            given.setdefault(page.template, set()).update(page.context())
    said = rows("What a template is given")
    assert {name: said.get(name) for name in given} == given


def test_every_setting_is_in_the_reference() -> None:
    """docs/settings.md has a row for each key, as `init` explains it."""
    page = (CHECKOUT / "docs" / "settings.md").read_text(encoding="utf-8")
    for key in (*archive_keys(), *chain.from_iterable(AGENCY_KEYS.values())):
        assert f"| `{key.name}` | {key.meaning} | `{key.example}` |\n" in page


@pytest.mark.parametrize("key", [*COLOURS, *FONTS, LOGO])
def test_every_setting_of_the_theme_is_named(key: str) -> None:
    assert f"| `{key}` |" in PAGE
