"""`theme:` of archive.yaml, custom.css, and the switch between light and dark."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from browsing import served
from motir_archive.config_reader import parse_config
from motir_archive.problems import SetupError
from sites import build_site, record, write_files

BULLETIN = {"releases/a.txt": record("Ports Open", "They are open.", "2025-11-20")}
PAPER = "getComputedStyle(document.body).backgroundColor"


def test_settings_and_custom_css_come_after_the_theme(tmp_path: Path) -> None:
    theme = "theme: { link: '#00558b / #8cc8ff', paper: white, serif: Georgia, logo: mark.svg }\n"
    own = {"templates/assets/custom.css": "h1 { color: teal }\n", "templates/assets/mark.svg": "<svg/>"}
    write_files(tmp_path, {**BULLETIN, **own, "releases/archive.yaml": theme})
    build_site(tmp_path / "releases", tmp_path / "build", templates=tmp_path / "templates")
    page = (tmp_path / "build/2025/11/20/ports-open.html").read_text(encoding="utf-8")
    sheets = [
        f"<link rel=stylesheet href=../../../assets/{name}.css>" for name in ("style", "theme", "custom")
    ]
    assert "\n".join(sheets) in page
    assert '<img class=logo src=../../../assets/mark.svg alt="">' in page
    sheet = (tmp_path / "build/assets/theme.css").read_text(encoding="utf-8")
    assert sheet == ":root{--link:light-dark(#00558b,#8cc8ff);--paper:white;--serif:Georgia}\n"


def test_without_settings_there_is_one_sheet(tmp_path: Path) -> None:
    write_files(tmp_path, BULLETIN)
    build_site(tmp_path / "releases", tmp_path / "build")
    page = (tmp_path / "build/index.html").read_text(encoding="utf-8")
    assert page.count("rel=stylesheet") == 1
    assert not (tmp_path / "build/assets/theme.css").exists()


@pytest.mark.parametrize(
    ("theme", "message"),
    [
        (
            "link: 'red; } body { display: none'",
            'write a colour such as "#7d1d16", or two for light and dark',
        ),
        ("serif: 'Georgia} *{'", "write names of fonts with commas between them, such as Georgia, serif"),
        ("logo: ../secret.svg", "write the name of a picture in templates/assets, such as logo.svg"),
        (
            "lnik: red",
            "known are paper, raised, ink, quiet, rule, link, seal, seal-mark, serif, sans, mono, logo",
        ),
    ],
)
def test_faults_have_their_place(theme: str, message: str) -> None:
    """A setting can add neither a rule nor an address to the style sheet."""
    with pytest.raises(SetupError) as caught:
        parse_config(f"title: A\ntheme:\n  {theme}\n")
    (problem,) = caught.value.problems
    assert (problem.path, problem.line) == ("archive.yaml", 3)
    assert message in problem.hint


def test_the_switch_is_remembered(tmp_path: Path, blank_page: Page) -> None:
    write_files(tmp_path, BULLETIN)
    build_site(tmp_path / "releases", tmp_path / "build")
    page = blank_page
    with served(tmp_path / "build") as base:
        page.goto(base)
        light = page.evaluate(PAPER)
        page.get_by_role("button", name="Dark colours").click()
        dark = page.evaluate(PAPER)
        assert dark != light
        page.goto(f"{base}about.html")
        assert page.evaluate(PAPER) == dark
        page.get_by_role("button", name="Light colours").click()
        assert page.evaluate(PAPER) == light
        page.emulate_media(color_scheme="dark")
        page.reload()
        assert page.evaluate(PAPER) == light, "what was chosen goes before what the system says"
