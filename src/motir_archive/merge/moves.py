"""Former addresses of releases, as archive.yaml lists them -> the releases that they lead to, or problems."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from motir_archive.config import Move
from motir_archive.merge.addresses import address_key
from motir_archive.model.archive import Archive
from motir_archive.model.release import Release, ReleaseKey
from motir_archive.problems import Problem
from motir_archive.site import urls

_SETTINGS = "archive.yaml"
_FORM = "write an address such as 2025/11/28/some-title.html"


def with_moves(archive: Archive, moves: Sequence[Move]) -> tuple[Archive, list[Problem]]:
    """Return the archive with the former addresses of its releases, and an error for each that leads nowhere.

    A release that moved twice has two former addresses, the older of which may lead to the newer one.
    """
    problems: list[Problem] = []
    said: dict[ReleaseKey, Move] = {}
    steps: dict[ReleaseKey, ReleaseKey] = {}
    for move in moves:
        old, new = _key(move.old), _key(move.new)
        if old and new:
            said[old], steps[old] = move, new
        else:
            what = f"{(move.new if old else move.old)!r} in moved is not the address of a release"
            problems.append(_problem(move, what, _FORM))
    found: dict[ReleaseKey, ReleaseKey] = {}
    for old in sorted(steps, key=urls.release):
        home = _followed(old, steps)
        fault = _fault(said[old], old, home, archive.by_key)
        if fault:
            problems.append(fault)
        else:
            found[old] = home
    return replace(archive, moved=found), problems


def _key(address: str) -> ReleaseKey | None:
    key = address_key(address)
    return key if key and urls.is_release(urls.release(key)) else None


def _followed(key: ReleaseKey, steps: Mapping[ReleaseKey, ReleaseKey]) -> ReleaseKey:
    """Return where an address leads in the end; in a circle, any address of the circle."""
    for _ in steps:
        if key not in steps:
            break
        key = steps[key]
    return key


def _fault(move: Move, old: ReleaseKey, home: ReleaseKey, releases: Collection[ReleaseKey]) -> Problem | None:
    """Return what is wrong with a move that leads from `old` to `home` in the end, None where nothing is."""
    if old in releases:
        what = f"moved says that {move.old} is a former address, but a release has it"
        return _problem(move, what, "remove it from moved")
    if home not in releases:
        what = f"moved leads from {move.old} to {move.new}, which is no release of this archive"
        return _problem(move, what, _FORM)
    return None


def _problem(move: Move, what: str, hint: str) -> Problem:
    return Problem(_SETTINGS, move.line, move.column, "moved", what, hint)


def former_addresses(archive: Archive, release: Release) -> list[str]:
    """Return the former addresses of a release, as archive.yaml lists them, in alphabetical order."""
    return list(map(urls.release, archive.former.get(release.key, ())))
