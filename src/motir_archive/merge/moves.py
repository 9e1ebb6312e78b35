"""Former addresses of releases, as archive.yaml lists them -> the releases that they lead to, or problems."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
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
    keys = {move: (_key(move.old), _key(move.new)) for move in moves}
    steps = {old: new for old, new in keys.values() if old and new}
    found: dict[ReleaseKey, ReleaseKey] = {}
    problems = []
    for move, (old, new) in keys.items():
        home = _followed(new, steps) if new else None
        fault = _fault(move, old, new, home, archive.by_key)
        if fault:
            problems.append(Problem(_SETTINGS, move.line, move.column, "moved", *fault))
        elif old and home:  # pragma: no branch (without a fault both are there)
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


def _fault(
    move: Move,
    old: ReleaseKey | None,
    new: ReleaseKey | None,
    home: ReleaseKey | None,
    releases: Collection[ReleaseKey],
) -> tuple[str, str] | None:
    """Return what is wrong with a move and what to do about it, None where nothing is."""
    for address, key in ((move.old, old), (move.new, new)):
        if not key:
            return f"{address!r} in moved is not the address of a release", _FORM
    if old in releases:
        return f"moved says that {move.old} is a former address, but a release has it", "remove it from moved"
    if home not in releases:
        return f"moved leads from {move.old} to {move.new}, which is no release of this archive", _FORM
    return None


def sorted_moves(moved: Mapping[ReleaseKey, ReleaseKey]) -> Iterable[tuple[ReleaseKey, ReleaseKey]]:
    """Return (former address, release) in order of the former addresses."""
    return sorted(moved.items(), key=lambda pair: urls.release(pair[0]))


def former_addresses(archive: Archive, release: Release) -> list[str]:
    """Return the former addresses of a release, as archive.yaml lists them, in alphabetical order."""
    return sorted(map(urls.release, archive.former.get(release.key, ())))
