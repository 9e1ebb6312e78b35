"""An old and a new archive, and the lines that name what differs."""

from __future__ import annotations

import hashlib
from pathlib import Path

from command_line import Said, say
from sites import record

KEPT = record("Kept", "It stays.", "2025-11-28")
OLD = {
    "a-2025-11-28.txt": KEPT
    + record("Revised", "It was.", "2025-11-27")
    + record("Gone", "It was.", "2025-11-26")
}
NEW = {
    "a-2025-11-28.txt": KEPT + record("Revised", "It was.", "2025-11-27"),
    "b-2025-11-29.txt": record("수소 경제", "It is.", "2025-11-29")
    + record("Revised", "It was, once.", "2025-11-27"),
}
MEANT = "use --allow-removal if this is intended"
MOVED = f"give its new address under moved in archive.yaml, or {MEANT}"
ONE_ERROR = "motir-archive: 1 error; nothing was written\n"


def mark(text: str) -> str:
    """Return the mark of a text or a record, as lists of addresses have it: a release has that of its text, a
    text that of its record."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:8]


def text_line(title: str, body: str, date: str) -> str:
    """Return the line of a list that names a text of the release above it."""
    return f".{mark(record(title, body, date))}.txt\n"


def build(folder: Path, *options: str) -> Said:
    return say(folder, "build", "--quiet", "--jobs=1", *options)
