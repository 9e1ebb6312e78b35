"""Reading the JSON Lines of a site."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any


def lines_of(site: Path, name: str) -> list[dict[str, Any]]:
    content = (site / "data" / name).read_bytes()
    text = (gzip.decompress(content) if name.endswith(".gz") else content).decode("utf-8")
    return [json.loads(line) for line in text.split("\n")[:-1]]
