"""Take the README's pictures of the built site: `make screenshots`."""

from __future__ import annotations

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from browsing import NO_BROWSER, find_browser  # noqa: E402 - tests/ is no package

PICTURES = {
    "home": "index.html",
    "release": "2025/11/25/korea-ramps-up-public-private-cooperation-to-turn-carbon-neutrality"
    "-into-a-driver-of-industrial-growth.html",
}


def main() -> None:
    """Write docs/NAME.png for each picture."""
    browser_path = find_browser() or sys.exit(NO_BROWSER)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1100, "height": 1100})
        for name, path in PICTURES.items():
            page.goto((ROOT / "build" / path).as_uri())
            page.screenshot(path=ROOT / "docs" / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    main()
