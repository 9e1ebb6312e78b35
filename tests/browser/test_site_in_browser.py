"""The built site as a reader meets it: in a browser, under a path of a server and from disk."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, Response, expect

from browsing import served
from markup import parse
from sites import BASE_URL, GOLDEN, REAL, build_site

KINDS = {
    "home": "index.html",
    "release": "2025/11/28/korea-opens-test-centre-for-batteries.html",
    "hostile release": "2025/11/28/a-title-with-script-alert-1-script-7-7-x-quotes-script.html",
    "Korean release": "2025/11/27/산업통상부-수소-도시-계획-발표.html",
    "excerpt": "2025/11/27/korea-and-its-partners-talk-about-supply-chains.html",
    "history": "2025/11/27/산업통상부-수소-도시-계획-발표.history.html",
    "earlier text": "2025/11/27/산업통상부-수소-도시-계획-발표.66531503.html",
    "day": "2025/11/28/index.html",
    "month": "2025/11/index.html",
    "year": "2025/index.html",
    "agencies": "agencies/index.html",
    "agency": "agencies/motir/index.html",
    "topics": "topics/index.html",
    "topic": "topics/industry/index.html",
    "search": "search/index.html",
    "saved searches": "searches/index.html",
    "saved search": "searches/batteries/index.html",
    "no longer listed": "no-longer-listed/index.html",
    "changes": "corrections/index.html",
    "feeds": "feeds.html",
    "data": "data/index.html",
    "about": "about.html",
    "404": "404.html",
}
FORMER_NAME = "agencies/motie.html"
"""Leads on by itself, so it cannot be looked at for long."""


@pytest.fixture(scope="module")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small archive with everything in it."""
    site = tmp_path_factory.mktemp("browsed") / "build"
    # Without its base_url, so that the links of 404.html lead to this site.
    releases = tmp_path_factory.mktemp("browsed-releases")
    for path in (GOLDEN / "releases").iterdir():
        text = path.read_text(encoding="utf-8")
        kept = re.sub(r"^base_url: .*\n", "", text, flags=re.MULTILINE)
        (releases / path.name).write_text(kept, encoding="utf-8")
    build_site(releases, site)
    return site


Opened = tuple[Page, str]
Opener = Callable[..., Page]


class Watch:
    """Notes all that goes wrong on a page without a word."""

    def __init__(self, page: Page, base: str) -> None:
        self.complaints: list[str] = []
        self.requests = 0
        self._origin = urlsplit(base)
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.complaints.append(f"error: {error}"))
        page.on("request", self._request)
        page.on("requestfailed", self._failed)
        page.on("response", self._response)
        page.on("dialog", lambda dialog: self.complaints.append(f"dialog: {dialog.message}"))

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(f"{message.type}: {message.text}")

    def _request(self, request: Request) -> None:
        self.requests += 1
        target = urlsplit(request.url)
        if (target.scheme, target.netloc) != (self._origin.scheme, self._origin.netloc):
            self.complaints.append(f"another host: {request.url}")

    def _failed(self, request: Request) -> None:
        # What a page still loads when one goes on to the next is given up; that is no fault.
        if request.failure != "net::ERR_ABORTED":
            self.complaints.append(f"failed: {request.url}: {request.failure}")

    def _response(self, response: Response) -> None:
        if response.status >= 400:
            self.complaints.append(f"{response.status}: {response.url}")


@contextmanager
def opened(browser: Browser, base: str, **options: object) -> Iterator[Page]:
    """Give a page on which nothing may go wrong unseen."""
    context: BrowserContext = browser.new_context(**options)  # type: ignore[arg-type] # a TypedDict in the stubs
    page = context.new_page()
    watch = Watch(page, base)
    yield page
    page.wait_for_load_state("load")
    context.close()
    assert watch.complaints == []
    assert watch.requests > 0


@pytest.fixture(params=["server", "disk"])
def base(request: pytest.FixtureRequest, real_site: Path) -> Iterator[str]:
    """The address of the real site: under a path of a server, and on disk."""
    if request.param == "disk":
        yield f"{real_site.as_uri()}/"
    else:
        with served(real_site, "/archive/") as address:
            yield address


@pytest.fixture
def page(browser: Browser, base: str) -> Iterator[Page]:
    with opened(browser, base) as page:
        yield page


