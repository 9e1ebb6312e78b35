"""The search page in a browser: over HTTP, under a path, from disk, and without JavaScript."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from search_corpus import Text, archive_of, write_index

from browsing import served
from motir_archive.config import Config
from motir_archive.exports.citations.export import citation_files
from motir_archive.exports.export import SiteData
from motir_archive.model.text_store import TextStore
from motir_archive.site import urls
from motir_archive.site.catalogue import catalogue
from motir_archive.site.pages.search import SEARCH
from motir_archive.site.rendering.renderer import Renderer
from motir_archive.site.theme.assets import published_assets
from motir_archive.site.theme.folders import theme_folders
from watching import watched

TEXTS = (
    Text("<b>Bold</b> & Brave", "A <script>alert(1)</script> said ‘bold’.", "2025-11-28", ("kats",)),
    Text("Solar Park Opens", "The solar park opens.", "2025-11-27", ("motir",), ("kats",)),
    Text("Solar Standards", "On solar cells.", "2025-10-01", ("kats",), earlier=("On cells.",)),
    *(Text(f"Wind Report {number}", "Wind.", f"2024-01-{number:02}") for number in range(1, 28)),
)

RELEASE = """<!doctype html><meta charset="utf-8"><title>A release</title><h1>Solar Park Opens</h1>
<div id="text"><p>The <a href="index.html">solar <b>park</b></a> opens.</p></div><p>Solar</p>
<form><input type="search" id="quick" name="q" aria-label="Search the releases"></form>
<script src="../../../assets/page.js" defer></script>"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with an index of thirty releases, its search page, and the page of one release."""
    folder = write_index(tmp_path_factory.mktemp("site"), *TEXTS)
    with TextStore() as store:
        archive = catalogue(archive_of(store, TEXTS))
        (search,) = SEARCH.pages(archive, Config())
        renderer = Renderer(Config(), archive, [], theme_folders(None))
        html = renderer.render(search.template, search.path, search.context())
        data = SiteData(Config(), archive, (), archive.archive.releases, renderer.render)
        for path, pieces in citation_files(data):
            (folder / path).parent.mkdir(exist_ok=True)
            (folder / path).write_bytes(b"".join(pieces))
    (folder / urls.SEARCH).write_text(html, encoding="utf-8")
    release = folder / "2025/11/27/solar-park-opens.html"
    release.write_text(RELEASE, encoding="utf-8")
    (folder / "assets").mkdir()
    for name, content in published_assets(theme_folders(None)):
        (folder / "assets" / name).write_bytes(content)
    return folder


# The servers outlive the pages, which may still be loading something when a test ends.
@pytest.fixture(scope="module", params=["root", "path", "disk"])
def address(request: pytest.FixtureRequest, site: Path) -> Iterator[str]:
    """The search page's address, in each way of serving it."""
    if request.param == "disk":
        yield (site / "search/index.html").as_uri()
    else:
        with served(site, "/" if request.param == "root" else "/archive/") as base:
            yield f"{base}search/index.html"


@pytest.fixture(scope="module")
def http(site: Path) -> Iterator[str]:
    """The search page's address over HTTP."""
    with served(site) as base:
        yield f"{base}search/index.html"


@pytest.fixture
def page(blank_page: Page) -> Iterator[Page]:
    """A page on which nothing goes wrong unseen, the security policy included."""
    with watched(blank_page, "", but=("404", "12/31/2015")) as page:
        yield page


def titles(page: Page) -> list[str]:
    return page.locator(".hit-title").all_inner_texts()


def status(page: Page, text: str) -> None:
    """Expect that the live region begins with these words; without words, that it is empty."""
    pattern = re.compile(f"^{re.escape(text)}" if text else "^$")
    expect(page.get_by_role("status")).to_have_text(pattern)


