"""Templates are indented for people to read; pages are not, and say the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from motir_archive import read_archive
from motir_archive.config import Config
from motir_archive.site.catalogue import catalogue
from motir_archive.site.rendering.renderer import Renderer
from sites import GOLDEN


@pytest.mark.parametrize(
    ("template", "page"),
    [
        ("<ul>\n  <li>\n    one\n  </li>\n</ul>\n", "<ul>\n<li>\none\n</li>\n</ul>\n"),
        ("<p>\n  {% if true %}by KATS{% endif %}\n  · a minute\n</p>", "<p>\nby KATS · a minute\n</p>"),
        ("{% if true %}restored.{% endif %}\n\t<a>record</a>", "restored. <a>record</a>"),
        ("a{# why #}\n  b", "a b"),
        ("{{ text }}", "kept\n  as it is"),
    ],
)
def test_indentation_goes_and_blanks_between_words_stay(template: str, page: str, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(template, encoding="utf-8")
    with read_archive(GOLDEN / "releases") as archive:
        renderer = Renderer(Config(), catalogue(archive.archive), [], [tmp_path])
    assert renderer.render("page.html", "page.html", {"text": "kept\n  as it is"}) == page