@pytest.fixture(scope="module")
def small_base(small_site: Path) -> Iterator[str]:
    """The address of the small site, under a path of a server."""
    with served(small_site, "/archive/") as base:
        yield base


@pytest.fixture
def small(browser: Browser, small_base: str) -> Iterator[Opened]:
    """A page and the address of the small site."""
    with opened(browser, small_base) as page:
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


@pytest.mark.parametrize("kind", KINDS)
class TestEveryKindOfPage:
    """What holds on each of them."""

    def test_it_is_what_a_browser_makes_of_it(self, small: Opened, small_site: Path, kind: str) -> None:
        """A browser repairs HTML without a word. Here it finds nothing to repair, so it sees what we do."""
        page, base = small
        text = (small_site / KINDS[kind]).read_text(encoding="utf-8")
        page.goto(f"{base}{KINDS[kind]}")
        page.goto("about:blank")  # the policy of our own pages lets nothing parse a text
        seen = page.evaluate(
            """text => [...new DOMParser().parseFromString(text, "text/html").querySelectorAll("*")]
                 .map(element => element.localName)""",
            text,
        )
        assert seen == [element.tag for element in parse(text).walk()]

    def test_it_needs_no_more_room_than_a_phone_has(
        self, browser: Browser, small_base: str, kind: str
    ) -> None:
        with opened(browser, small_base, viewport={"width": 320, "height": 640}) as page:
            page.goto(f"{small_base}{KINDS[kind]}")
            wide = page.evaluate(
                """() => [document.documentElement.scrollWidth,
                  ...[...document.querySelectorAll("body *")]
                    .filter(e => !e.closest(".scroller, pre, svg, .hidden, .skip"))
                    .filter(e => e.getClientRects().length)
                    .filter(e => e.getBoundingClientRect().right > 320.5)
                    .map(e => e.outerHTML.slice(0, 80))]"""
            )
            assert wide == [320]

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    def test_every_text_stands_out(self, browser: Browser, small_base: str, kind: str, scheme: str) -> None:
        """At least 4.5 to 1, as WCAG has it, for every text that is shown."""
        with opened(browser, small_base, color_scheme=scheme) as page:
            page.goto(f"{small_base}{KINDS[kind]}")
            colours = page.evaluate(COLOURS)
            assert len(colours) > 10
            faint = {
                f"{contrast(text, ground):.2f} {words}"
                for words, text, ground in colours
                if contrast(text, ground) < 4.5
            }
            assert faint == set()
            paper = page.evaluate("() => getComputedStyle(document.body).backgroundColor")
            assert (luminance(rgb(paper)) < 0.1) == (scheme == "dark")

    def test_the_first_tab_leads_past_the_menu(self, small: Opened, kind: str) -> None:
        page, base = small
        page.goto(f"{base}{KINDS[kind]}")
        page.keyboard.press("Tab")
        skip = page.locator(":focus")
        expect(skip).to_have_text("Skip to the content")
        expect(skip).to_be_in_viewport(ratio=1)
        page.keyboard.press("Enter")
        expect(page.locator("main")).to_be_focused()
        page.keyboard.press("Tab")
        in_main = page.evaluate("() => document.activeElement.closest('main, .colophon') !== null")
        assert in_main, "the next Tab goes back to the menu"

    def test_on_paper_there_is_nothing_to_click(self, small: Opened, kind: str) -> None:
        page, base = small
        page.goto(f"{base}{KINDS[kind]}")
        page.emulate_media(media="print")
        for place in ("nav.menu", "nav.crumbs", ".quick", ".skip", "nav.around", "nav.pagination"):
            for each in page.locator(place).all():
                expect(each).to_be_hidden()
        expect(page.locator("h1")).to_be_visible()
        ink, paper = page.evaluate(
            "() => [getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]"
        )
        assert contrast(rgb(ink), rgb(paper)) > 15


COLOURS = """() => {
  const shown = (e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    && !e.closest(".hidden, .skip, option");
  const parse = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const ground = (e) => {
    for (let each = e; each; each = each.parentElement) {
      const colour = parse(getComputedStyle(each).backgroundColor);
      if (colour.length === 3 || colour[3] === 1) return colour.slice(0, 3);
      if (colour[3] !== 0) throw new Error(`half transparent: ${each.outerHTML.slice(0, 80)}`);
    }
    return [255, 255, 255];
  };
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const e = walker.currentNode.parentElement;
    const words = walker.currentNode.textContent.trim();
    if (words && !e.closest("svg") && shown(e)) {
      found.push([words.slice(0, 40), parse(getComputedStyle(e).color).slice(0, 3), ground(e)]);
    }
  }
  return found;
}"""
"""Every text that is shown, with its colour and that of what lies behind it."""

