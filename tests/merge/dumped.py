"""Texts of releases as dumps have them, and what became of them."""

from __future__ import annotations

import hashlib

from motir_archive.model.release import Release
from reading import bodies

WHOLE = " ".join(f"Sentence number {n} says something of its own." for n in range(1, 30))
REVISED = WHOLE.replace("number 7", "number seven")
EXCERPT = WHOLE[:480]
OTHER = " ".join(f"Nothing here, in part {n}, repeats that text at all!" for n in range(1, 30))
MONDAY, TUESDAY, WEDNESDAY = (f"{day}.txt" for day in ("2025-12-01", "2025-12-02", "2025-12-03"))


def texts(releases: tuple[Release, ...]) -> list[tuple[str, list[str]]]:
    """Return slug and texts of each release."""
    return [(release.slug, bodies(release.revisions)) for release in releases]


def suffix(text: str) -> str:
    """Return the end of the slug of a release that has to share its slug."""
    return hashlib.sha256(text[:400].encode()).hexdigest()[:8]


def correction(body: str, replaces: str = "2025/11/28/title.html", title: str = "Title") -> str:
    """Return a hand-written release that corrects another one."""
    return f"---\ntitle: {title}\ndate: 2025-11-28\nreplaces: {replaces}\n---\n{body}\n"
