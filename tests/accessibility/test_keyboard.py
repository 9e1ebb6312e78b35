"""Going through the site with the keyboard alone."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from accessibility.looking import Look, open_page, show
from accessibility.showcase import KINDS

TABBED = ["home", "release", "history", "year", "month", "agency", "topic, page 2", "search, hits", "about"]
"""Kinds of pages that have, together, everything that can have the focus."""
MOST_STOPS = 40
"""Presses of the tab key after which a page counts as seen."""

STOP = """() => {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  if (!at.dataset.stop) at.dataset.stop = String(window.stops = (window.stops ?? 0) + 1);
  const style = getComputedStyle(at);
  const box = at.getBoundingClientRect();
  // An inline link on two lines has a hollow box: ask at its first line.
  const line = at.getClientRects()[0];
  const over = line && document.elementFromPoint(line.left + line.width / 2, line.top + line.height / 2);
  return {
    stop: Number(at.dataset.stop),
    what: at.outerHTML.slice(0, 100),
    outline: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
    colour: style.outlineColor,
    inView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    covered: Boolean(over) && !at.contains(over) && !over.contains(at),
  };
}"""


def press_through(page: Page, key: str) -> list[dict[str, Any]]:
    """Press a key until the focus leaves the page or comes round; return where it stopped."""
    stops: list[dict[str, Any]] = []
    while len(stops) < MOST_STOPS:
        page.keyboard.press(key)
        stop = page.evaluate(STOP)
        if stop is None or stop["stop"] <= len(stops):
            break
        stops.append(stop)
    return stops


@pytest.mark.parametrize(("width", "key"), [(1280, "Shift+Tab"), (320, "Tab")])
@pytest.mark.parametrize("kind", TABBED)
def test_the_focus_is_seen_wherever_it_goes(
    page: Page, showcase: str, kind: str, width: int, key: str
) -> None:
    """It has an outline, is on the screen, and nothing lies over it (WCAG 2.4.7 and 2.4.11)."""
    open_page(page, showcase + KINDS[kind])
    show(page, Look(width))
    page.emulate_media(reduced_motion="reduce")
    stops = press_through(page, key)
    assert len(stops) > 8
    for stop in stops:
        assert stop["outline"] >= 2, stop
        assert stop["inView"], stop
        assert not stop["covered"], stop


def test_the_first_press_offers_to_skip_the_navigation(page: Page, showcase: str) -> None:
    open_page(page, showcase + KINDS["release"])
    skip = page.get_by_role("link", name="Skip to the content")
    assert (skip.bounding_box() or {"y": 0})["y"] < 0
    page.keyboard.press("Tab")
    expect(skip).to_be_focused()
    assert (skip.bounding_box() or {"y": -1})["y"] >= 0
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_the_focus_moves_in_the_order_of_the_page(page: Page, showcase: str) -> None:
    """From top to bottom, and in a line from left to right."""
    open_page(page, showcase + KINDS["topic"])
    places = []
    for _ in range(40):
        page.keyboard.press("Tab")
        box = page.evaluate(
            "(({left, top}) => [top + scrollY, left])(document.activeElement.getBoundingClientRect())"
        )
        places.append(tuple(box))
    in_the_page = places[1:]  # the first is the link that only comes with the focus
    for (top, left), (next_top, next_left) in pairwise(in_the_page):
        assert next_top > top - 30, (top, next_top)
        assert next_left > left or next_top > top - 1, (left, next_left)


def test_home_to_release_to_citation_without_a_mouse(page: Page, showcase: str) -> None:
    open_page(page, showcase)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.get_by_role("searchbox").focus()
    page.keyboard.type("hydrogen cities")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/index.html?q=hydrogen+cities")
    hit = page.locator(".hit-title a").first
    hit.wait_for()
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('.hit-title') !== null"):
            break
    expect(hit).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/2025/**")
    citation = page.locator("details.citation")
    citation.locator("summary").focus()
    page.keyboard.press("Space")
    expect(citation.locator("pre")).not_to_be_visible()
    page.keyboard.press("Space")
    expect(citation.locator("pre")).to_be_visible()
