"""How many bytes of a page are not its text: what each of thousands of releases adds to a site."""

from __future__ import annotations

import re
from pathlib import Path

from markup import read_pages
from motir_archive.site.urls import is_release

MOST_OF_A_RELEASE = 4_500
"""Bytes of a release's page without the element that holds its text, on average over the real bulletin.

Whoever adds to every page takes out as much elsewhere.
"""
MOST_OF_A_DAY = 2_600
"""Bytes of the page of a day beside its entries."""

_TEXT = re.compile("<div class=text id=text.*?</div>", re.DOTALL)


def size(text: str) -> int:
    return len(text.encode())


def test_the_page_of_a_release_has_little_beside_its_text(published_site: Path) -> None:
    """With an address of the site's own, and all settings that weigh left off."""
    pages = [path for path in read_pages(published_site) if is_release(path)]
    assert len(pages) == 8
    beside = [size(_TEXT.sub("", (published_site / path).read_text(encoding="utf-8"), 1)) for path in pages]
    assert sum(beside) / len(beside) < MOST_OF_A_RELEASE


def test_the_page_of_a_day_has_little_beside_its_entries(large_site: Path) -> None:
    text = (large_site / "2025/11/24/index.html").read_text(encoding="utf-8")
    entries = text[text.index("<article") : text.rindex("</article>")]
    assert size(text) - size(entries) < MOST_OF_A_DAY
