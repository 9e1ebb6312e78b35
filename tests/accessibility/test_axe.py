"""What axe-core finds on every kind of page: nothing."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

import pytest
from playwright.sync_api import Page

from accessibility.looking import Look, open_page, show
from accessibility.showcase import KINDS

AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")

RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
COLOURS = ("color-contrast", "link-in-text-block")
"""The rules whose answer depends on colours. They take most of the time; zoom changes no colour."""

EVERYTHING = {"runOnly": {"type": "tag", "values": RULES}}
ALL_BUT_COLOURS = {**EVERYTHING, "rules": {rule: {"enabled": False} for rule in COLOURS}}
COLOURS_ALONE = {"runOnly": {"type": "rule", "values": COLOURS}}

LOOKS: dict[Look, dict[str, Any]] = {
    Look(1280): EVERYTHING,
    Look(1280, scheme="dark"): COLOURS_ALONE,
    Look(1280, zoom=2): ALL_BUT_COLOURS,
    Look(320, scheme="dark"): EVERYTHING,
    Look(320): COLOURS_ALONE,
}


def findings(page: Page, options: dict[str, Any]) -> list[str]:
    """Return what axe holds against the page, and what it cannot decide.

    But for contrast: it does not measure single characters and what stands on a pattern. test_layout does.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    shown = {**options, "resultTypes": ["violations", "incomplete"]}
    # Hundreds of days are slow to judge. Their colours are in the other runs, and test_layout measures them.
    scope = {"exclude": [[".heat"]] if options is COLOURS_ALONE else []}
    answer: dict[str, list[dict[str, Any]]] = page.evaluate(
        "([scope, options]) => axe.run({include: document, ...scope}, options)", [scope, shown]
    )
    return [
        f"{kind}: {rule['id']}: {node['html'][:120]}: {node['failureSummary']}"
        for kind in ("violations", "incomplete")
        for rule in answer[kind]
        for node in rule["nodes"]
        if (kind, rule["id"]) != ("incomplete", "color-contrast")
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing_on_a_page_of_any_kind_however_it_is_shown(
    page: Page, showcase: str, kind: str
) -> None:
    open_page(page, showcase + KINDS[kind])
    found = {}
    for look, options in LOOKS.items():
        show(page, look)
        found[str(look)] = findings(page, options)
    assert {look: what for look, what in found.items() if what} == {}


@pytest.mark.parametrize("path", ["index.html", "2025/11/index.html", "agencies/motir/index.html"])
def test_axe_finds_nothing_on_pages_of_the_real_archive(page: Page, real: str, path: str) -> None:
    open_page(page, real + path)
    assert findings(page, EVERYTHING) == []


@pytest.mark.parametrize(
    ("fault", "rule"),
    [
        ("document.documentElement.removeAttribute('lang')", "html-has-lang"),
        ("document.querySelector('.byline').style.color = '#bbb'", "color-contrast"),
        (
            "document.querySelector('main').replaceWith(...document.querySelector('main').childNodes)",
            "region",
        ),
        ("document.querySelector('.quick').replaceChildren(document.createElement('input'))", "label"),
    ],
)
def test_axe_would_find_a_fault(page: Page, showcase: str, fault: str, rule: str) -> None:
    open_page(page, showcase + KINDS["release"])
    page.evaluate(fault)
    assert rule in "".join(findings(page, EVERYTHING))
