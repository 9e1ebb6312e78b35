"""What pages get while they are edited: a script that loads them again, and problems at their foot."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path

from motir_archive.problems import Problem, total

FOLDER = "-/"
"""A folder that no site has: the server's own files are below it."""
CHANGES = f"{FOLDER}changes"
SCRIPT, SHEET = "reload.js", "problems.css"
END = b"</body>"


def added_file(name: str) -> bytes:
    """Return the script or the style sheet."""
    return (Path(__file__).parent / name).read_bytes()


def with_additions(page: bytes, version: str, foot: str) -> bytes:
    """Return a page with a script that reloads it when the version changes, and with `foot` at its end."""
    # A template of the user's own may leave out the tag that ends the body.
    start, end, rest = page.rpartition(END) if END in page else (page, b"", b"")
    script = f'<script src="/{FOLDER}{SCRIPT}?version={version}" defer></script>'
    return start + foot.encode() + script.encode() + end + rest


def problems_page(foot: str) -> bytes:
    """Return the page that stands in while the page asked for cannot be made."""
    head = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Problems</title></head>'
    return f"{head}<body>{foot}</body></html>".encode()


def problems_foot(problems: Sequence[Problem], fault: str, *, has_page: bool) -> str:
    """Return HTML that shows each problem with its place; empty where there is none.

    `has_page` tells whether there is a page for it to stand on, which an error leaves as it was.
    """
    said = [f"<li>{escape(fault)}</li>"] if fault else []
    said += [f"<li>{escape(str(problem))}</li>" for problem in problems]
    if not said:
        return ""
    number = total(problems) + bool(fault)
    is_error = fault or any(problem.is_error for problem in problems)
    pages = "; the pages are as they were before" if has_page else "; there is no page to show"
    kept = pages if is_error else ""
    return (
        f'<link rel="stylesheet" href="/{FOLDER}{SHEET}"><aside class="motir-archive-problems">'
        f"<details{' open' if is_error else ''}><summary>{number} {'problem' if number == 1 else 'problems'}"
        f"{kept}</summary><ul>{''.join(said)}</ul></details></aside>"
    )
