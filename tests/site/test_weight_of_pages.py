"""How many bytes of a page are not its text: what each of thousands of releases adds to a site."""

from __future__ import annotations

from pathlib import Path

from markup import Element, read_pages
from motir_archive.site.urls import is_release

MOST_OF_A_RELEASE = 5_800
"""Bytes beside the text of a release, on average over the real bulletin.

Whoever adds to every page takes out as much elsewhere.
"""
MOST_OF_A_DAY = 2_600
"""Bytes of the page of a day beside its entries."""


def size(text: str) -> int:
    return len(text.encode())


def words(element: Element) -> str:
    return " ".join(element.text.split())


def test_the_page_of_a_release_has_little_beside_its_text(published_site: Path) -> None:
    """With an address of the site's own, and all settings that weigh left off."""
    pages = {path: page for path, page in read_pages(published_site).items() if is_release(path)}
    assert len(pages) == 8
    beside = [
        size((published_site / path).read_text(encoding="utf-8")) - size(words(page.one(id="text")))
        for path, page in pages.items()
    ]
    assert sum(beside) / len(beside) < MOST_OF_A_RELEASE


def test_the_page_of_a_day_has_little_beside_its_entries(large_site: Path) -> None:
    text = (large_site / "2025/11/24/index.html").read_text(encoding="utf-8")
    entries = text[text.index("<article") : text.rindex("</article>")]
    assert size(text) - size(entries) < MOST_OF_A_DAY
