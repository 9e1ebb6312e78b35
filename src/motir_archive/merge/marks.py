"""The records of a release -> the same, with marks long enough to give each record its own address.

A mark is the beginning of a record's checksum; it stands in the address of the record's text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from motir_archive.model.record import SHORTEST_MARK, Record
from motir_archive.model.release import Release

MARK_LENGTHS = (SHORTEST_MARK, 16, 64)
"""Hex digits of a mark. By chance, eight digits agree once in four thousand million pairs of records, but
whoever writes both records can make them agree within a second. 64 digits are a whole SHA-256."""


def with_marks(release: Release) -> Release:
    """Return the release with marks so long that no two different records have the same address.

    Where several checksums begin alike, the record that was dumped first keeps the short mark.
    """
    lengths = _lengths(release.distinct_records)
    if all(length == MARK_LENGTHS[0] for length in lengths.values()):
        return release
    marked = {record: replace(record, mark_length=lengths[record.raw.sha256]) for record in release.records}
    revisions = (
        replace(revision, records=tuple(marked[record] for record in revision.records))
        for revision in release.revisions
    )
    excerpts = tuple(marked[record] for record in release.excerpts)
    return replace(release, revisions=tuple(revisions), excerpts=excerpts)


def _lengths(records: Sequence[Record]) -> dict[bytes, int]:
    """Return the length of each record's mark, by its checksum."""
    lengths: dict[bytes, int] = {}
    taken: set[str] = set()
    for record in records:
        checksum = record.raw.sha256.hex()
        length = next(length for length in MARK_LENGTHS if checksum[:length] not in taken)
        taken.add(checksum[:length])
        lengths[record.raw.sha256] = length
    return lengths
