"""How much a visitor has to load before a release can be read."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

from motir_archive.site.urls import is_release
from sites import BASE_URL

MOST = 14_000
"""Bytes that fit into the first round trip of a connection."""


def over_the_wire(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 6, mtime=0))


def test_each_real_release_can_be_read_after_14_kilobytes(published_site: Path) -> None:
    """What reading needs is the page and its style sheet: everything else comes when they are there."""
    paths = (path.relative_to(published_site).as_posix() for path in published_site.rglob("*.html"))
    pages = [published_site / path for path in paths if is_release(path)]
    assert len(pages) == 8
    style = over_the_wire(published_site / "assets/style.css")
    sizes = {path.stem: over_the_wire(path) + style for path in pages}
    assert {name: size for name, size in sizes.items() if size > MOST} == {}


def test_nothing_but_the_style_sheet_holds_up_a_release(published_site: Path) -> None:
    """No script without `defer` but the one that sets light or dark before anything is drawn, no second style
    sheet, and none that loads something else.
    """
    for path in published_site.rglob("*.html"):
        page = path.read_text(encoding="utf-8")
        assert len(re.findall("rel=stylesheet", page)) == 1, path
        waited_for = re.findall(r"<script(?![^>]* defer>)(?! type=\"?application/ld\+json)[^>]*>", page)
        waited_for = [re.sub(rf"(?:\.\./)+|{BASE_URL}", "", tag) for tag in waited_for]
        assert waited_for == ["<script src=assets/look.js>"], path
    style = (published_site / "assets/style.css").read_text(encoding="utf-8")
    assert re.findall(r"@import|url\(|@font-face", style) == []
