"""The list of agencies: a field that finds one, and a list from A to Z that opens for it."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from browsing import served
from sites import build_site, record, write_files

KNOWN = "agencies:\n  - {id: mof, kind: ministry, names: [{name: Ministry of Fish}]}\n"
NAMES = ("Harbour Société Institute (HSI)", "Zinc Research Institute (ZRI)")


def test_a_field_finds_agencies(tmp_path: Path, blank_page: Page) -> None:
    texts = (f"The Ministry of Fish met the {name}, President Kim, on Monday." for name in NAMES)
    bulletin = "".join(record(f"Talk {text}", text, "2025-11-20") for text in texts)
    write_files(tmp_path / "releases", {"a.txt": bulletin, "agencies.yaml": KNOWN})
    build_site(tmp_path / "releases", tmp_path / "build")
    page = blank_page
    with served(tmp_path / "build") as base:
        page.goto(f"{base}agencies/index.html")
        zinc = page.get_by_role("link", name="Zinc Research Institute")
        expect(zinc).to_be_hidden()
        page.get_by_label("Find an agency").fill("zinc INST")
        expect(zinc).to_be_visible()
        expect(page.get_by_role("status")).to_have_text("1 of 3")
        expect(page.get_by_role("link", name="Ministry of Fish")).to_be_hidden()
        page.get_by_label("Find an agency").fill("societe")
        expect(page.get_by_role("link", name="Harbour Société Institute")).to_be_visible()
        page.get_by_label("Find an agency").fill("")
        expect(zinc).to_be_hidden()
        expect(page.get_by_role("link", name="Ministry of Fish")).to_be_visible()
