"""How a page is looked at: opened until it stands still, and shown as different visitors have it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from playwright.sync_api import Page

OVERFLOW = """() => {
  const page = document.documentElement;
  const wide = [...document.querySelectorAll("body *")].filter((each) =>
    !each.closest(".hidden, .scroller") && each.getBoundingClientRect().right > innerWidth + 1);
  return [page.scrollWidth - page.clientWidth, wide.map((each) => each.outerHTML.slice(0, 120))];
}"""
"""By how much a page is wider than its window, and what reaches out of it."""


@dataclass(frozen=True, slots=True)
class Look:
    """A way of showing a page."""

    width: int
    """Of the window, in the CSS pixels of a page that is not zoomed."""
    zoom: int = 1
    scheme: Literal["light", "dark"] = "light"

    def __str__(self) -> str:
        return f"{self.width} px, {self.zoom * 100} %, {self.scheme}"


def open_page(page: Page, address: str) -> None:
    """Open a page; on the search page, wait for the answer."""
    page.goto(address)
    if "?q=" in address:
        page.locator("#search-status", has_text="found").wait_for()


def show(page: Page, look: Look) -> None:
    """Show the page that is open in another way. Zoom makes fewer and larger CSS pixels, as in browsers."""
    width = look.width // look.zoom
    page.set_viewport_size({"width": width, "height": 800 // look.zoom})
    page.emulate_media(color_scheme=look.scheme)
    assert page.evaluate("innerWidth") == width, "the page is not shown at the width that is looked at"