def test_a_query_in_the_address_is_answered_and_its_hits_lead_to_releases(page: Page, address: str) -> None:
    page.goto(f"{address}?q=solar+park")
    status(page, "1 release with all words, 1 with some, found for “solar park”.")
    expect(page.get_by_label("Words")).to_have_value("solar park")
    assert titles(page)[0] == "Solar Park Opens"
    assert page.locator("mark").all_inner_texts()[:2] == ["Solar", "Park"]
    page.get_by_role("link", name="Solar Park Opens").click()
    expect(page.locator("h1")).to_have_text("Solar Park Opens")


def test_the_words_are_marked_on_the_page_of_a_release_and_its_text_stays(page: Page, address: str) -> None:
    page.goto(f"{address}?q=solar+parks")
    page.get_by_role("link", name="Solar Park Opens").click()
    expect(page.locator("mark")).to_have_text(["Solar", "Park", "solar", "park"])
    expect(page.locator("#text")).to_have_text("The solar park opens.")
    assert page.locator("#text a b mark").count() == 1
    page.goto(page.url.split("#")[0] + "?")
    assert page.locator("mark").count() == 0


def test_the_words_leave_the_address_once_they_are_marked(page: Page, address: str) -> None:
    page.goto(f"{address}?q=solar+parks")
    page.get_by_role("link", name="Solar Park Opens").click()
    expect(page.locator("mark")).to_have_count(4)
    assert "#" not in page.url


def test_the_field_at_the_head_is_reached_by_a_slash_and_shows_results(page: Page, address: str) -> None:
    page.goto(address.replace("search/index.html", "2025/11/27/solar-park-opens.html"))
    page.keyboard.press("/")
    expect(page.get_by_label("Search the releases")).to_be_focused()
    page.keyboard.type("solar stand")
    expect(page.locator(".quick-hits a").first).to_have_text("Solar Standards")
    page.keyboard.press("Escape")
    expect(page.locator(".quick-hits")).to_be_hidden()
    expect(page.get_by_label("Search the releases")).to_have_value("solar stand")


def test_a_plain_sentence_says_what_was_searched(page: Page, http: str) -> None:
    page.goto(f"{http}?q=solar&agency=kats&named=yes&from=2025-10&sort=oldest")
    status(page, "2 releases found for “solar” of or about kats from 2025-10-01, oldest first.")
    page.goto(f"{http}?q=reprot+zyzzyva")
    status(
        page,
        "27 releases found for “reprot zyzzyva”. “reprot” occurs nowhere; the search was for “report”. "
        "“zyzzyva” occurs nowhere.",
    )


def test_a_divider_parts_what_has_all_words_from_what_has_some(page: Page, http: str) -> None:
    page.goto(f"{http}?q=solar+standards+")
    status(page, "1 release with all words, 2 with some, found for “solar standards”.")
    expect(page.locator(".hit-divider")).to_have_text("With some of the words")
    assert page.locator(".hit").nth(1).locator(".hit-divider").count() == 1


def test_what_is_wrong_with_a_filter_is_said_at_its_field(page: Page, http: str) -> None:
    page.goto(f"{http}?q=solar&from=12/31/2015&agency=nobody")
    status(page, "Nothing was searched for.")
    expect(page.locator("#search-fault-from")).to_have_text(
        "“12/31/2015” is not a date: write 2025, 2025-11 or 2025-11-28."
    )
    expect(page.locator("#search-fault-agency")).to_have_text("There is no agency “nobody” in this archive.")
    expect(page.get_by_label("Issued by")).to_have_attribute("aria-invalid", "true")
    assert titles(page) == []
    page.get_by_label("Issued by").fill("kats")
    page.get_by_label("From").fill("2025-10-01")
    page.get_by_label("From").press("Enter")
    status(page, "1 release found for “solar” of kats from 2025-10-01.")
    expect(page.locator("#search-fault-from")).to_be_empty()


def test_a_topic_is_a_fault_where_there_are_none(page: Page, http: str) -> None:
    page.goto(f"{http}?q=solar&topic=energy")
    status(page, "Nothing was searched for.")
    expect(page.locator("#search-fault-q")).to_have_text("There is no topic “energy” in this archive.")
    page.get_by_role("button", name="Search all agencies, topics and dates").click()
    status(page, "2 releases found")


