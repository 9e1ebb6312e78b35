"""A folder that somebody takes for the releases folder -> the one that is meant."""

from __future__ import annotations

from pathlib import Path

from motir_archive.ingest.sources import BULLETIN, SETTINGS, names_in


def releases_below(folder: Path) -> Path | None:
    """Return the releases folder that is meant where `folder` is the one above it; None where it is not.

    `folder/releases` is meant if it has settings and `folder` has none, or if neither has any and no bulletin
    lies beside it, but perhaps a site, templates or a README. Read as releases, these would be a flood of
    warnings, and the texts of the site would be taken for dumps.
    """
    below = folder / "releases"
    names, inner = set(names_in(folder)), set(names_in(below) if below.is_dir() else ())
    if not inner or not names.isdisjoint(SETTINGS):
        return None
    has_bulletins = any(name.endswith(BULLETIN) for name in names)
    return None if has_bulletins and inner.isdisjoint(SETTINGS) else below
