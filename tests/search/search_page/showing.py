"""What the search page shows."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect
from search_corpus import Text

TEXTS = (
    Text("<b>Bold</b> & Brave", "A <script>alert(1)</script> said ‘bold’.", "2025-11-28", ("kats",)),
    Text("Solar Park Opens", "The solar park opens.", "2025-11-27", ("motir",), ("kats",)),
    Text("Solar Standards", "On solar cells.", "2025-10-01", ("kats",), earlier=("On cells.",)),
    *(Text(f"Wind Report {number}", "Wind.", f"2024-01-{number:02}") for number in range(1, 28)),
)


def titles(page: Page) -> list[str]:
    return page.locator(".hit-title").all_inner_texts()


def status(page: Page, text: str) -> None:
    """Expect that the live region begins with these words; without words, that it is empty."""
    pattern = re.compile(f"^{re.escape(text)}" if text else "^$")
    expect(page.get_by_role("status")).to_have_text(pattern)
