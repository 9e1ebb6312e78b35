"""Corrections: every time at which the text of a release became another, with what changed in it."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile

from motir_archive.model.archive import Archive
from motir_archive.model.release import Release
from motir_archive.model.revision import Revision, TextChange
from motir_archive.text.difference import Change, ChangeKind, counted_words, difference

_WORD_WITH_BLANKS = re.compile(r"\s*\S+\s*")


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
        """Identifies it among the corrections of its release, for good."""
        name = self.change.later.digest
        if self.returns_to and not self.change.later.by_editor:
            return f"{name}:{self.change.later.first_dumped}"
        return name

    @cached_property
    def differences(self) -> list[Change]:
        """What changed. Where one of the two texts breaks off, they are compared only as far as it goes."""
        earlier, later = self.change.earlier.body.read(), self.change.later.body.read()
        if self.change.earlier.is_excerpt == self.change.later.is_excerpt:
            return difference(earlier, later)
        if self.change.earlier.is_excerpt:
            return _without_end(difference(_whole_words(earlier), later), "added")
        return _without_end(difference(earlier, _whole_words(later)), "removed")

    @property
    def removed(self) -> int:
        """Words that were taken out."""
        return counted_words(self.differences, "removed")

    @property
    def added(self) -> int:
        """Words that were put in."""
        return counted_words(self.differences, "added")


def _whole_words(cut: str) -> str:
    """Return a text that breaks off without its last word, which may be half a word."""
    return cut.rsplit(maxsplit=1)[0]


def _without_end(changes: list[Change], kind: ChangeKind) -> list[Change]:
    """Leave out the end of the whole text, behind the place where the other one breaks off.

    The other one may have gone on with the same words, so the end is no change. Where it ends in words of its
    own, as many words of the whole text are kept, which they took the place of. Changes of `kind` are those
    that only the whole text has.
    """
    end = list(takewhile(lambda change: change.kind != "same", reversed(changes)))[::-1]
    kept = changes[: len(changes) - len(end)]
    words = sum(len(change.text.split()) for change in end if change.kind != kind)
    for change in end:
        text = "".join(_WORD_WITH_BLANKS.findall(change.text)[:words]) if change.kind == kind else change.text
        if text:
            kept.append(Change(change.kind, text))
    return kept


def corrections_of(release: Release) -> list[Correction]:
    """Return the corrections of one release, oldest first."""
    return [Correction(release, change) for change in release.changes]


def corrections(archive: Archive) -> list[Correction]:
    """Return all corrections of the archive, newest first."""
    found = [correction for release in archive.releases for correction in reversed(corrections_of(release))]
    return sorted(found, key=lambda correction: correction.day, reverse=True)
