"""Has Pagefind index pages. Its client needs a browser: see browser.py."""

from __future__ import annotations

import gzip
import html
import os
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from queries import Document

PAGE = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>{title}</title></head>
<body><main data-pagefind-body><h1>{title}</h1>
<p>{body}</p></main></body>
</html>
"""


def build(indexer: Path, documents: Sequence[Document], site: Path) -> dict[str, Any]:
    """Write a page for each document, have them indexed; return what that took and what came out."""
    for each in documents:
        page = site / each.url
        page.parent.mkdir(parents=True, exist_ok=True)
        text = PAGE.format(title=html.escape(each.title), body=html.escape(each.body))
        page.write_text(text, encoding="utf-8")
    wall = time.perf_counter()
    indexing = subprocess.Popen([str(indexer), "--site", str(site), "--silent"])
    _, status, usage = os.wait4(indexing.pid, 0)
    indexing.returncode = os.waitstatus_to_exitcode(status)
    if indexing.returncode:
        raise SystemExit(f"{indexer} failed")
    took = {
        "seconds": time.perf_counter() - wall,
        "cpu": usage.ru_utime + usage.ru_stime,
        "memory": usage.ru_maxrss / 1024,
    }
    files = list((site / "pagefind").rglob("*.pf_*"))
    return {"build": took, "index": sum(packed_size(file) for file in files), "files": len(files)}


def packed_size(file: Path) -> int:
    """Return the bytes that travel for a file: gzipped, unless that makes it larger."""
    data = file.read_bytes()
    return min(len(data), len(gzip.compress(data)))
