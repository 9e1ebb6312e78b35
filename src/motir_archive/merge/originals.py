"""Releases -> the same, each with the web address of its original where that is known.

What an editor's text says of its source goes first; then source_links.tsv; then the pattern of archive.yaml,
which makes one of every date and title.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from motir_archive.model.release import Release
from motir_archive.model.source_link import CODE, FILE, SourceLink
from motir_archive.problems import Problem, logged
from motir_archive.text.folding import fold
from motir_archive.text.source_pattern import filled

_ByTitle = Mapping[tuple[dt.date, str], Sequence[Release]]


def with_originals(
    releases: Sequence[Release], links: Iterable[SourceLink], pattern: str
) -> tuple[tuple[Release, ...], list[Problem]]:
    """Return the releases with the web addresses of their originals, and a warning for each useless link.

    `pattern` is `source_pattern` of archive.yaml, empty where there is none.
    """
    problems: list[Problem] = []
    by_title = _by_title(releases)
    listed = {release.key: link.address for link in links for release in _linked(link, by_title, problems)}
    found = (
        replace(each, source_url=_of_editor(each) or listed.get(each.key) or _by_pattern(each, pattern))
        for each in releases
    )
    return tuple(found), logged(problems)


def _by_title(releases: Iterable[Release]) -> _ByTitle:
    """Return the releases by date and folded title, of earlier texts too."""
    by_title: defaultdict[tuple[dt.date, str], list[Release]] = defaultdict(list)
    for release in releases:
        for title in {fold(record.title) for record in release.records}:
            by_title[release.date, title].append(release)
    return by_title


def _linked(link: SourceLink, by_title: _ByTitle, problems: list[Problem]) -> Iterator[Release]:
    """Yield the release that a link belongs to; none where there are several, for nobody says which it is."""
    releases = by_title.get((link.date, fold(link.title)), ())
    if len(releases) == 1:
        yield releases[0]
        return
    what = f"{len(releases) or 'no'} releases have this date and title, so that nothing is linked"
    problems.append(Problem(FILE, link.line, 1, CODE, what, is_error=False))


def _of_editor(release: Release) -> str:
    return release.current.records[0].source_url


def _by_pattern(release: Release, pattern: str) -> str:
    """Return the address that the pattern makes; what an editor wrote was never on the publisher's board."""
    if not pattern or all(record.is_handwritten for record in release.records):
        return ""
    return filled(pattern, release.date, release.title)
