"""Archives that are odd: tiny, without settings, with long titles, with many releases on one day."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack

import pytest
from playwright.sync_api import Page

from accessibility.axe import EVERYTHING, findings
from accessibility.looking import OVERFLOW, Look, open_page, show
from accessibility.oddities import BODY, HANGUL, LONG, UNBROKEN, busy_day
from browsing import served
from sites import build_site, record, write_files

Site = Callable[[Mapping[str, str]], str]


# The servers outlive the pages, which may still be loading something when a test ends.
@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Build the site of some files and serve it."""
    with ExitStack() as stack:

        def build(files: Mapping[str, str]) -> str:
            folder = tmp_path_factory.mktemp("odd")
            build_site(write_files(folder / "releases", files), folder / "build")
            return stack.enter_context(served(folder / "build"))

        yield build


def check(page: Page, address: str) -> None:
    """Check that a page is no wider than its window, and with axe where there is least room."""
    open_page(page, address)
    for look in (Look(320, scheme="dark"), Look(1280)):
        show(page, look)
        assert page.evaluate(OVERFLOW) == [0, []], (address, look)
        if look.width == 320:
            assert findings(page, EVERYTHING) == [], address


def test_an_archive_of_a_single_release_without_settings_or_agencies(page: Page, site: Site) -> None:
    base = site({"a.txt": record("Experts Meet in Seoul", BODY, "2025-11-20")})
    paths = ("", "2025/index.html", "2025/11/index.html", "2025/11/20/index.html", "agencies/index.html")
    for path in (*paths, "about.html", "corrections/index.html", "search/index.html"):
        check(page, base + path)
        assert page.locator(".around, .pagination").count() == 0, path
    page.goto(base)
    assert (
        "1 release of 20 November 2025. Collected on 20 November 2025."
        in page.locator(".opening").inner_text()
    )
    assert not page.get_by_role("link", name="Topics").is_visible()
    page.get_by_role("link", name="Experts Meet in Seoul").click()
    check(page, page.url)
    assert page.locator(".byline").inner_text() == "Issuer not stated · 1\u00a0minute to read"
    headings = page.locator("h2").all_inner_texts()
    assert headings == ["Cite this release", "Where this text comes from"]
    page.goto(f"{base}agencies/index.html")
    assert "No release names an agency" in page.locator("main").inner_text()


@pytest.mark.parametrize("title", [LONG, UNBROKEN, HANGUL], ids=["long", "unbroken", "hangul"])
def test_a_title_of_any_length_and_script_is_shown_whole(page: Page, site: Site, title: str) -> None:
    """On its page and in lists; its neighbours show its beginning."""
    other = record("Experts Meet in Seoul", BODY, "2025-11-21", "Energy")
    base = site({"a.txt": other + record(title, BODY.replace("two", "six"), "2025-11-20", "Energy")})
    check(page, base)
    shown = page.locator("article > h3 a, article > h2 a", has_text=title[:40])
    assert shown.inner_text() == title.strip()
    shown.click()
    check(page, page.url)
    heading = page.locator("h1")
    assert heading.inner_text() == title.strip()
    box, window = heading.bounding_box(), page.viewport_size
    assert box is not None
    assert window is not None
    assert box["height"] < window["height"] / 2
    page.locator(".around a").click()
    check(page, page.url)
    assert title.strip()[:40] in page.locator(".around").inner_text()


def test_hangul_breaks_between_words(page: Page, site: Site) -> None:
    base = site({"a.txt": record(HANGUL, BODY, "2025-11-20"), "archive.yaml": "second_language: ko\n"})
    open_page(page, base)
    title = page.locator("article bdi")
    assert title.get_attribute("lang") == "ko"
    assert title.evaluate("each => getComputedStyle(each).wordBreak") == "keep-all"


def test_four_hundred_releases_on_one_day(page: Page, site: Site) -> None:
    base = site({"a.txt": busy_day(), "b.txt": record("A Quiet Day", BODY, "2025-11-18")})
    open_page(page, f"{base}2025/11/20/index.html")
    assert page.locator(".extent").inner_text() == "400 releases · page 1 of 8: 1–50"
    assert page.locator("article").count() == 50
    page.get_by_role("link", name="Next").click()
    assert page.url == f"{base}2025/11/20/page-2.html"
    assert page.locator(".extent").inner_text() == "400 releases · page 2 of 8: 51–100"
    check(page, page.url)
    open_page(page, f"{base}2025/11/page-3.html")
    extent = "401 releases · page 3 of 3: 401 · 18 November 2025"
    assert page.locator(".extent").inner_text() == extent
    assert page.locator(".titles a").all_inner_texts() == ["A Quiet Day"]
    open_page(page, f"{base}2025/11/20/index.html")
    for width in (1280, 320):
        show(page, Look(width))
        assert page.evaluate(OVERFLOW) == [0, []]
    check(page, base)
    check(page, f"{base}2025/index.html")
    cell = page.get_by_role("link", name="20 November 2025: 400 releases")
    assert cell.inner_text() == "99+"
    box = cell.bounding_box()
    assert box is not None
    assert cell.evaluate("link => link.scrollWidth <= link.clientWidth")
    check(page, page.url)


def test_years_on_both_sides_of_one_without_releases(page: Page, site: Site) -> None:
    base = site(
        {
            "a.txt": record("Experts Meet in Seoul", BODY, "2021-05-04"),
            "b.txt": record("Experts Meet in Busan", BODY.replace("Seoul", "Busan"), "2025-11-20"),
        }
    )
    for year, direction, other in ((2025, "Earlier", 2021), (2021, "Later", 2025)):
        check(page, f"{base}{year}/index.html")
        assert page.locator(".around").inner_text().split() == [direction, str(other)]
    check(page, base)
    rows = page.locator(".months tbody th").all_inner_texts()
    assert rows == ["2025", "2024", "2023", "2022", "2021"]
    assert page.locator(".months tbody th a").all_inner_texts() == ["2025", "2021"]
    assert page.locator(".months td.uncovered").count() == 58
