"""What a deploy would change: the addresses of a site or releases folder, compared with those of another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from motir_archive.reports.snapshots import Snapshot, is_another


@dataclass(frozen=True, slots=True)
class Comparison:
    """Addresses of releases, each in alphabetical order."""

    new: tuple[str, ...]
    """Addresses of releases that had none before."""
    revised: tuple[str, ...]
    taken: tuple[str, ...]
    """Addresses that lead to another release than before."""
    moved: Mapping[str, str]
    """Former address -> the address that it leads to now."""
    vanished: tuple[str, ...]
    """Addresses that lead nowhere now."""


def compare(old: Snapshot, new: Snapshot) -> Comparison:
    """Return what differs between two snapshots."""
    both = old.keys() & new.keys()
    taken = {address for address in both if is_another(old[address], new[address])}
    changed = {address for address in both if old[address].checksum != new[address].checksum}
    gone = old.keys() - new.keys()
    homes = {former: address for address, published in new.items() for former in published.former}
    return Comparison(
        new=tuple(sorted(new.keys() - old.keys() - {homes.get(address) for address in gone})),
        revised=tuple(sorted(changed - taken)),
        taken=tuple(sorted(taken)),
        moved={address: homes[address] for address in sorted(gone & homes.keys())},
        vanished=tuple(sorted(gone - homes.keys())),
    )
