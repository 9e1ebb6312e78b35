"""Recognition in passages that a person labelled; benchmarks/agencies measures it in thousands of
releases."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from motir_archive.agencies.registry.reader import parse_registry
from motir_archive.model.agency import Agency
from motir_archive.model.release import Release
from passages import FOLDER, Passage, passages, release_with
from reading import REAL_BULLETIN

ENOUGH = 0.97


@cache
def registry() -> dict[str, Agency]:
    """Return the registry of this archive."""
    return dict(parse_registry((REAL_BULLETIN.parent / "agencies.yaml").read_text(encoding="utf-8")))


@cache
def read(passage: Passage) -> Release:
    """Return the release that has a passage for its text."""
    return release_with(passage.text, registry(), passage.date)


FILES = sorted(FOLDER.glob("*.toml"))
OPENINGS = FOLDER / "openings.toml"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
@pytest.mark.parametrize("role", ["issuers", "partners", "mentions"])
def test_precision_and_recall(path: Path, role: str) -> None:
    wanted, found = set(), set()
    for passage in passages(path):
        release = read(passage)
        wanted |= {(passage.about, agency) for agency in getattr(passage, role)}
        found |= {(passage.about, agency) for agency in getattr(release, role)}
    right = len(wanted & found)
    assert right >= ENOUGH * len(found), sorted(found - wanted)
    assert right >= ENOUGH * len(wanted), sorted(wanted - found)


def test_there_are_passages_enough() -> None:
    """At least sixty passages; those with nothing to find are traps."""
    labelled = [passage for path in FILES for passage in passages(path)]
    assert len(labelled) >= 60
    assert len({passage.text for passage in labelled}) == len(labelled)


@pytest.mark.parametrize("passage", passages(OPENINGS), ids=lambda passage: passage.about)
def test_each_opening_has_exactly_these(passage: Passage) -> None:
    """Each form of an opening stands for a rule; without it one of them fails."""
    release = read(passage)
    assert (set(release.issuers), set(release.partners), set(release.mentions)) == (
        set(passage.issuers),
        set(passage.partners),
        set(passage.mentions),
    )
