"""The modules of the scripts, one by one: modules/NAME.test.mjs tests the module search/NAME.js.

Node runs them, the one that comes with Playwright. A test that fails is shown as Node shows it.
"""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from search_client import HERE, NODE

from sites import THEME

TESTS = HERE / "modules"
SEARCH = THEME / "assets/search"
MODULES = sorted(str(path.relative_to(SEARCH).with_suffix("")) for path in SEARCH.rglob("*.js"))
UNTESTED = {"narrowing/main"}
"""It names what others do."""
OF_THE_PAGE = ["citation-styles", "sentences", "times"]
"""The other modules of the search page need a page: tests/search/search_page/."""


def test_each_module_of_the_client_has_its_tests() -> None:
    tested = {str(path.relative_to(TESTS)).removesuffix(".test.mjs") for path in TESTS.rglob("*.test.mjs")}
    assert tested == {*MODULES, *OF_THE_PAGE} - UNTESTED


@pytest.mark.parametrize("module", sorted({*MODULES, *OF_THE_PAGE} - UNTESTED))
def test_a_module_does_what_it_says(module: str) -> None:
    done = subprocess.run(
        [NODE, "--test-reporter=tap", str(TESTS / f"{module}.test.mjs")],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout
    assert re.search(r"^# tests [1-9]", done.stdout, re.MULTILINE), done.stdout


@pytest.mark.parametrize("path", sorted((THEME / "assets").rglob("*.js")), ids=lambda path: path.name)
def test_a_script_gives_types_that_say_something(path: Path) -> None:
    """`any` switches the checker off without a word."""
    text = path.read_text(encoding="utf-8")
    assert re.findall(r"\{[^}\n]*\bany\b[^}\n]*\}", text) == []
