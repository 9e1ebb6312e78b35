"""Corrections: every time at which the text of a release became another, with what changed in it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cached_property

from motir_archive.archive.difference import Change, counted_words, difference
from motir_archive.archive.record import Archive, Release, Revision, TextChange


@dataclass(frozen=True)
class Correction:
    """One change of one release."""

    release: Release
    change: TextChange

    @property
    def day(self) -> dt.date:
        """The day on which it was first seen."""
        return self.change.day

    @property
    def returns_to(self) -> Revision | None:
        """The last earlier revision with the words that this change brought back, None where they are new."""
        before = self.release.revisions[: self.release.revisions.index(self.change.later)]
        return next((text for text in reversed(before) if text.words == self.change.later.words), None)

    @property
    def name(self) -> str:
        """Tells it from the other corrections of the release, for good."""
        name = self.change.later.digest[:8]
        return f"{name}:{self.day}" if self.returns_to else name

    @cached_property
    def differences(self) -> list[Change]:
        """What changed; a text that breaks off is compared with as much of the other."""
        earlier, later = self.change.earlier.body.read(), self.change.later.body.read()
        if self.change.earlier.is_excerpt and not self.change.later.is_excerpt:
            later = later[: len(earlier)]
        if self.change.later.is_excerpt and not self.change.earlier.is_excerpt:
            earlier = earlier[: len(later)]
        return difference(earlier, later)

    @property
    def removed(self) -> int:
        """Words that were taken out."""
        return counted_words(self.differences, "removed")

    @property
    def added(self) -> int:
        """Words that were put in."""
        return counted_words(self.differences, "added")


def corrections_of(release: Release) -> list[Correction]:
    """Return the corrections of one release, oldest first."""
    return [Correction(release, change) for change in release.changes]


def corrections(archive: Archive) -> list[Correction]:
    """Return all corrections of the archive, newest first."""
    found = [correction for release in archive.releases for correction in reversed(corrections_of(release))]
    return sorted(found, key=lambda correction: correction.day, reverse=True)
