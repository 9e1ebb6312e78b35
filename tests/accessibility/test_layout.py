"""What pages look like to different visitors: narrow, zoomed, in their own colours, at rest, and on paper."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from playwright.sync_api import Page

from accessibility.contrast import contrast, luminance
from accessibility.looking import Look, open_page, show
from accessibility.showcase import KINDS

RELEASE = "2025/11/28/korea-to-boost-recycling-of-critical-minerals-and-advanced-materials.html"

CHARACTER = 0.48
"""Ems that a character of English takes on average in a book face: 0.478 in Noto Serif CJK, 0.492 in DejaVu
Serif, measured over the lines of a release. With it the width of a text in ems tells how many characters a
line has, whatever fonts this machine has."""

CELLS = """() => [...document.querySelectorAll(".heat td")].map((cell) => {
  const shown = cell.querySelector("a") ?? cell;
  const pattern = getComputedStyle(cell).backgroundImage.match(/rgba?\\([^)]*\\)/);
  const ground = getComputedStyle(cell).backgroundColor;
  const page = getComputedStyle(document.body).backgroundColor;
  return {
    kind: cell.className,
    ink: getComputedStyle(shown).color,
    grounds: [/, 0\\)$/.test(ground) ? page : ground, ...(pattern ? [pattern[0]] : [])],
  };
})"""


def test_the_text_of_a_release_has_60_to_75_characters_a_line(page: Page, real: str) -> None:
    open_page(page, real + RELEASE)
    ems = page.locator(".text > p").evaluate_all(
        """all => all.map((each) =>
          each.getBoundingClientRect().width / parseFloat(getComputedStyle(each).fontSize))"""
    )
    assert len(ems) > 3
    assert 60 <= max(ems) / CHARACTER <= 75


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", ["home", "year", "month"])
def test_numbers_in_the_calendar_stand_out_from_their_shades(
    page: Page, showcase: str, kind: str, scheme: str
) -> None:
    open_page(page, showcase + KINDS[kind])
    page.emulate_media(color_scheme="light" if scheme == "light" else "dark")
    # Every shade is there to be measured, whatever the archive has.
    page.evaluate(
        """[...document.querySelectorAll(".heat td:not(.uncovered, .no-day)")].slice(0, 5)
          .forEach((cell, index) => { cell.className = `shade-${index + 1}`; })"""
    )
    cells = page.evaluate(CELLS)
    kinds = {cell["kind"] for cell in cells}
    assert kinds >= {"shade-1", "shade-2", "shade-3", "shade-4", "shade-5", "uncovered"}
    for cell in cells:
        for ground in cell["grounds"]:
            assert contrast(cell["ink"], ground) >= 4.5, cell


def test_the_calendar_tells_its_days_apart_without_its_colours(page: Page, showcase: str) -> None:
    """Where the visitor's colours replace ours, borders tell the days apart."""
    open_page(page, showcase + KINDS["month"])
    page.emulate_media(forced_colors="active")
    borders = {
        kind: page.locator(f".heat td.{kind}").first.evaluate("cell => getComputedStyle(cell).borderTopStyle")
        for kind in ("shade-1", "uncovered", "no-day")
    }
    assert borders == {"shade-1": "solid", "uncovered": "dashed", "no-day": "none"}


def test_the_current_place_is_seen_without_our_colours(page: Page, showcase: str) -> None:
    open_page(page, showcase + KINDS["topics"])
    page.emulate_media(forced_colors="active")
    current, other = (
        page.locator(f".menu a{which}").first.evaluate("link => getComputedStyle(link).borderBottomColor")
        for which in ("[aria-current]", ":not([aria-current])")
    )
    assert current != other
    open_page(page, showcase + KINDS["topic, page 2"])
    page.emulate_media(forced_colors="active")
    marked = page.locator(".pagination a[aria-current]")
    assert marked.evaluate("link => getComputedStyle(link).outlineStyle") == "solid"


def test_more_contrast_is_given_to_those_who_ask_for_it(page: Page, showcase: str) -> None:
    open_page(page, showcase + KINDS["release"])
    byline = page.locator(".byline")
    ordinary = byline.evaluate("each => getComputedStyle(each).color")
    page.emulate_media(contrast="more")
    assert byline.evaluate("each => getComputedStyle(each).color") != ordinary


def test_nothing_is_animated_for_those_who_do_not_want_it(page: Page, showcase: str) -> None:
    open_page(page, showcase + KINDS["release"])
    for motion, behaviour in (("reduce", "auto"), ("no-preference", "smooth")):
        page.emulate_media(reduced_motion="reduce" if motion == "reduce" else "no-preference")
        assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == behaviour
        moving = page.evaluate(
            """[...document.querySelectorAll("*")].filter((each) => {
              const { transitionDuration, animationName } = getComputedStyle(each);
              return transitionDuration !== "0s" || animationName !== "none";
            }).length"""
        )
        assert moving == 0


