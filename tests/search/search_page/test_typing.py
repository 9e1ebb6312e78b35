"""The search page while one types, and with the keyboard alone."""

from __future__ import annotations

import re

from playwright.sync_api import Browser, Page, expect

from search_page.showing import status, titles


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


def test_the_field_at_the_head_shows_five_results_at_most(page: Page, http: str) -> None:
    page.goto(http.replace("search/index.html", "2025/11/27/solar-park-opens.html"))
    page.keyboard.press("/")
    page.keyboard.type("wind")
    expect(page.locator(".quick-hits a[href*='wind-report']")).to_have_count(5)


def test_arrows_lead_through_the_results_of_the_field_at_the_head_and_back(page: Page, http: str) -> None:
    page.goto(http.replace("search/index.html", "2025/11/27/solar-park-opens.html"))
    page.keyboard.press("/")
    page.keyboard.type("wind")
    links = page.locator(".quick-hits a")
    expect(links).to_have_count(5)
    for key, place in (("ArrowDown", 0), ("ArrowDown", 1), ("ArrowUp", 0)):
        page.keyboard.press(key)
        expect(links.nth(place)).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.get_by_label("Search the releases")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(page.get_by_label("Search the releases")).to_be_focused()
    expect(page.locator(".quick-hits")).to_be_hidden()


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
    page.get_by_label("Words").press_sequentially("w")
    page.wait_for_timeout(400)
    status(page, "")
    page.get_by_label("Words").press_sequentially("i")
    status(page, "27 releases found")
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
