"""What visitors click on a page: how high it is, and what is too near to it (WCAG 2.2, 2.5.8)."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

SMALLEST = 24
"""In CSS pixels, either way."""
TARGETS = """() => [...document.querySelectorAll("a, button, input, select, summary")]
  .filter((each) => each.checkVisibility({ visibilityProperty: true }) && !each.matches(".skip"))
  .map((each) => {
    const { left, top, width, height } = each.getBoundingClientRect();
    const style = getComputedStyle(each);
    const words = (each.parentElement.innerText ?? "").trim();
    return {
      what: each.outerHTML.slice(0, 100), left, top, width, height,
      inline: style.display === "inline" && words !== (each.innerText ?? "").trim(),
    };
  })"""
HEIGHTS = """() => [...document.querySelectorAll("main a, footer a, summary, button")]
  .filter((each) => !each.closest(".text, .standfirst, .essay p, pre, .crumbs"))
  .filter((each) => each.getClientRects().length === 1)
  .map((each) => [each.textContent.trim(), Math.round(each.getBoundingClientRect().height)])"""


def low_targets(page: Page) -> list[tuple[str, int]]:
    """Return links of lists and of the foot that are too low, with their heights.

    Links within a sentence are as high as its line.
    """
    return [(text, height) for text, height in page.evaluate(HEIGHTS) if 0 < height < SMALLEST]


def crowded_targets(page: Page) -> list[tuple[str, list[str]]]:
    """Return each target that is too small for its distance to others, with these."""
    targets = [each for each in page.evaluate(TARGETS) if each["width"] and each["height"]]
    assert targets
    small = [each for each in targets if min(each["width"], each["height"]) < SMALLEST and not each["inline"]]
    near = (
        (
            target["what"],
            [other["what"] for other in targets if other is not target and crowds(target, other, small)],
        )
        for target in small
    )
    return [(target, others) for target, others in near if others]


def crowds(target: dict[str, Any], other: dict[str, Any], small: list[dict[str, Any]]) -> bool:
    """Tell whether the circle around a small target meets another target, or that of a small one."""
    x, y = centre(target)
    if any(other is each for each in small):
        other_x, other_y = centre(other)
        return float((x - other_x) ** 2 + (y - other_y) ** 2) < 24**2 - 0.5
    nearest_x = min(max(x, other["left"]), other["left"] + other["width"])
    nearest_y = min(max(y, other["top"]), other["top"] + other["height"])
    return float((x - nearest_x) ** 2 + (y - nearest_y) ** 2) < 12**2 - 0.5


def centre(target: dict[str, Any]) -> tuple[float, float]:
    return target["left"] + target["width"] / 2, target["top"] + target["height"] / 2