Colour = list[float]


def rgb(colour: str) -> Colour:
    return [float(part) for part in re.findall(r"[\d.]+", colour)[:3]]


def luminance(colour: Colour) -> float:
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (channel / 255 for channel in colour)
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: Colour, other: Colour) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_every_kind_of_page_is_looked_at(small_site: Path) -> None:
    """A new kind of page belongs into KINDS."""

    def shape(path: str) -> str:
        path = re.sub(r"(agencies|topics|searches)/[^/]+/", r"\1/x/", path)
        path = re.sub(r"\d\d(?=/)", "0", path)
        path = re.sub(r"(0/0/0/)(?!index)[^.]+", r"\1x", path.replace("2025", "0"))
        return re.sub(r"[0-9a-f]{8}(?=\.html)", "0", path)

    built = {shape(path.relative_to(small_site).as_posix()) for path in small_site.rglob("*.html")}
    assert built == {shape(path) for path in (*KINDS.values(), FORMER_NAME)}


def test_a_former_name_leads_to_the_agency(small: Opened) -> None:
    page, base = small
    page.goto(f"{base}{FORMER_NAME}")
    page.wait_for_url(f"{base}agencies/motir/index.html")
    expect(page.locator("h1")).to_have_text("Ministry of Trade, Industry and Resources")


def test_colours_are_weighed_as_wcag_does() -> None:
    assert contrast([0, 0, 0], [255, 255, 255]) == pytest.approx(21)
    assert contrast([118, 118, 118], [255, 255, 255]) == pytest.approx(4.54, abs=0.01)
    assert contrast([119, 119, 119], [255, 255, 255]) < 4.5


def test_what_is_missing_gets_the_404_page(browser: Browser, small_site: Path) -> None:
    """A missing page is answered with 404.html at its own address."""
    with served(small_site, "/archive/") as base:
        page = browser.new_page()
        answer = page.goto(f"{base}no-such-page.html")
        assert answer
        assert answer.status == 404
        expect(page.locator("h1")).to_have_text("There is no page at this address")
        page.close()


def test_the_404_page_of_a_published_site_works_from_any_depth(browser: Browser, tmp_path: Path) -> None:
    with served(tmp_path / "build", "/archive/") as base:
        build_site(REAL, tmp_path / "build", base_url=base)
        page = browser.new_page()
        page.goto(f"{base}2025/11/31/no-such-release.html")
        assert page.evaluate("() => getComputedStyle(document.body).backgroundColor") != "rgba(0, 0, 0, 0)"
        page.locator("main").get_by_role("searchbox").fill("ministry")
        page.locator("main").get_by_role("button").click()
        expect(page.locator("h1")).to_have_text("Search")
        assert page.url == f"{base}search/index.html?q=ministry"
        page.close()


def test_without_javascript_everything_can_be_read(browser: Browser, small_base: str) -> None:
    with opened(browser, small_base, java_script_enabled=False) as page:
        for path in KINDS.values():
            page.goto(f"{small_base}{path}")
            expect(page.locator("h1")).to_be_visible()
        page.goto(small_base + KINDS["release"])
        expect(page.locator("#text")).to_contain_text("Whoever builds batteries in Korea")


def test_zotero_finds_a_citation_that_the_page_does_not_carry(browser: Browser, published_site: Path) -> None:
    """COinS, made of what search engines are told; where a page brings its own, nothing is made."""
    path = "2025/11/24/korea-and-tajikistan-discuss-expanding-economic-cooperation.html"
    assert "Z3988" not in (published_site / path).read_text(encoding="utf-8")
    page = browser.new_page()
    with served(published_site) as base:
        page.goto(base + path)
        (title,) = page.locator(".Z3988").evaluate_all("spans => spans.map((span) => span.title)")
        page.goto(f"{base}data/index.html")
        assert page.locator(".Z3988").count() == 0
    page.close()
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
