"""Changes: every time at which the text of a release became another, with what became of its words."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile

from motir_archive.model.archive import Archive
from motir_archive.model.release import Release
from motir_archive.model.revision import Revision, TextChange
from motir_archive.text.difference import Run, RunKind, counted_words, difference

_WORD_WITH_BLANKS = re.compile(r"\s*\S+\s*")


@dataclass(frozen=True)
class ReleaseChange:
    """One change of one release."""

    release: Release
    texts: TextChange

    @property
    def day(self) -> dt.date:
        """The day on which the later text took over; `TextChange.day` has the rule."""
        return self.texts.day

    @property
    def earlier(self) -> Revision:
        """The text before the change."""
        return self.texts.earlier

    @property
    def later(self) -> Revision:
        """The text after the change."""
        return self.texts.later

    @property
    def returns_to(self) -> Revision | None:
        """The last earlier revision whose words this change brought back; None where the words are new."""
        before = self.release.revisions[: self.release.revisions.index(self.later)]
        return next((text for text in reversed(before) if text.words == self.later.words), None)

    @property
    def name(self) -> str:
        """Identifies the change among those of its release, for good."""
        name = self.later.digest
        if self.returns_to and not self.later.by_editor:
            return f"{name}:{self.later.first_dumped}"
        return name

    @cached_property
    def differences(self) -> list[Run]:
        """The words that were removed, added and kept, in order.

        Where one of the two texts breaks off, they are compared only as far as it goes.
        """
        earlier, later = self.earlier.body.read(), self.later.body.read()
        if self.earlier.is_excerpt == self.later.is_excerpt:
            return difference(earlier, later)
        if self.earlier.is_excerpt:
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


def _without_end(runs: list[Run], kind: RunKind) -> list[Run]:
    """Return the runs without the end of the whole text, after the place where the other text breaks off.

    The cut-off text may have gone on with the same words, so that end is no change. Where the cut-off text
    ends in words of its own, as many words of the whole text are kept, as those that they stand for. Runs of
    `kind` are those that only the whole text has.
    """
    end = list(takewhile(lambda run: run.kind != "same", reversed(runs)))[::-1]
    kept = runs[: len(runs) - len(end)]
    words = sum(len(run.text.split()) for run in end if run.kind != kind)
    for run in end:
        text = "".join(_WORD_WITH_BLANKS.findall(run.text)[:words]) if run.kind == kind else run.text
        if text:
            kept.append(Run(run.kind, text))
    return kept


def changes_of(release: Release) -> list[ReleaseChange]:
    """Return the changes of one release, oldest first."""
    return [ReleaseChange(release, change) for change in release.changes]


def all_changes(archive: Archive) -> list[ReleaseChange]:
    """Return all changes of the archive, newest first."""
    found = [change for release in archive.releases for change in reversed(changes_of(release))]
    return sorted(found, key=lambda change: change.day, reverse=True)
