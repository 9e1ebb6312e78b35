"""Pages of revised releases, as tests read them."""

from __future__ import annotations

from pathlib import Path

from markup import Element, parse

PORTS_PAGE = "2025/01/07/ports-b-harbours-b"
TALKS_PAGE = "2025/01/08/talks-were-held"


def page(site: Path, path: str) -> Element:
    """Read a page, strictly."""
    return parse((site / f"{path}.html").read_text(encoding="utf-8"))


def words(element: Element) -> str:
    """Return what an element says, on one line."""
    return " ".join(element.text.split())


def sections(site: Path, path: str) -> list[Element]:
    """Return the sections of a history, the last change first."""
    return page(site, f"{path}.history").all("section", **{"class": "revision"})
