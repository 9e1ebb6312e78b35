"""A text of a release, its changes and beginnings, and what merging makes of a sequence of them."""

from __future__ import annotations

from motir_archive.model.release import Release

DAY = "2025-01-06"
TITLE = "A Plant Is Opened"
WORDS = (
    *("plant", "cell", "ship", "steel", "port", "wind", "grid", "loan", "cable"),
    *("dock", "crane", "pump", "valve", "motor", "frame", "wheel", "glass", "paper"),
)
LONG = " ".join(f"{word}{number}" for number in range(9) for word in WORDS)
CHANGED_EARLY = LONG.replace("cell0", "CELL")
CHANGED_LATE = LONG.replace("glass8", "GLASS")
CUT_OF_CHANGED = CHANGED_EARLY[:490].rstrip()
Shape = list[tuple[list[str], list[str]]]


def shape(releases: tuple[Release, ...]) -> Shape:
    """Return of each release its texts, the current one last, and the texts of its excerpts."""
    return sorted(
        (
            [revision.body.read() for revision in release.revisions],
            sorted(record.body.read() for record in release.excerpts),
        )
        for release in releases
    )
