"""Records of one date and title -> their texts: copies together, excerpts apart."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from motir_archive.merge.likeness import Likeness, likeness
from motir_archive.model.record import Record, dump_order
from motir_archive.text.one_style import in_one_style

EXCERPT_LENGTHS = range(400, 601)
"""Characters of an excerpt: a folded text that is the beginning of a fuller one of its date and title. The
excerpts that were seen take 471 to 497 bytes (see below); the range leaves some room on both sides, which is
chosen, not measured. A text cut at that many bytes may have fewer characters: 200 to 213 in Korean. A
beginning of any other length counts as a revision of its own."""
LONE_EXCERPT_SIZES = range(465, 506)
"""Bytes of UTF-8 of a body that is taken as an excerpt where no fuller one is known. The board cuts by bytes:
fifteen bodies that it cut, in dumps of 2022 and 2023, take 471 to 497. The range leaves room for six bytes
fewer and eight more."""

_LEAST_IN_COMMON = LONE_EXCERPT_SIZES.start // 3
"""Characters that an excerpt and its fuller text share at least: most scripts take three bytes for one."""
_SENTENCE_END = re.compile(r"[.!?…。][\"'”’»)\]]*\Z")


@dataclass(slots=True)
class Text:
    """One of the texts that came in under a date and a title, with the records that hold it."""

    records: list[Record]
    """Earliest dump first. Never empty."""
    folded: str
    """The text, folded; empty where there is no other one to compare it with."""
    is_cut: bool
    """Whether it ends in the middle of a sentence and is as long as the excerpts of a listing."""

    @property
    def by_editor(self) -> bool:
        """An editor of the archive wrote it."""
        return self.records[0].is_handwritten

    @property
    def days(self) -> set[dt.date]:
        """The days of the dumps that hold it."""
        return {record.source.dumped for record in self.records}

    @property
    def last_on_first_day(self) -> Record:
        """The last record of its first day: its place among the texts that came in on that day."""
        first = self.records[0].source.dumped
        return next(record for record in reversed(self.records) if record.source.dumped == first)


def texts_of(records: Sequence[Record]) -> list[Text]:
    """Return the texts that the records hold, each once, in the order of their dumps."""
    by_digest: defaultdict[tuple[bool, str], list[Record]] = defaultdict(list)
    for record in records:
        by_digest[record.is_handwritten, record.digest].append(record)
    if len(by_digest) == 1:
        # There is nothing to compare it with, so the body is read only if it has the length of an excerpt.
        return [Text(list(records), "", _is_cut(records[0]))]
    return [Text(same, in_one_style(same[0].body.read()), _is_cut(same[0])) for same in by_digest.values()]


def _is_cut(record: Record) -> bool:
    if record.is_handwritten or record.body.size not in LONE_EXCERPT_SIZES:
        return False
    return not _SENTENCE_END.search(record.body.read())


def without_excerpts(texts: list[Text]) -> tuple[list[Text], list[tuple[Text, Text]]]:
    """Split the texts into whole ones and (excerpt, the text that it begins) pairs."""
    whole: list[Text] = []
    excerpts: list[tuple[Text, Text]] = []
    alike: defaultdict[str, list[Text]] = defaultdict(list)  # by beginning: no quadratic time for many texts
    for text in sorted(texts, key=lambda text: (-len(text.folded), dump_order(text.records[0]))):
        beginning = text.folded[:_LEAST_IN_COMMON]
        fuller = next((other for other in alike[beginning] if _begins(text, other)), None)
        if fuller:
            excerpts.append((text, fuller))
        else:
            whole.append(text)
            alike[beginning].append(text)
    return whole, excerpts


def _begins(text: Text, other: Text) -> bool:
    is_short = len(text.folded) in EXCERPT_LENGTHS or text.is_cut
    may = is_short and not text.by_editor and not other.by_editor
    return may and other.folded.startswith(text.folded)


def likeness_of(one: Text, other: Text) -> Likeness:
    """Return how much alike two texts are.

    Where the shorter one breaks off, it may be the beginning of a revision. So it is compared with an equal
    length of the other.
    """
    shorter = min(one, other, key=lambda text: len(text.folded))
    if shorter.is_cut:
        length = len(shorter.folded)
        return likeness(one.folded[:length], other.folded[:length])
    return likeness(one.folded, other.folded)
