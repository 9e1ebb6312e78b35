"""An archive: all releases and the agencies that they name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from motir_archive.model.agency import Agency
from motir_archive.model.own_page import OwnPage
from motir_archive.model.release import Naming, Release, ReleaseKey
from motir_archive.model.saved_search import SavedSearch


@dataclass(frozen=True)
class Archive:
    """Everything that the site is made from."""

    releases: tuple[Release, ...]
    """Newest day first; within a day in the order of the newest dump (top of the listing first)."""
    agencies: Mapping[str, Agency] = field(default_factory=dict)
    """By id: those that a release names or that issued one, and their parents."""
    publisher: Agency | None = None
    """The agency whose board the archive keeps; None where that is not known."""
    moved: Mapping[ReleaseKey, ReleaseKey] = field(default_factory=dict)
    """Former identity of a release that got another address -> the identity that it has now; in alphabetical
    order of the former addresses."""
    searches: tuple[SavedSearch, ...] = ()
    """The saved searches of searches.yaml, in its order."""

    pages: tuple[OwnPage, ...] = ()
    """The archive's own pages, in the order of the menu."""

    @cached_property
    def former(self) -> Mapping[ReleaseKey, Sequence[ReleaseKey]]:
        """By identity of a release that got another address: the identities that it had before."""
        found: defaultdict[ReleaseKey, list[ReleaseKey]] = defaultdict(list)
        for old, new in self.moved.items():
            found[new].append(old)
        return found

    @cached_property
    def by_key(self) -> Mapping[ReleaseKey, Release]:
        """The releases by identity."""
        return {release.key: release for release in self.releases}

    def linked_namings(self, release: Release) -> list[Naming]:
        """Return where a release names agencies that have a page: no other naming can be a link."""
        return [naming for naming in release.namings if self.agencies[naming.agency].has_page]
