"""Feeds and data of a site, as tests read them."""

from __future__ import annotations

import json
from pathlib import Path

from sites import data_of


def releases(site: Path) -> dict[str, dict[str, object]]:
    """Return data/releases.jsonl.gz by title."""
    lines = data_of(site).split("\n")
    assert lines.pop() == ""
    return {str(data["title"]): data for data in map(json.loads, lines)}
