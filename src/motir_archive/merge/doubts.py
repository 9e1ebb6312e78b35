"""Two releases that may be one, under two titles or on two days: shown as possibly the same, never merged."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from motir_archive.model.release import Release, ReleaseKey
from motir_archive.problems import Problem
from motir_archive.text.one_style import in_one_style

MOST_DOUBTS = 10
"""Releases with the same text that are named as possibly the same, at most. Chosen, not measured: it keeps
pages short where hundreds of records have one text."""


def with_doubts(releases: Sequence[Release], problems: list[Problem]) -> Iterator[Release]:
    """Yield the releases, each with the others that may be the same one."""
    by_title: defaultdict[tuple[int, str], list[ReleaseKey]] = defaultdict(list)
    by_text: defaultdict[tuple[dt.date, str], list[ReleaseKey]] = defaultdict(list)
    titles = [in_one_style(release.title) for release in releases]
    for release, title in zip(releases, titles, strict=True):
        by_title[release.date.toordinal(), title].append(release.key)
        for digest in _digests(release):
            by_text[release.date, digest].append(release.key)
    for release, title in zip(releases, titles, strict=True):
        day = release.date.toordinal()
        doubts = {key for near in (day - 1, day + 1) for key in by_title.get((near, title), ())}
        same_text = {
            key for digest in _digests(release) for key in _others(by_text[release.date, digest], release.key)
        }
        if same_text:
            problems.append(_same_text(release, min(same_text, key=lambda key: key.slug)))
        doubts |= same_text
        same = tuple(sorted(doubts, key=lambda key: (key.date, key.slug)))
        yield replace(release, possibly_same=same) if same else release


def _others(keys: Sequence[ReleaseKey], own: ReleaseKey) -> Iterator[ReleaseKey]:
    return islice((key for key in keys if key != own), MOST_DOUBTS)


def _digests(release: Release) -> set[str]:
    return {revision.records[0].digest for revision in release.revisions}


def _same_text(release: Release, other: ReleaseKey) -> Problem:
    record = release.records[0]
    what = f"the text of this release is also that of {other.slug} on the same day"
    hint = "both are kept and shown as possibly the same"
    return Problem(record.source.name, record.first_line, 1, "same-text", what, hint, is_error=False)
