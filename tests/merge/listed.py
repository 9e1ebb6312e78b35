"""Dumps of a listing, and which releases are no longer listed."""

from __future__ import annotations

from collections.abc import Mapping

from press_releases import Layout, PressRelease, press_releases
from reading import merged

WORDS = (
    *("plant", "cell", "ship", "steel", "port", "wind", "grid", "loan", "cable"),
    *("dock", "crane", "pump", "valve", "motor", "frame", "wheel", "glass"),
)
ALL = [
    release._replace(
        title=f"Release {n}", body=" ".join(f"{word}{n}{k}" for k in range(12) for word in WORDS)
    )
    for n, release in enumerate(press_releases(30))
]
"""Two releases a day, newest first: 0 and 1 of 28 November, 2 and 3 of the 27th, and so on. No two share a
word."""


def listing(*numbers: int, board: Layout = "plain", given: Mapping[int, PressRelease] | None = None) -> str:
    """Return a dump that lists the releases with these numbers, from the top."""
    chosen = [(given or {}).get(number, ALL[number]) for number in numbers]
    return "\n".join(release.record(board) for release in chosen) + "\n"


def gone(files: Mapping[str, str]) -> list[tuple[str, str, str]]:
    """Return the title of each release that is no longer listed, and the two dumps that show it."""
    releases, problems = merged(files)
    assert not [problem for problem in problems if "error" in problem]
    return [
        (release.title, each.listed.source.name, each.missing_from.name)
        for release in releases
        if (each := release.no_longer_listed)
    ]


EARLIER = listing(*range(4, 14))
"""26 to 22 November, whole."""
WITHOUT_7 = listing(*range(7), *range(8, 12))
"""A later page: 28 to 23 November, without the second release of the 25th."""