def test_the_heading_of_a_month_stays_in_sight_over_its_releases(page: Page, showcase: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    open_page(page, showcase + KINDS["topic"])
    last_of_month = page.locator(".month").nth(2).locator("article").last
    last_of_month.evaluate("each => scrollTo(0, scrollY + each.getBoundingClientRect().top - 60)")
    heading = page.locator(".month").nth(2).locator(".sticky")
    assert heading.inner_text() == "September 2025"
    assert heading.evaluate("each => each.getBoundingClientRect().top") == 0
    ground = heading.evaluate("each => getComputedStyle(each).backgroundColor")
    assert ground == page.locator("body").evaluate("each => getComputedStyle(each).backgroundColor")


@pytest.mark.parametrize("width", [390, 768])
def test_all_days_of_a_year_are_in_sight_where_there_is_little_room(
    page: Page, showcase: str, width: int
) -> None:
    """Each under its day of the week; the showcase's begin on Monday."""
    open_page(page, showcase + KINDS["year"])
    show(page, Look(width))
    assert page.locator(".scroller").evaluate("each => each.scrollWidth - each.clientWidth") == 0
    places = page.locator(".days td a").evaluate_all(
        """all => all.map((link) => {
          const [cell, row] = ["td", "tr"].map((tag) => link.closest(tag).getBoundingClientRect());
          const [day] = link.ariaLabel.split(":");
          return [Math.floor(7 * (cell.left - row.left + 1) / row.width), (new Date(day).getDay() + 6) % 7];
        })"""
    )
    assert len(places) > 20
    assert [column for column, _ in places] == [weekday for _, weekday in places]
    assert len({column for column, _ in places}) > 4


def test_the_calendar_of_a_month_stays_beside_its_releases_where_there_is_room(
    page: Page, showcase: str
) -> None:
    open_page(page, showcase + KINDS["month"])
    calendar, releases = page.locator(".beside .calendar"), page.locator(".beside .register")
    for width, is_beside in ((1280, True), (390, False)):
        show(page, Look(width))
        one, other = calendar.bounding_box(), releases.bounding_box()
        assert one is not None
        assert other is not None
        assert (one["x"] > other["x"] + other["width"]) == is_beside
        assert (one["y"] + one["height"] < other["y"]) != is_beside


def test_on_paper_a_release_says_how_it_is_cited_and_where_it_came_from(page: Page, showcase: str) -> None:
    open_page(page, showcase + KINDS["release"])
    page.emulate_media(media="print")
    citation = page.locator(".citation pre").first
    assert citation.is_visible()
    assert "November 28, 2025" in citation.inner_text()
    assert f"{showcase}{KINDS['release']}" in citation.inner_text()
    assert page.locator(".places").is_visible()
    assert re.search("[0-9a-f]{64}", page.locator(".imprint").inner_text()), "it can be held against its file"
    furniture = (".menu", ".crumbs", ".quick", ".around", "button", "body > footer", "aside")
    for selector in furniture:
        assert not any(each.is_visible() for each in page.locator(selector).all()), selector
    assert page.locator("h1").is_visible()
    assert page.locator(".text").is_visible()
    assert page.locator("#cite").is_visible(), "a printed release can be cited"


def test_on_paper_no_day_of_the_week_is_broken(page: Page, showcase: str) -> None:
    """A4 within its margins."""
    open_page(page, showcase + KINDS["home"])
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 643, "height": 900})
    days = page.locator(".leaf span:last-child")
    days.evaluate_all("all => all.forEach((day) => { day.textContent = 'Wednesday'; })")
    heights = days.evaluate_all(
        "all => all.map((day) => [day.clientHeight, day.scrollWidth - day.clientWidth])"
    )
    one_line = page.locator(".leaf span:nth-child(2)").first.evaluate("month => month.clientHeight")
    assert heights
    assert all(height == one_line and beyond <= 0 for height, beyond in heights)


def test_on_paper_everything_is_dark_on_white_whatever_the_screen_has(page: Page, showcase: str) -> None:
    open_page(page, showcase + KINDS["release"])
    page.emulate_media(media="print", color_scheme="dark")
    ink, ground = page.evaluate("[getComputedStyle(document.body)].map(s => [s.color, s.backgroundColor])[0]")
    assert contrast(ink, ground) > 15
    assert luminance(ground) == 1


def test_contrast_is_reckoned_as_the_guidelines_do() -> None:
    assert contrast("rgb(0, 0, 0)", "rgb(255, 255, 255)") == pytest.approx(21)
    greys = [contrast(f"rgb({grey}, {grey}, {grey})", "rgb(255, 255, 255)") for grey in (119, 118, 0)]
    assert all(before < after for before, after in pairwise(greys))
    assert greys[0] < 4.5 < greys[1]
