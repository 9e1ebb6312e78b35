"""Records of one date and title -> their texts: copies together, excerpts apart, in order of time."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from motir_archive.archive.folding import fold
from motir_archive.archive.likeness import Likeness, likeness
from motir_archive.archive.record import Record, dump_order

EXCERPT_LENGTHS = range(400, 601)
"""Characters of a body that is the beginning of a fuller one of the same date and title."""
LONE_EXCERPT_LENGTHS = range(470, 506)
"""Characters of a body that is taken for an excerpt where no fuller one is known."""

_SENTENCE_END = re.compile(r"[.!?…。][\"'”’»)\]]*\Z")


@dataclass(slots=True)
class Text:
    """One of the texts that came in under a date and a title, with the records that hold it."""

    records: list[Record]
    """Earliest dump first. Never empty."""
    folded: str
    """Empty where there is no other text to compare it with."""
    is_cut: bool
    """Ends in the middle of a sentence where listings cut."""

    @property
    def by_editor(self) -> bool:
        """An editor of the archive wrote it."""
        return self.records[0].is_handwritten

    def is_same_as(self, other: Text) -> bool:
        """Two stretches of dumps with one text between them."""
        return not self.by_editor and not other.by_editor and self.folded == other.folded

    def joined_with(self, other: Text) -> Text:
        """Return both stretches as one."""
        return replace(self, records=sorted([*self.records, *other.records], key=dump_order))

    @property
    def days(self) -> set[dt.date]:
        """The days of the dumps that hold it."""
        return {record.source.dumped for record in self.records}

    @property
    def order(self) -> tuple[bool, dt.date, bool, str, int]:
        """Where it comes among the revisions: by its last dump, an editor's text last of all."""
        day, name, line = dump_order(self.records[-1])
        return self.by_editor, day, not self.is_cut, name, line


def texts_of(records: Sequence[Record]) -> list[Text]:
    """Return the texts of records in the order of their dumps, each with its copies."""
    by_digest: defaultdict[tuple[bool, str], list[Record]] = defaultdict(list)
    for record in records:
        by_digest[record.is_handwritten, record.digest].append(record)
    if len(by_digest) == 1:
        # Nothing to compare with: the body is read only where its length could make it an excerpt.
        return [Text(list(records), "", _is_cut(records[0]))]
    return [Text(same, fold(same[0].body.read()), _is_cut(same[0])) for same in by_digest.values()]


def _is_cut(record: Record) -> bool:
    if record.is_handwritten or record.body.characters not in LONE_EXCERPT_LENGTHS:
        return False
    return not _SENTENCE_END.search(record.body.read())


def without_excerpts(texts: list[Text]) -> tuple[list[Text], list[tuple[Text, Text]]]:
    """Split the texts into whole ones and (excerpt, the text that it begins) pairs."""
    whole: list[Text] = []
    excerpts: list[tuple[Text, Text]] = []
    alike: defaultdict[str, list[Text]] = defaultdict(list)  # by beginning: hostile files have many texts
    for text in sorted(texts, key=lambda text: (-len(text.folded), dump_order(text.records[0]))):
        beginning = text.folded[: EXCERPT_LENGTHS.start]
        fuller = next((other for other in alike[beginning] if _begins(text, other)), None)
        if fuller:
            excerpts.append((text, fuller))
        else:
            whole.append(text)
            alike[beginning].append(text)
    return whole, excerpts


def _begins(text: Text, other: Text) -> bool:
    may = len(text.folded) in EXCERPT_LENGTHS and not text.by_editor and not other.by_editor
    return may and other.folded.startswith(text.folded)


def in_order(texts: Sequence[Text]) -> list[Text]:
    """Return the texts in the order in which they held; one that came back stands there again."""
    if len(texts) == 1:
        return list(texts)
    days = sorted({day for text in texts if not text.by_editor for day in text.days})
    ordered: list[Text] = []
    for text in sorted((run for text in texts for run in _runs(text, days)), key=lambda text: text.order):
        if ordered and text.is_same_as(ordered[-1]):
            ordered[-1] = ordered[-1].joined_with(text)
        else:
            ordered.append(text)
    return ordered


def _runs(text: Text, days: Sequence[dt.date]) -> Iterator[Text]:
    """Cut a text where a dump between two that hold it shows other texts alone.

    `days` are those of all dumps that hold one of the texts of its release.
    """
    if text.by_editor:
        yield text
        return
    run: list[Record] = []
    following = 0
    for day, records in groupby(text.records, key=lambda record: record.source.dumped):
        index = bisect_left(days, day)
        if run and index > following:
            yield replace(text, records=run)
            run = []
        run.extend(records)
        following = index + 1
    yield replace(text, records=run)


def likeness_of(one: Text, other: Text) -> Likeness:
    """Compare two texts; a much shorter one with as much of the other: it may be a cut-off revision."""
    shorter = min(len(one.folded), len(other.folded))
    if shorter in LONE_EXCERPT_LENGTHS:
        return likeness(one.folded[:shorter], other.folded[:shorter])
    return likeness(one.folded, other.folded)
