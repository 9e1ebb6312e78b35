"""Every kind of page, however it is shown: opened once, and checked for all that has to hold for each of
them.

A page is loaded once for all tests of its kind, because loading takes longer than most looks at it. Each test
shows it in its own way first, and leaves nothing changed in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Page

from accessibility.axe import ALL_BUT_COLOURS, COLOURS_ALONE, EVERYTHING, findings
from accessibility.contrast import contrast
from accessibility.looking import OVERFLOW, Look, open_page, show
from accessibility.showcase import FURTHER_KINDS, KINDS
from accessibility.targets import crowded_targets, low_targets
from watching import as_new, watched

LOOKS: dict[Look, dict[str, Any]] = {
    Look(1280): EVERYTHING,
    Look(1280, scheme="dark"): COLOURS_ALONE,
    Look(320, scheme="dark"): EVERYTHING,
    Look(320): COLOURS_ALONE,
    Look(1280, zoom=2): ALL_BUT_COLOURS,
}
SHIFTS = """() => new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) sum += entry.value; })
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), 250);
})"""
LISTS = {"home", "release", "agencies", "agency", "topics", "search"}
FURNITURE = ("nav.menu", "nav.crumbs", ".quick", ".skip", "nav.around", "nav.pagination")
"""What is there to be clicked."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A page of a kind, open."""

    kind: str
    page: Page
    shifts: float
    """By how much its parts moved once they were shown: 0 is not at all."""


@pytest.fixture(scope="module", params=[*KINDS, *FURTHER_KINDS])
def opened(request: pytest.FixtureRequest, window: Page, showcase: str, small: str) -> Iterator[Opened]:
    """A page of each kind, on which nothing goes wrong unseen."""
    kind: str = request.param
    base = showcase if kind in KINDS else small
    as_new(window)
    with watched(window, base):
        open_page(window, base + {**KINDS, **FURTHER_KINDS}[kind])
        yield Opened(kind, window, window.evaluate(SHIFTS))


def test_nothing_moves_once_it_is_shown(opened: Opened) -> None:
    """The search page may move a little: its answer pushes the lists down."""
    assert opened.shifts <= (0.05 if opened.kind.startswith("search, ") else 0)


def test_axe_finds_nothing_however_it_is_shown(opened: Opened) -> None:
    found = {}
    for look, options in LOOKS.items():
        show(opened.page, look)
        found[str(look)] = findings(opened.page, options)
    assert {look: what for look, what in found.items() if what} == {}


def test_it_is_not_wider_than_its_window(opened: Opened) -> None:
    """Nor with text twice as large, nor with the spacing that readers set (WCAG 1.4.4, 1.4.10, 1.4.12)."""
    page, wide = opened.page, {}
    for width in (1280, 768, 390, 320):
        show(page, Look(width))
        wide[f"{width} px"] = page.evaluate(OVERFLOW)
    spacing = "line-height: 1.5; letter-spacing: .12em; word-spacing: .16em"
    page.evaluate("spacing => { document.body.style.cssText = spacing }", spacing)
    wide["wide spacing"] = page.evaluate(OVERFLOW)
    page.evaluate("document.body.removeAttribute('style')")
    show(page, Look(1280))
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    wide["large text"] = page.evaluate(OVERFLOW)
    page.evaluate("document.documentElement.style.fontSize = ''")
    assert {how: what for how, what in wide.items() if what != [0, []]} == {}


@pytest.mark.parametrize("width", [1280, 320])
def test_targets_are_large_enough_or_far_enough_apart(opened: Opened, width: int) -> None:
    """24 pixels either way, or in a sentence, or a circle of 24 pixels that meets no other (WCAG 2.5.8).

    Where most come for the links of a list, these are high enough by themselves.
    """
    show(opened.page, Look(width))
    assert crowded_targets(opened.page) == []
    assert (low_targets(opened.page) if opened.kind in LISTS else []) == []


def test_on_paper_there_is_nothing_to_click(opened: Opened) -> None:
    page = opened.page
    show(page, Look(1280, scheme="dark"))
    page.emulate_media(media="print")
    shown = [place for place in FURNITURE if any(each.is_visible() for each in page.locator(place).all())]
    has_heading = page.locator("h1").is_visible()
    ink, paper = page.evaluate("[getComputedStyle(document.body)].map(s => [s.color, s.backgroundColor])[0]")
    page.emulate_media(media="screen")
    assert shown == []
    assert has_heading
    assert contrast(ink, paper) > 15
