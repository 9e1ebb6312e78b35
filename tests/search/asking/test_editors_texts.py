"""Hits of an editor’s text: whose it is, and its words without marks of Markdown."""

from __future__ import annotations

from pathlib import Path

from search_client import Client

from sites import build_site, record, write_files

NOTE = """\
---
title: Lock Fees
date: 2025-03-03
---
The *fees* for the lock are **ninety** euros.

1. Barges
2. Yachts

> See [the list](https://example.org/list).
"""


def test_an_editor_s_text_is_marked_and_its_snippet_has_no_marks_of_markdown(tmp_path: Path) -> None:
    dumped = record("Lock Fees", "The fees for the lock are nineteen euros.", "2025-03-03")
    other = record("Lock Closed", "The lock is closed.", "2025-03-02")
    files = {"a-2025-03-04.txt": dumped + other, "b-2025-03-14.md": NOTE}
    build_site(write_files(tmp_path / "releases", files), tmp_path / "build")
    hits = {hit["title"]: hit for hit in Client(tmp_path / "build").search("lock")["hits"]}
    assert {title: (hit["editor"], hit["revised"]) for title, hit in hits.items()} == {
        "Lock Fees": (True, True),
        "Lock Closed": (False, False),
    }
    assert (
        hits["Lock Fees"]["snippet"] == "The fees for the lock are ninety euros. Barges Yachts See the list."
    )
