"""A file in templates/ that replaces nothing is a warning; the 404 page helps visitors on."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from browsing import served
from motir_archive.config import Options
from motir_archive.site.theme.own_files import unknown_files
from sites import build_site, record, write_files

BULLETIN = {"releases/2025-11-20.txt": record("Ports Open", "They are open.", "2025-11-20")}


def warnings(folder: Path, **files: str) -> list[str]:
    write_files(
        folder / "templates",
        {name.replace("__", "/").replace("_", "."): text for name, text in files.items()},
    )
    return [
        str(problem)
        for problem in unknown_files(Options(folder / "releases", templates=folder / "templates"))
    ]


def test_an_unknown_template_has_the_nearest_path(tmp_path: Path) -> None:
    (said,) = warnings(tmp_path, abuot_html="")
    assert said == (
        "../templates/abuot.html: warning[own-template]: no template of the theme has this name; "
        "did you mean pages/about.html?"
    )


def test_a_template_in_another_folder_has_its_path(tmp_path: Path) -> None:
    said = warnings(tmp_path, day_html="", pages__mnth_html="")
    assert [message.rpartition("; ")[2] for message in said] == [
        "did you mean pages/lists/day.html?",
        "did you mean pages/lists/month.html?",
    ]


def test_an_unknown_block_has_its_line_and_the_nearest_name(tmp_path: Path) -> None:
    text = '{% extends "base.html" %}\n{% block title %}A{% endblock %}\n{% block mian %}B{% endblock %}\n'
    (said,) = warnings(tmp_path, pages__about_html=text)
    assert said == (
        "../templates/pages/about.html:3:1: warning[own-template]: base.html has no block 'mian'; "
        "did you mean main?"
    )


def test_an_asset_that_is_nearly_one_of_the_theme(tmp_path: Path) -> None:
    (said,) = warnings(tmp_path, assets__style__prnt_css="", assets__custom_css="", assets__ministry_svg="")
    assert said == (
        "../templates/assets/style/prnt.css: warning[own-template]: no asset of the theme has this name; "
        "did you mean style/media/print.css?"
    )


def test_what_is_right_is_no_warning(tmp_path: Path) -> None:
    text = '{% extends "pages/about.html" %}{% import "mine.html" as mine %}{% block main %}{% endblock %}'
    assert warnings(tmp_path, pages__home_html=text, mine_html="{% block any %}{% endblock %}") == []


def test_a_lost_visitor_gets_words_to_search_and_the_nearest_page(tmp_path: Path, blank_page: Page) -> None:
    write_files(tmp_path, BULLETIN)
    build_site(tmp_path / "releases", tmp_path / "build")
    page = blank_page
    with served(tmp_path / "build") as base:
        (tmp_path / "build/2025/11/21").mkdir()
        lost = tmp_path / "build/2025/11/21/ports-opened.html"
        text = (tmp_path / "build/404.html").read_text(encoding="utf-8")
        up = re.sub("=(assets|search)/", r"=../../../\1/", text)
        lost.write_text(up, encoding="utf-8")  # as a host serves it, with links to the root
        page.goto(f"{base}2025/11/21/ports-opened.html")
        expect(page.locator("#search-words")).to_have_value("ports opened")
        expect(page.get_by_role("link", name="The releases of November 2025")).to_be_visible()


def test_without_scripts_the_search_page_has_no_dead_form(tmp_path: Path, browser: Browser) -> None:
    write_files(tmp_path, BULLETIN)
    build_site(tmp_path / "releases", tmp_path / "build")
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    with served(tmp_path / "build") as base:
        page.goto(f"{base}search/index.html")
        expect(page.locator("#search-form")).to_be_hidden()
        expect(page.get_by_role("heading", name="By month")).to_be_visible()
    context.close()