def test_agencies_are_offered_when_somebody_reaches_for_them(page: Page, http: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(http)
    assert page.locator("#search-agencies option").count() == 0
    assert not any("index.json" in url for url in asked)
    page.get_by_label("Issued by").focus()
    expect(page.locator("#search-agencies option")).to_have_count(2)


def test_counts_by_year_issuer_and_topic_narrow_down(page: Page, address: str) -> None:
    page.goto(f"{address}?q=solar")
    status(page, "2 releases found")
    page.get_by_text("By year, agency and topic").click()
    expect(page.locator("#search-facets h2")).to_have_text(["Year", "Issued by"])
    link = page.locator("#search-facets").get_by_role("link", name="Ministry of Trade")
    assert (link.get_attribute("href") or "").endswith("?q=solar&agency=motir")
    link.click()
    status(page, "1 release found for “solar” of motir.")
    page.go_back()
    status(page, "2 releases found")


def test_a_month_that_is_named_is_offered_as_a_filter(page: Page, http: str) -> None:
    page.goto(f"{http}?q=solar+Oct+2025")
    page.get_by_role("button", name="Search the releases of October 2025").click()
    status(page, "1 release found for “solar” from 2025-10-01 to 2025-10-31.")
    assert titles(page) == ["Solar Standards"]


def test_who_comes_back_from_a_result_finds_as_many_at_the_same_place(page: Page, http: str) -> None:
    page.goto(f"{http}?q=wind+")
    page.get_by_role("button", name="Show more").click()
    expect(page.locator(".hit")).to_have_count(20)
    page.locator(".hit-title a").nth(15).scroll_into_view_if_needed()
    top = page.evaluate("scrollY")
    assert top > 0
    page.locator(".hit-title a").nth(15).click()
    page.wait_for_url("**/wind-report-*")
    page.go_back()
    expect(page.locator(".hit")).to_have_count(20)
    page.wait_for_function("top => Math.abs(scrollY - top) < 50", arg=top)


def test_results_can_be_taken_away(page: Page, http: str) -> None:
    page.goto(f"{http}?q=solar&sort=oldest")
    status(page, "2 releases found")
    for name, begins in (
        ("CSV", '\ufeff"date","title","issued by","address"\r\n"2025-10-01","Solar Standards"'),
        ("BibTeX", "@misc{2025-10-01-solar-standards,\n"),
        ("RIS", "TY  - GEN\nID  - 2025-10-01-solar-standards\nAU  - Korean Agency for Technology"),
        ("CSL-JSON", '[\n{"id": "2025-10-01-solar-standards", "type": "document", '),
    ):
        with page.expect_download() as download:
            page.get_by_role("button", name=name).click()
        text = Path(download.value.path()).read_bytes().decode()
        assert text.startswith(begins)
        assert ("Solar Park Opens" in text, "Wind" in text) == (True, False)
    assert [item["title"] for item in json.loads(text)] == ["Solar Standards", "Solar Park Opens"]


@pytest.mark.parametrize("style", ["Chicago", "APA", "OSCOLA", "Bluebook"])
def test_results_can_be_taken_away_as_people_cite_them(page: Page, http: str, site: Path, style: str) -> None:
    page.goto(f"{http}?q=solar&sort=oldest")
    status(page, "2 releases found")
    with page.expect_download() as download:
        page.get_by_role("button", name=style).click()
    assert download.value.suggested_filename == f"releases.{style.lower()}.txt"
    standards, park = Path(download.value.path()).read_text(encoding="utf-8").rstrip("\n").split("\n\n")
    assert re.search(r"Korean Agency for Technology and Standards[.,] ", standards)
    assert "Solar Standards" in standards
    assert "Solar Park Opens" in park


def test_citations_of_another_archive_are_not_handed_over(page: Page, tmp_path: Path, site: Path) -> None:
    shutil.copytree(site, tmp_path, dirs_exist_ok=True)
    write_index(tmp_path, *TEXTS, Text("Solar Noon", "Solar.", "2025-11-30"))
    with served(tmp_path) as base:
        page.goto(f"{base}search/index.html?q=solar")
        status(page, "3 releases found")
        page.get_by_role("button", name="RIS").click()
        status(page, "The archive was just published; reload the page.")
        page.goto("about:blank")


def test_from_disk_there_is_a_table_alone(page: Page, site: Path) -> None:
    page.goto((site / "search/index.html").as_uri() + "?q=solar")
    status(page, "2 releases found")
    expect(page.locator("#search-take").get_by_role("button")).to_have_text(["CSV"])


def test_a_phrase_reads_on_where_not_all_texts_were_read(page: Page, tmp_path: Path, site: Path) -> None:
    scattered = [Text(f"Part {number}", "Green steel of rules.", "2025-01-01") for number in range(70)]
    held = Text("Held", "The rules of green steel.", "2020-01-01")
    shutil.copytree(site, tmp_path, dirs_exist_ok=True)
    write_index(tmp_path, *scattered, held)
    with served(tmp_path) as base:
        page.goto(f"{base}search/index.html?q=%22of+green+steel%22&sort=newest")
        status(
            page,
            'No release so far found for “"of green steel"”. Of 71 that have its words, 50',
        )
        page.get_by_role("button", name="Show more").click()
        status(page, '1 release found for “"of green steel"”')
        page.goto("about:blank")


def test_arrows_lead_through_the_results_and_back(page: Page, http: str) -> None:
    page.goto(f"{http}?q=wind")
    status(page, "27 releases found")
    page.get_by_label("Words").focus()
    links = page.locator(".hit-title a")
    for key, place in (("ArrowDown", 0), ("ArrowDown", 1), ("ArrowUp", 0)):
        page.keyboard.press(key)
        expect(links.nth(place)).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.get_by_label("Words")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/2024/01/[0-9]{2}/wind-report-[0-9]+[.]html"))


def test_results_come_while_typing_from_two_letters_on(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_label("Words").press_sequentially("s")
    page.wait_for_timeout(400)
    status(page, "")
    page.get_by_label("Words").press_sequentially("ol")
    status(page, "2 releases found")
    expect(page.locator("#search-browse")).to_be_hidden()


def test_what_is_typed_is_kept_in_the_address_and_back_returns_to_submitted_queries(
    page: Page, address: str
) -> None:
    page.goto(f"{address}?q=solar")
    status(page, "2 releases found")
    page.get_by_label("Words").fill("standards")
    page.wait_for_url("**?q=standards")
    page.get_by_label("Words").fill("wind")
    page.keyboard.press("Enter")
    page.wait_for_url("**?q=wind")
    status(page, "27 releases found")
    page.go_back()
    page.wait_for_url("**?q=solar")
    expect(page.get_by_label("Words")).to_have_value("solar")
    status(page, "2 releases found")
    page.go_forward()
    status(page, "27 releases found")


def test_texts_are_shown_literally(page: Page, http: str) -> None:
    page.goto(f"{http}?q=bold")
    status(page, "1 release found")
    assert titles(page) == ["<b>Bold</b> & Brave"]
    expect(page.locator(".hit-snippet")).to_have_text("A <script>alert(1)</script> said ‘bold’.")
    assert page.locator(".hit b, .hit script").count() == 0


def test_filters_and_order(page: Page, http: str) -> None:
    page.goto(f"{http}?q=solar&sort=oldest")
    status(page, "2 releases found")
    assert titles(page) == ["Solar Standards", "Solar Park Opens"]
    page.get_by_label("Issued by").fill("MOTIR")
    page.get_by_label("Issued by").press("Enter")
    status(page, "1 release found")
    page.wait_for_url("**?q=solar&agency=MOTIR&sort=oldest")
    page.get_by_label("Issued by").fill("")
    page.get_by_label("To", exact=True).fill("2025-10-31")
    page.get_by_label("To", exact=True).blur()
    expect(page.locator(".hit-title")).to_have_text(["Solar Standards"])
    expect(page.locator(".hit-meta")).to_have_text("1 October 2025 · KATS · revised")


def test_more_hits_are_shown_on_demand_and_take_the_focus(page: Page, http: str) -> None:
    page.goto(f"{http}?q=wind")
    status(page, "27 releases found")
    assert len(titles(page)) == 10
    page.get_by_role("button", name="Show more").click()
    expect(page.locator(".hit")).to_have_count(20)
    expect(page.locator(".hit-title a").nth(10)).to_be_focused()
    page.get_by_role("button", name="Show more").click()
    expect(page.locator(".hit")).to_have_count(27)
    expect(page.get_by_role("button", name="Show more")).to_be_hidden()


def test_when_nothing_is_found_there_is_advice(page: Page, http: str) -> None:
    page.goto(f"{http}?q=solar&agency=kats&from=2026")
    status(page, "No releases found")
    expect(page.locator("#search-browse")).to_be_visible()
    page.get_by_role("button", name="Search all agencies, topics and dates").click()
    status(page, "2 releases found")
    page.wait_for_url("**?q=solar")


def test_a_failed_load_is_shown_and_can_be_retried(page: Page, http: str) -> None:
    page.route("**/index.json", lambda route: route.fulfill(status=404))
    page.goto(f"{http}?q=solar")
    status(page, "The search failed.")
    expect(page.locator("#search-notice")).to_contain_text("could not load search/index.json: 404")
    page.unroute("**/index.json")
    page.get_by_role("button", name="Try again").click()
    status(page, "2 releases found")
    expect(page.locator("#search-notice")).to_be_hidden()


def test_a_late_answer_does_not_overwrite_a_newer_one(browser: Browser, http: str) -> None:
    """The first question is answered after the second."""
    page = browser.new_page()
    page.add_init_script(
        """let client;
        Object.defineProperty(globalThis, "motirArchive", {
          get: () => client,
          set: (made) => {
            const createSearch = async (options) => {
              const { search, ...rest } = await made.createSearch(options);
              const wait = (query) => new Promise((done) => setTimeout(done, query === "solar" ? 800 : 0));
              return { ...rest, search: async (query, how) => (await wait(query), search(query, how)) };
            };
            client = { ...made, createSearch };
          },
        });"""
    )
    page.goto(f"{http}?q=solar")
    page.get_by_label("Words").fill("wind")
    status(page, "27 releases found")
    page.wait_for_timeout(1000)
    status(page, "27 releases found")
    page.close()


def test_a_slash_focuses_the_field_but_can_be_typed_into_it(page: Page, http: str) -> None:
    page.goto(http)
    page.keyboard.press("/")
    expect(page.get_by_label("Words")).to_be_focused()
    page.keyboard.type("a/b")
    expect(page.get_by_label("Words")).to_have_value("a/b")


def test_clearing_the_field_brings_the_lists_back(page: Page, http: str) -> None:
    page.goto(f"{http}?q=solar")
    status(page, "2 releases found")
    page.get_by_label("Words").fill("")
    expect(page.locator("#search-browse")).to_be_visible()
    status(page, "")
    assert titles(page) == []


def test_every_control_has_a_label(page: Page, http: str) -> None:
    page.goto(http)
    names = page.locator("form :is(input:not([type=hidden]), select)").evaluate_all(
        "all => all.map(each => [each.name, each.labels.length])"
    )
    assert names == [[name, 1] for name in ("q", "agency", "named", "from", "to", "sort")]


def test_without_javascript_the_page_leads_on(browser: Browser, http: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(http)
    expect(page.locator(".search-notice").first).to_contain_text("Search needs JavaScript.")
    links = page.locator("#search-browse").get_by_role("link")
    assert links.evaluate_all("all => all.map(each => each.getAttribute('href'))") == [
        "../2025/index.html",
        "../2025/10/index.html",
        "../2025/11/index.html",
        "../2024/index.html",
        "../2024/01/index.html",
        "../agencies/kats/index.html",
        "../agencies/motir/index.html",
    ]
    page.close()
