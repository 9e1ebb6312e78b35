"""A text is analysed once, however many pages, feeds and pieces of the index are made from it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import motir_archive.agencies.identify
import motir_archive.merge.releases
import motir_archive.prose.kept_blocks
import motir_archive.search.inverted
from sites import build_site


def counting(function: Callable[..., Any], seen: Counter[str]) -> Callable[..., Any]:
    """Return the function, with each call counted by the text that it is given."""

    def counted(text: str, *arguments: Any) -> Any:
        seen[text] += 1
        return function(text, *arguments)

    return counted


def test_each_step_reads_a_text_once(
    large_releases: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = {
        "lead": motir_archive.merge.releases,
        "read": motir_archive.agencies.identify,
        "count_words": motir_archive.search.inverted,
        "blocks": motir_archive.prose.kept_blocks,
    }
    seen: dict[str, Counter[str]] = {name: Counter() for name in steps}
    for name, module in steps.items():
        monkeypatch.setattr(module, name, counting(getattr(module, name), seen[name]))
    report = build_site(large_releases, tmp_path / "build", jobs=1)
    releases = report.merged.archive.releases
    longest = {release.current.body.characters for release in releases}
    for name in steps:
        bodies = [text for text in seen[name] if len(text) in longest]
        assert len(bodies) == len(releases), name
        assert {seen[name][text] for text in bodies} == {1}, name
