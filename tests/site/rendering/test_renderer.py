"""Renders pages of one depth from several threads at once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from motir_archive.config import Config
from motir_archive.library import read_archive
from motir_archive.problems import OptionError
from motir_archive.site.catalogue import catalogue
from motir_archive.site.rendering.renderer import Renderer
from motir_archive.site.rendering.template_code import ShortWayEnvironment
from sites import write_files


def test_a_thread_does_not_take_what_another_is_still_making(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What all pages of a depth share is made at the first of them, which must not be seen half made."""
    files = {
        "theme/page.html": "{{ href('a') }}",
        "releases/a-2025-11-28.md": "---\ntitle: T\ndate: 2025-11-28\n---\nText.",
    }
    write_files(tmp_path, files)
    made: list[str] = []
    with ThreadPoolExecutor(1) as other, read_archive(tmp_path / "releases") as archive:
        renderer = Renderer(Config(), catalogue(archive.archive), [], [tmp_path / "theme"])
        add_to = Renderer._add_to

        def added(self: Renderer, environment: ShortWayEnvironment, root: str) -> None:
            if not made:
                made.append("")
                made[0] = other.submit(renderer.render, "page.html", "a/b.html", {}).result()
            add_to(self, environment, root)

        monkeypatch.setattr(Renderer, "_add_to", added)
        assert renderer.render("page.html", "a/c.html", {}) == "../a"
    assert made == ["../a"]


def test_a_missing_part_is_named_with_the_place_that_wants_it(tmp_path: Path) -> None:
    files = {
        "theme/page.html": "<p>\n{% include 'parts/mine.html' %}",
        "releases/a-2025-11-28.md": "---\ntitle: T\ndate: 2025-11-28\n---\nText.",
    }
    write_files(tmp_path, files)
    theme = tmp_path / "theme"
    with read_archive(tmp_path / "releases") as archive:
        renderer = Renderer(Config(), catalogue(archive.archive), [], [theme])
        with pytest.raises(OptionError) as refused:
            renderer.render("page.html", "a/b.html", {})
    assert str(refused.value) == f"{theme}/page.html:2: no template has the name parts/mine.html"
