"""What a deploy would change: the addresses of one site or releases folder held against those of another."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from motir_archive.archive.record import Archive
from motir_archive.problems import OptionError, VanishedError
from motir_archive.site import urls

Snapshot = Mapping[str, str]
"""By address of a release: a checksum of its title and text."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Addresses of releases, each in alphabetical order."""

    new: tuple[str, ...]
    revised: tuple[str, ...]
    vanished: tuple[str, ...]


def compare(old: Snapshot, new: Snapshot) -> Comparison:
    """Return what differs between two snapshots."""
    return Comparison(
        new=tuple(sorted(new.keys() - old.keys())),
        revised=tuple(sorted(address for address in old.keys() & new.keys() if old[address] != new[address])),
        vanished=tuple(sorted(old.keys() - new.keys())),
    )


def is_site(folder: Path) -> bool:
    """Tell whether a folder is a built site."""
    return (folder / urls.RELEASES_DATA).is_file()


def snapshot_of_site(folder: Path) -> Snapshot:
    """Return the snapshot of a built site. Raises OptionError where its data cannot be read."""
    found: dict[str, str] = {}
    path = folder / urls.RELEASES_DATA
    try:
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                release = json.loads(line)
                found[str(release["address"])] = _checksum(str(release["title"]), str(release["text"]))
    except (OSError, ValueError, KeyError, TypeError) as error:
        message = f"{path} is not the data of a built site"
        raise OptionError(message) from error
    return found


def snapshot_of(archive: Archive) -> Snapshot:
    """Return the snapshot of an archive."""
    return {
        urls.release(release): _checksum(release.title, release.current.body.read())
        for release in archive.releases
    }


def check_none_vanished(previous: Path, archive: Archive) -> None:
    """Raise VanishedError where a release of `previous`, a site or its list of addresses, is missing."""
    path = previous / urls.ADDRESSES if previous.is_dir() else previous
    try:
        addresses = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        message = f"--previous: {path} is no list of addresses"
        raise OptionError(message) from error
    listed = {address for address in addresses if address}
    odd = min((address for address in listed if not urls.is_release(address)), default=None)
    if odd is not None:
        message = f"--previous: {path} is no list of addresses: it has {odd[:80]!r}"
        raise OptionError(message)
    vanished = listed - {urls.release(release) for release in archive.releases}
    if vanished:
        raise VanishedError(vanished)


def _checksum(title: str, text: str) -> str:
    return hashlib.sha256(f"{title}\n{text}".encode()).hexdigest()
