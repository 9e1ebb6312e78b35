"""Filters and counts on the search page."""

from __future__ import annotations

import shutil
from pathlib import Path

from playwright.sync_api import Page, expect
from search_corpus import Text, write_index

from browsing import served
from search_page.showing import status, titles


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
    status(
        page, "1 release found for “solar” of Korean Agency for Technology and Standards from 1 October 2025."
    )
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


def test_the_ring_around_the_box_is_clear_of_the_field_above(page: Page, http: str) -> None:
    page.goto(http)
    box = page.get_by_label("or naming it")
    box.focus()
    around = box.evaluate(
        "(box) => { const { outlineWidth, outlineOffset } = getComputedStyle(box);"
        " return parseFloat(outlineWidth) + parseFloat(outlineOffset); }"
    )
    field, own = page.get_by_label("Issued by").bounding_box(), box.bounding_box()
    assert field
    assert own
    assert field["y"] + field["height"] < own["y"] - around


def test_counts_by_year_and_issuer_narrow_down(page: Page, address: str) -> None:
    page.goto(f"{address}?q=solar")
    status(page, "2 releases found")
    page.get_by_text("By year and agency").click()
    expect(page.locator("#search-facets h2")).to_have_text(["Year", "Issued by"])
    link = page.locator("#search-facets").get_by_role("link", name="Ministry of Trade")
    assert (link.get_attribute("href") or "").endswith("?q=solar&agency=motir")
    link.click()
    status(page, "1 release found for “solar” of Ministry of Trade, Industry and Resources.")
    page.go_back()
    status(page, "2 releases found")


def test_a_month_that_is_named_is_offered_as_a_filter(page: Page, http: str) -> None:
    page.goto(f"{http}?q=solar+Oct+2025")
    page.get_by_role("button", name="Search the releases of October 2025").click()
    status(page, "1 release found for “solar” from 1 October 2025 to 31 October 2025.")
    assert titles(page) == ["Solar Standards"]


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


def test_every_control_has_a_label(page: Page, http: str) -> None:
    page.goto(http)
    names = page.locator("form :is(input:not([type=hidden]), select)").evaluate_all(
        "all => all.map(each => [each.name, each.labels.length])"
    )
    assert names == [[name, 1] for name in ("q", "agency", "named", "from", "to", "sort")]


def test_twelve_links_of_a_kind_narrow_down(page: Page, tmp_path: Path, site: Path) -> None:
    """Also of topics that the index has and the page did not know."""
    topics = tuple(f"Topic {letter}" for letter in "ABCDEFGHIJKLM")
    shutil.copytree(site, tmp_path, dirs_exist_ok=True)
    write_index(tmp_path, *(Text(f"Report {topic}", "Tide.", topics=(topic,)) for topic in topics))
    with served(tmp_path) as base:
        page.goto(f"{base}search/index.html?q=tide")
        status(page, "13 releases found")
        page.get_by_text("By year and agency").click()
        expect(page.locator("#search-facets").get_by_role("link", name="Topic ")).to_have_count(12)
        page.goto("about:blank")
