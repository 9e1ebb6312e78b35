"""The texts of a release over time, and each change from one to the next."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from motir_archive.model.record import Record
from motir_archive.model.text_store import StoredText


@dataclass(frozen=True, slots=True)
class Revision:
    """One text of a release, with every place where it came in."""

    records: tuple[Record, ...]
    """Earliest dump first; the first one gave the text."""
    is_excerpt: bool
    """Whether the listing cut the text off."""

    @property
    def body(self) -> StoredText:
        """The text in its store."""
        return self.records[0].body

    @property
    def text(self) -> str:
        """The text, read from its store."""
        return self.body.read()

    @property
    def first_dumped(self) -> dt.date:
        """The day of the first dump that holds this text."""
        return self.records[0].source.dumped

    @property
    def last_dumped(self) -> dt.date:
        """The day of the last dump that holds this text."""
        return max(record.source.dumped for record in self.records)

    @property
    def days(self) -> set[dt.date]:
        """The days of the dumps that hold this text."""
        return {record.source.dumped for record in self.records}

    @property
    def by_editor(self) -> bool:
        """Whether an editor of the archive wrote it, not the ministry."""
        return self.records[0].is_handwritten

    @property
    def digest(self) -> str:
        """Identifies the text among all texts of its release, 64 hex digits.

        For a dump's text it is the digest of the words; for an editor's, the checksum of its file. So an
        editor's text is never the same as a dump's, even where both have the same words.
        """
        first = self.records[0]
        return first.source.sha256 if first.is_handwritten else first.digest

    @property
    def words(self) -> str:
        """The digest of its words: equal for two texts that text/one_style.py makes equal."""
        return self.records[0].digest


@dataclass(frozen=True, slots=True)
class TextChange:
    """One time at which the text of a release became another."""

    earlier: Revision
    later: Revision

    @property
    def day(self) -> dt.date:
        """The day on which the later text took over.

        It is the first day after the earlier text came in whose dumps show the later text and not the earlier
        one. Until there is such a day, it is the first on which both were known. Days that show both do not
        count, because two boards may differ for good. An editor's text takes over on its own day.
        """
        if self.later.by_editor:
            return self.later.first_dumped
        first = self.earlier.first_dumped
        alone = (day for day in self.later.days - self.earlier.days if day > first)
        return min(alone, default=max(first, self.later.first_dumped))


def current_of(texts: Sequence[Revision]) -> Revision:
    """Return the current one of a release's texts: the last whole one, else the last one."""
    return next((text for text in reversed(texts) if not text.is_excerpt), texts[-1])
