"""The built site as a reader meets it: in a browser, under a path of a server and from disk."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qsl

import pytest
from playwright.sync_api import Browser, Page, expect

from accessibility.showcase import FURTHER_KINDS, KINDS
from browsing import served
from markup import parse
from sites import BASE_URL, REAL, build_site
from watching import watched

FORMER_NAME = "agencies/motie.html"
"""Leads on by itself, so it cannot be looked at for long."""


Opened = tuple[Page, str]


@pytest.fixture(params=["server", "disk"])
def base(request: pytest.FixtureRequest, real_site: Path) -> Iterator[str]:
    """The address of the real site: under a path of a server, and on disk."""
    if request.param == "disk":
        yield f"{real_site.as_uri()}/"
    else:
        with served(real_site, "/archive/") as address:
            yield address


@pytest.fixture
def page(blank_page: Page, base: str) -> Iterator[Page]:
    with watched(blank_page, base) as page:
        yield page


@pytest.fixture(scope="module")
def small_base(small_site: Path) -> Iterator[str]:
    """The address of the small site, under a path of a server."""
    with served(small_site, "/archive/") as base:
        yield base


@pytest.fixture
def small(blank_page: Page, small_base: str) -> Iterator[Opened]:
    """A page and the address of the small site."""
    with watched(blank_page, small_base) as page:
        yield page, small_base


TITLE = "Korea to Boost Recycling of Critical Minerals and Advanced Materials"
AGENCY = "Korean Agency for Technology and Standards"


class TestReading:
    """From one page to the next, as one reads."""

    def test_home_release_agency_day_and_back(self, page: Page, base: str) -> None:
        page.goto(f"{base}index.html")
        expect(page.locator("h1")).to_have_text("MOTIR Press Release Archive")
        page.get_by_role("link", name=TITLE).click()
        expect(page.locator("h1")).to_have_text(TITLE)
        expect(page).to_have_title(f"{TITLE}, 28 November 2025 – MOTIR Press Release Archive")
        page.locator(".byline").get_by_role("link", name=AGENCY).click()
        expect(page.locator("h1")).to_have_text(AGENCY)
        page.locator("main").get_by_role("link", name="27 Nov 2025 Thursday").click()
        expect(page.locator("h1")).to_have_text("Thursday, 27 November 2025")
        page.go_back()
        expect(page.locator("h1")).to_have_text(AGENCY)
        page.get_by_role("navigation", name="Breadcrumb").get_by_role("link", name="Agencies").click()
        assert page.url == f"{base}agencies/index.html"
        page.locator(".brand").click()
        assert page.url == f"{base}index.html"

    def test_the_menu_leads_everywhere(self, page: Page, base: str) -> None:
        page.goto(f"{base}about.html")
        seen = []
        menu = page.get_by_role("navigation", name="Site")
        for number in range(menu.get_by_role("link").count()):
            menu.get_by_role("link").nth(number).click()
            seen.append(page.locator("h1").inner_text())
            expect(menu.locator("[aria-current=page]")).to_have_count(1)
        assert {"2025", "Agencies", "About this archive"} <= set(seen)

    def test_the_body_is_shown_whole(self, page: Page, base: str, real_site: Path) -> None:
        """What the browser makes of it is what the page says."""
        path = next(real_site.glob("2025/11/28/korea-*.html"))
        page.goto(f"{base}{path.relative_to(real_site).as_posix()}")
        shown = page.locator("#text").evaluate("element => element.textContent")
        assert shown == parse(path.read_text(encoding="utf-8")).one(id="text").text


class TestSearching:
    """From words to a release."""

    def test_from_the_home_page(self, page: Page, base: str) -> None:
        page.goto(f"{base}index.html")
        field = page.get_by_role("searchbox").first
        field.fill("platinum")
        field.press("Enter")
        expect(page.get_by_role("status")).to_have_text(re.compile("^1 release found"))
        assert page.url == f"{base}search/index.html?q=platinum"
        expect(page.get_by_label("Words")).to_have_value("platinum")
        page.get_by_role("link", name=TITLE).click()
        expect(page.locator("h1")).to_have_text(TITLE)

    def test_while_typing(self, page: Page, base: str) -> None:
        page.goto(f"{base}search/index.html")
        page.get_by_label("Words").press_sequentially("semicond")
        expect(page.locator(".hit")).not_to_have_count(0)
        hit = page.locator(".hit a", has_text="Semiconductor Packaging").first
        title = hit.inner_text()
        hit.click()
        expect(page.locator("h1")).to_have_text(title)
        page.go_back()
        expect(page.get_by_label("Words")).to_have_value("semicond")
        expect(page.locator(".hit")).not_to_have_count(0)

    def test_hostile_words_are_words(self, small: Opened) -> None:
        page, base = small
        page.goto(f"{base}search/index.html?q=%3Cscript%3Ealert(1)%3C/script%3E")
        expect(page.get_by_label("Words")).to_have_value("<script>alert(1)</script>")
        expect(page.get_by_role("status")).to_have_text(re.compile("found"))
        hit = page.locator(".hit-title", has_text="A Title with")
        expect(hit).to_have_text(
            'A Title with <script>alert(1)</script> {{ 7*7 }} **x** & "quotes" </script>'
        )
        assert page.locator("main script, main b, main img").count() == 0
        page.goto(f"{base}search/index.html?q=title&agency=%22%3E%3Cb%3E")
        expect(page.locator("#search-fault-agency")).to_have_text(
            'There is no agency “"><b>” in this archive.'
        )
        assert page.locator("main script, main b, main img").count() == 0


def shape(path: str) -> str:
    """Return the path of a page without its dates and numbers, as all pages of its kind have it."""
    path = re.sub(r"(agencies|topics|searches)/[^/]+/", r"\1/x/", path)
    path = re.sub(r"\d\d(?=/)", "0", path)
    path = re.sub(r"(0/0/0/)(?!index)[^.]+", r"\1x", path.replace("2025", "0"))
    return re.sub(r"[0-9a-f]{8}(?=\.html)", "0", path)


def kinds(site: Path) -> dict[str, str]:
    """Return a page of each kind that a site has, except for those that forward to another."""
    paths = (path.relative_to(site).as_posix() for path in sorted(site.rglob("*.html")))
    return {shape(path): path for path in paths if path != FORMER_NAME}


def test_every_page_is_what_a_browser_makes_of_it(blank_page: Page, small_site: Path) -> None:
    """A browser repairs HTML without a word. Here it finds nothing to repair, so it sees what we do."""
    for path in small_site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        seen = blank_page.evaluate(
            """text => [...new DOMParser().parseFromString(text, "text/html").querySelectorAll("*")]
                 .map(element => element.localName)""",
            text,
        )
        assert seen == [element.tag for element in parse(text).walk()], path


def test_every_kind_of_page_is_looked_at(small_site: Path) -> None:
    """A new kind of page belongs into one of the two lists of accessibility/showcase.py."""
    looked_at = {shape(path.partition("?")[0]) for path in (*KINDS.values(), *FURTHER_KINDS.values())}
    assert kinds(small_site).keys() - looked_at == set()


def test_a_former_name_leads_to_the_agency(small: Opened) -> None:
    page, base = small
    page.goto(f"{base}{FORMER_NAME}")
    page.wait_for_url(f"{base}agencies/motir/index.html")
    expect(page.locator("h1")).to_have_text("Ministry of Trade, Industry and Resources")


def test_what_is_missing_gets_the_404_page(blank_page: Page, small_site: Path) -> None:
    """A missing page is answered with 404.html at its own address."""
    with served(small_site, "/archive/") as base:
        answer = blank_page.goto(f"{base}no-such-page.html")
        assert answer
        assert answer.status == 404
        expect(blank_page.locator("h1")).to_have_text("There is no page at this address")


def test_the_404_page_of_a_published_site_works_from_any_depth(blank_page: Page, tmp_path: Path) -> None:
    page = blank_page
    with served(tmp_path / "build", "/archive/") as base:
        build_site(REAL, tmp_path / "build", base_url=base)
        page.goto(f"{base}2025/11/31/no-such-release.html")
        assert page.evaluate("() => getComputedStyle(document.body).backgroundColor") != "rgba(0, 0, 0, 0)"
        page.locator("main").get_by_role("searchbox").fill("ministry")
        page.locator("main").get_by_role("button").click()
        expect(page.locator("h1")).to_have_text("Search")
        assert page.url == f"{base}search/index.html?q=ministry"


def test_without_javascript_everything_can_be_read(
    browser: Browser, small_base: str, small_site: Path
) -> None:
    context = browser.new_context(java_script_enabled=False)
    with watched(context.new_page(), small_base) as page:
        for path in kinds(small_site).values():
            page.goto(f"{small_base}{path}")
            expect(page.locator("h1")).to_be_visible()
        page.goto(f"{small_base}2025/11/28/korea-opens-test-centre-for-batteries.html")
        expect(page.locator("#text")).to_contain_text("Whoever builds batteries in Korea")
    context.close()


def test_the_field_of_the_home_page_shows_results_while_one_types(
    blank_page: Page, golden_site: Path
) -> None:
    with served(golden_site) as base:
        blank_page.goto(base)
        blank_page.keyboard.press("/")
        blank_page.keyboard.type("batteries")
        hits = blank_page.locator(".search-field .quick-hits")
        expect(hits.get_by_role("link").first).to_have_text("Korea Opens Test Centre for Batteries")
        blank_page.keyboard.press("Escape")
        expect(hits).to_be_hidden()


def test_zotero_finds_a_citation_that_the_page_does_not_carry(blank_page: Page, published_site: Path) -> None:
    """The script makes COinS of what the page shows, unless the page has its own."""
    path = "2025/11/24/korea-and-tajikistan-discuss-expanding-economic-cooperation.html"
    assert "Z3988" not in (published_site / path).read_text(encoding="utf-8")
    page = blank_page
    with served(published_site) as base:
        page.goto(base + path)
        (title,) = page.locator(".Z3988").evaluate_all("spans => spans.map((span) => span.title)")
        page.goto(f"{base}data/index.html")
        assert page.locator(".Z3988").count() == 0
    assert parse_qsl(title, strict_parsing=True) == [
        ("ctx_ver", "Z39.88-2004"),
        ("rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"),
        ("rft.type", "document"),
        ("rft.title", "Korea and Tajikistan Discuss Expanding Economic Cooperation"),
        ("rft.aucorp", "Ministry of Trade, Industry and Resources"),
        ("rft.date", "2025-11-24"),
        ("rft.publisher", "Ministry of Trade, Industry and Resources"),
        ("rft.source", "MOTIR Press Release Archive"),
        ("rft.language", "en"),
        ("rft_id", BASE_URL + path),
    ]
