"""What is to be hit is at least 24 px high: WCAG 2.2, 2.5.8, also what has room around it."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

SMALLEST = 24
"""In CSS pixels."""
HEIGHTS = """() => [...document.querySelectorAll("main a, footer a, summary, button")]
  .filter((each) => !each.closest(".text, .standfirst, .essay p, pre, .crumbs"))
  .filter((each) => each.getClientRects().length === 1)
  .map((each) => [each.textContent.trim(), Math.round(each.getBoundingClientRect().height)])"""
PAGES = {
    "home": "index.html",
    "release": "2025/11/28/korea-opens-test-centre-for-batteries.html",
    "agencies": "agencies/index.html",
    "agency": "agencies/kats/index.html",
    "topics": "topics/index.html",
    "search": "search/index.html",
}


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_links_of_lists_and_of_the_foot_are_high_enough(
    golden_site: Path, browser: Browser, path: str, width: int
) -> None:
    """Links within a sentence are as high as its line."""
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto((golden_site / path).as_uri())
    low = [(text, height) for text, height in page.evaluate(HEIGHTS) if 0 < height < SMALLEST]
    page.close()
    assert low == []
