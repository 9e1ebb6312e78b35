"""Releases -> the same, each with the web address of its original where that is known.

The source that an editor's text names comes first; then source_links.tsv; then the pattern of archive.yaml,
which makes an address from the date and the title.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from motir_archive.model.release import Release
from motir_archive.model.source_link import CODE, FILE, SourceLink
from motir_archive.problems import Problem, logged
from motir_archive.text.one_style import in_one_style
from motir_archive.text.source_pattern import filled

_ByTitle = Mapping[tuple[dt.date, str], Sequence[Release]]


def with_originals(
    releases: Sequence[Release], links: Iterable[SourceLink], pattern: str
) -> tuple[tuple[Release, ...], list[Problem]]:
    """Return the releases with the web addresses of their originals, and a warning for each useless link.

    `pattern` is `source_pattern` of archive.yaml, empty where there is none.
    """
    problems: list[Problem] = []
    links = list(links)
    by_title = _by_title(releases) if links else {}
    listed = {release.key: link.address for link in links for release in _linked(link, by_title, problems)}
    found = (
        (each, _of_editor(each) or listed.get(each.key) or _by_pattern(each, pattern)) for each in releases
    )
    linked = tuple(replace(each, source_url=address) if address else each for each, address in found)
    return linked, logged(problems)


def _by_title(releases: Iterable[Release]) -> _ByTitle:
    """Return the releases by date and folded title; titles of earlier texts count too."""
    by_title: defaultdict[tuple[dt.date, str], list[Release]] = defaultdict(list)
    for release in releases:
        for title in {in_one_style(record.title) for record in release.records}:
            by_title[release.date, title].append(release)
    return by_title


def _linked(link: SourceLink, by_title: _ByTitle, problems: list[Problem]) -> Iterator[Release]:
    """Yield the release that a link belongs to; none where several have its date and title."""
    releases = by_title.get((link.date, in_one_style(link.title)), ())
    if len(releases) == 1:
        yield releases[0]
        return
    what = f"{len(releases) or 'no'} releases have this date and title, so nothing is linked"
    hint = "" if releases else "copy both from the release's page"
    problems.append(Problem(FILE, link.line, 1, CODE, what, hint, is_error=False))


def _of_editor(release: Release) -> str:
    return release.current.records[0].source_url


def _by_pattern(release: Release, pattern: str) -> str:
    """Return the address that the pattern gives; none for a release that was never on a board."""
    if not pattern or all(record.is_handwritten for record in release.records):
        return ""
    return filled(pattern, release.date, release.title)
