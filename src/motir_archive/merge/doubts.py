"""Two releases that may be one: under two titles, on two days, or with two texts. Never merged."""

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
"""Releases with the same text, or of one title and day, that are named as possibly the same, at most. Chosen,
not measured: it keeps pages short where hundreds of records have one text."""


def with_doubts(releases: Sequence[Release], problems: list[Problem]) -> Iterator[Release]:
    """Yield the releases, each with the others that may be the same one."""
    by_title: defaultdict[tuple[int, str], list[Release]] = defaultdict(list)
    by_text: defaultdict[tuple[dt.date, str], list[ReleaseKey]] = defaultdict(list)
    titles = [in_one_style(release.title) for release in releases]
    for release, title in zip(releases, titles, strict=True):
        by_title[release.date.toordinal(), title].append(release)
        for digest in _digests(release):
            by_text[release.date, digest].append(release.key)
    for release, title in zip(releases, titles, strict=True):
        day = release.date.toordinal()
        near = [
            each for other in (day - 1, day + 1) for each in by_title.get((other, title), ())[:MOST_DOUBTS]
        ]
        same_title = {each.key for each in _replacing(release, by_title[day, title])}
        same_text = {
            key for digest in _digests(release) for key in _others(by_text[release.date, digest], release.key)
        }
        problems.extend(_problems(release, same_title, same_text))
        same = tuple(
            sorted(
                {*(each.key for each in near), *same_title, *same_text}, key=lambda key: (key.date, key.slug)
            )
        )
        yield replace(release, possibly_same=same) if same else release


def _others(keys: Sequence[ReleaseKey], own: ReleaseKey) -> Iterator[ReleaseKey]:
    return islice((key for key in keys if key != own), MOST_DOUBTS)


def _replacing(release: Release, of_title: Sequence[Release]) -> list[Release]:
    """Return the releases of the same title and day that may have taken its place, or it theirs.

    A board that shows two of one title at once has two releases, so these have no file in common. Where a
    day has more of a title than MOST_DOUBTS, only the first ones are compared: else it would take too long.
    """
    compared = of_title[: MOST_DOUBTS + 1]
    if len(compared) == 1 or all(each is not release for each in compared):
        return []
    files = _files(release)
    return [other for other in compared if other is not release and files.isdisjoint(_files(other))]


def _files(release: Release) -> set[str]:
    return {record.source.name for record in release.records}


def _digests(release: Release) -> set[str]:
    return {revision.records[0].digest for revision in release.revisions}


def _problems(release: Release, same_title: set[ReleaseKey], same_text: set[ReleaseKey]) -> Iterator[Problem]:
    record = release.records[0]
    hint = "both are kept and shown as possibly the same"
    if same_title:
        what = (
            f"{_first(same_title)} has the date and title of this release in another file, and another text"
        )
        yield Problem(record.source.name, record.first_line, 1, "same-title", what, hint, is_error=False)
    if same_text:
        what = f"the text of this release is also that of {_first(same_text)} on the same day"
        yield Problem(record.source.name, record.first_line, 1, "same-text", what, hint, is_error=False)


def _first(keys: set[ReleaseKey]) -> str:
    return min(key.slug for key in keys)
