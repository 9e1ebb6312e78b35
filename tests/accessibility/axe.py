"""What axe-core finds wrong with a page."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

from playwright.sync_api import Page

AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")

RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
COLOURS = ("color-contrast", "link-in-text-block")
"""The rules whose answer depends on colours. They take most of the time; zoom changes no colour."""

EVERYTHING = {"runOnly": {"type": "tag", "values": RULES}}
ALL_BUT_COLOURS = {**EVERYTHING, "rules": {rule: {"enabled": False} for rule in COLOURS}}
COLOURS_ALONE = {"runOnly": {"type": "rule", "values": COLOURS}}


def findings(page: Page, options: dict[str, Any]) -> list[str]:
    """Return what axe finds wrong with the page, and what it cannot decide.

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
