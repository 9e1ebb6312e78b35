"""The texts of a release that are not, or have not always been, the current one."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from itertools import zip_longest

from motir_archive.model.record import Record, dump_order
from motir_archive.model.release import Release
from motir_archive.model.revision import Revision, TextChange


@dataclass(frozen=True, slots=True)
class EarlierText:
    """A record that holds an earlier text."""

    record: Record
    """The earliest of those that are the same, byte for byte."""
    revision: Revision
    """The last revision that has the record; for an excerpt, the first revision of the release."""
    replaced: dt.date | None
    """The day on which another text took its place; None where none did, because it breaks off."""


def earlier_texts(release: Release) -> list[EarlierText]:
    """Return one for each distinct record that holds an earlier text; none for a release never revised.

    A text that is current again is among them, since it was replaced once. So are excerpts: a dump that is
    added later may turn an earlier text into an excerpt, and its page has to stay at its address.
    """
    if not release.is_revised:
        return []
    found: dict[bytes, EarlierText] = {}
    for revision, following in zip_longest(release.revisions, release.revisions[1:]):
        if revision != release.current:
            replaced = TextChange(revision, following).day if following else None
            for record in revision.records:
                text = found.setdefault(record.raw.sha256, EarlierText(record, revision, replaced))
                found[record.raw.sha256] = replace(text, revision=revision, replaced=replaced)
    for record in release.excerpts:
        found.setdefault(record.raw.sha256, EarlierText(record, release.revisions[0], None))
    return sorted(found.values(), key=lambda text: dump_order(text.record))
