"""Results on the search page, and what it says where there are none."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from search_corpus import Text, write_index

from browsing import served
from search_page.showing import status, titles


def test_a_query_in_the_address_is_answered_and_its_hits_lead_to_releases(page: Page, address: str) -> None:
    page.goto(f"{address}?q=solar+park")
    status(page, "1 release with all words, 1 with some, found for “solar park”.")
    expect(page.get_by_label("Words")).to_have_value("solar park")
    assert titles(page)[0] == "Solar Park Opens"
    assert page.locator("mark").all_inner_texts()[:2] == ["Solar", "Park"]
    page.get_by_role("link", name="Solar Park Opens").click()
    expect(page.locator("h1")).to_have_text("Solar Park Opens")


def test_a_plain_sentence_says_what_was_searched(page: Page, http: str) -> None:
    page.goto(f"{http}?q=solar&agency=kats&named=yes&from=2025-10&sort=oldest")
    status(
        page,
        "2 releases found for “solar” of or about Korean Agency for Technology and Standards from 1 October "
        "2025, oldest first.",
    )
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


def test_a_phrase_reads_on_where_not_all_texts_were_read(page: Page, tmp_path: Path, site: Path) -> None:
    scattered = [Text(f"Part {number}", "Green steel of rules.", "2025-01-01") for number in range(150)]
    held = Text("Held", "The rules of green steel.", "2020-01-01")
    shutil.copytree(site, tmp_path, dirs_exist_ok=True)
    write_index(tmp_path, *scattered, held)
    with served(tmp_path) as base:
        page.goto(f"{base}search/index.html?q=%22of+green+steel%22&sort=newest")
        for read in (50, 150):  # three times as many each time
            said = f"No release so far found for “of green steel”. Of 151 that have its words, {read}"
            status(page, said)
            page.get_by_role("button", name="Show more").click()
        status(page, "1 release found for “of green steel”")
        page.goto("about:blank")


def test_texts_are_shown_literally(page: Page, http: str) -> None:
    page.goto(f"{http}?q=bold")
    status(page, "1 release found")
    assert titles(page) == ["<b>Bold</b> & Brave"]
    expect(page.locator(".hit-snippet")).to_have_text("A <script>alert(1)</script> said ‘bold’.")
    assert page.locator(".hit b, .hit script").count() == 0


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


def test_a_link_to_a_release_carries_thirty_words_at_most(page: Page, tmp_path: Path, site: Path) -> None:
    words = [f"{one}{other}ta" for one in "bdfgkl" for other in "aeiouy"]
    shutil.copytree(site, tmp_path, dirs_exist_ok=True)
    write_index(tmp_path, Text("Many words", " ".join(words)))
    with served(tmp_path) as base:
        page.goto(f"{base}search/index.html?q={'+'.join(words)}")
        link = page.get_by_role("link", name="Many words")
        expect(link).to_be_visible()
        assert len((link.get_attribute("href") or "").partition("#found=")[2].split(",")) == 30
        page.goto("about:blank")


@pytest.mark.parametrize("day", ["2025-11-27", "27 November 2025"])
def test_a_day_in_the_query_leads_to_its_releases(page: Page, http: str, day: str) -> None:
    page.goto(f"{http}?q={day}")
    page.get_by_role("button", name="Search the releases of 27 November 2025").click()
    status(page, "1 release found")
    assert titles(page) == ["Solar Park Opens"]


def test_a_phrase_that_is_nowhere_is_said_of_what_was_read(page: Page, address: str) -> None:
    """From disk, texts cannot be read."""
    page.goto(f'{address}?q="park+solar"')
    where = "title or lead" if address.startswith("file:") else "release"
    expect(page.get_by_role("status")).to_contain_text(f"No {where} holds the phrase")


def test_no_line_breaks_in_a_short_word_with_a_hyphen(page: Page, tmp_path: Path, site: Path) -> None:
    shutil.copytree(site, tmp_path, dirs_exist_ok=True)
    write_index(tmp_path, Text("Exports of K-Food and e-navigation-systems", "They rise."))
    with served(tmp_path) as base:
        for query, tag in (("exports", "span"), ("food", "mark")):
            page.goto(f"{base}search/index.html?q={query}")
            expect(page.locator(f".hit-title {tag}.whole")).to_have_text("K-Food")
        page.goto("about:blank")


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
