"""Results that are taken away: as tables, and as people cite them."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from search_corpus import Text, write_index

from browsing import served
from search_page.showing import TEXTS, status


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


def test_a_thousand_results_are_taken_at_most(page: Page, tmp_path: Path, site: Path) -> None:
    shutil.copytree(site, tmp_path, dirs_exist_ok=True)
    write_index(tmp_path, *(Text(f"Tide {number}", "Tide.") for number in range(1001)))
    with served(tmp_path) as base:
        page.goto(f"{base}search/index.html?q=tide")
        status(page, "1,001 releases found")
        with page.expect_download() as download:
            page.get_by_role("button", name="CSV").click()
        assert len(Path(download.value.path()).read_text(encoding="utf-8").splitlines()) == 1 + 1000
        page.goto("about:blank")
