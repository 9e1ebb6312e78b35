"""axe-core finds nothing on pages of a real archive, and would find a fault."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from accessibility.axe import EVERYTHING, findings
from accessibility.looking import open_page
from accessibility.showcase import KINDS


@pytest.mark.parametrize("path", ["index.html", "2025/11/index.html", "agencies/motir/index.html"])
def test_axe_finds_nothing_on_pages_of_the_real_archive(page: Page, real: str, path: str) -> None:
    open_page(page, real + path)
    assert findings(page, EVERYTHING) == []


@pytest.mark.parametrize(
    ("fault", "rule"),
    [
        ("document.documentElement.removeAttribute('lang')", "html-has-lang"),
        ("document.querySelector('.byline').style.color = '#bbb'", "color-contrast"),
        (
            "document.querySelector('main').replaceWith(...document.querySelector('main').childNodes)",
            "region",
        ),
        ("document.querySelector('.quick').replaceChildren(document.createElement('input'))", "label"),
    ],
)
def test_axe_would_find_a_fault(page: Page, showcase: str, fault: str, rule: str) -> None:
    open_page(page, showcase + KINDS["release"])
    page.evaluate(fault)
    assert rule in "".join(findings(page, EVERYTHING))
