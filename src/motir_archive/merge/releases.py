"""Records of all dumps -> releases: copies collapse, excerpts give way, changed texts become revisions.

Records of one date and title (both in one style: see text/one_style.py) are compared with each other, file by
file, from the first dump to the last. The order in which they are handed over makes no difference.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, groupby

from motir_archive.merge.addresses import address_key, day_slugs
from motir_archive.merge.current_text import are_tied, succession
from motir_archive.merge.doubts import with_doubts
from motir_archive.merge.marks import with_marks
from motir_archive.merge.no_longer_listed import with_no_longer_listed
from motir_archive.merge.texts import Text, likeness_of, texts_of, without_excerpts
from motir_archive.model.record import Record, dump_order, shared_topics
from motir_archive.model.release import Release, ReleaseKey
from motir_archive.model.revision import Revision, current_of
from motir_archive.problems import Problem, logged
from motir_archive.prose.blocks import lead
from motir_archive.text.one_style import in_one_style


@dataclass(slots=True)
class _Draft:
    """A release in the making."""

    texts: list[Text] = field(default_factory=list)
    excerpts: list[Record] = field(default_factory=list)

    @property
    def records(self) -> Iterator[Record]:
        """Every record of it, in no order."""
        return chain(self.excerpts, *(text.records for text in self.texts))

    @property
    def first(self) -> Record:
        """The record that came in first."""
        return min(self.records, key=dump_order)


def merge(records: Iterable[Record]) -> tuple[tuple[Release, ...], list[Problem]]:
    """Return the releases that the records hold, newest first, and the problems found on the way."""
    problems: list[Problem] = []
    groups: defaultdict[tuple[dt.date, str], list[Record]] = defaultdict(list)
    corrections: list[Record] = []
    for record in sorted(records, key=dump_order):
        if record.replaces:
            corrections.append(record)
        else:
            groups[record.date, in_one_style(record.title)].append(record)
    drafts = [draft for key in sorted(groups) for draft in _drafts(groups[key])]
    named = _named(drafts, problems)
    _correct(named, corrections, problems)
    releases = [_release(draft, key, problems) for key, draft in named.items()]
    found = with_no_longer_listed(list(with_doubts(releases, problems)))
    return tuple(sorted(found, key=_listing_order)), logged(problems)


def _drafts(records: Sequence[Record]) -> list[_Draft]:
    """Return the releases of one date and title: several where different ones had the same title."""
    texts = texts_of(records)
    whole, excerpts = without_excerpts(texts)
    drafts = _clustered(whole)
    for excerpt, fuller in excerpts:
        next(draft for draft in drafts if fuller in draft.texts).excerpts.extend(excerpt.records)
    return drafts


def _clustered(texts: Sequence[Text]) -> list[_Draft]:
    """Put texts that revise each other into one draft. Two texts of one file are two releases."""
    drafts: list[_Draft] = []
    waiting = sorted(texts, key=lambda text: (text.by_editor, dump_order(text.records[0])))
    for _, together in groupby(waiting, key=lambda text: text.records[0].source.name):
        newcomers = list(together)
        for text, draft in list(_best_pairs(newcomers, drafts)):
            draft.texts.append(text)
            newcomers.remove(text)
        drafts.extend(_Draft([text]) for text in newcomers)
    return drafts


def _best_pairs(texts: Sequence[Text], drafts: Sequence[_Draft]) -> Iterator[tuple[Text, _Draft]]:
    """Yield each text that revises a draft, with that draft: the most alike first, no draft twice."""
    scores = [
        (max(likeness_of(text, other) for other in draft.texts), t, d)
        for t, text in enumerate(texts)
        for d, draft in enumerate(drafts)
        if not _share_a_file(text, draft)
    ]
    taken_texts: set[int] = set()
    taken_drafts: set[int] = set()
    for alike, t, d in sorted(scores, key=lambda pair: pair[0], reverse=True):
        free = t not in taken_texts and d not in taken_drafts
        if free and (alike.is_revision or texts[t].by_editor):
            taken_texts.add(t)
            taken_drafts.add(d)
            yield texts[t], drafts[d]


def _share_a_file(text: Text, draft: _Draft) -> bool:
    files = {record.source.name for record in text.records}
    return any(record.source.name in files for other in draft.texts for record in other.records)


def _named(drafts: Sequence[_Draft], problems: list[Problem]) -> dict[ReleaseKey, _Draft]:
    """Give every draft its slug. Two drafts with one slug are an error; the first one is kept."""
    named: dict[ReleaseKey, _Draft] = {}
    by_day: defaultdict[dt.date, list[_Draft]] = defaultdict(list)
    for draft in drafts:
        by_day[draft.first.date].append(draft)
    for day, of_day in by_day.items():
        for draft, slug in zip(of_day, day_slugs([draft.first for draft in of_day]), strict=True):
            taken = named.setdefault(ReleaseKey(day, slug), draft)
            if taken is not draft:
                problems.append(_same_address(draft.first, taken.first))
    return named


def _same_address(record: Record, other: Record) -> Problem:
    what = f"this release would get the address of the one at {other.source.name}:{other.first_line}"
    hint = "their titles give one slug and their texts one checksum: change a word of one title"
    return Problem(record.source.name, record.first_line, 1, "same-address", what, hint)


def _correct(
    named: Mapping[ReleaseKey, _Draft], corrections: Iterable[Record], problems: list[Problem]
) -> None:
    """Add the hand-written texts that say which release they replace."""
    for record in corrections:
        key = address_key(record.replaces)
        draft = named.get(key) if key else None
        if draft:
            draft.texts.append(Text([record], in_one_style(record.body.read()), is_cut=False))
        else:
            what = f"replaces {record.replaces!r}, which is no release of this archive"
            hint = "write its address, such as 2025/11/28/some-title.html"
            problems.append(Problem(record.source.name, 1, 1, "replaces", what, hint))


def _release(draft: _Draft, key: ReleaseKey, problems: list[Problem]) -> Release:
    texts = succession(draft.texts)
    _warn_of_tie(texts, problems)
    revisions = tuple(Revision(tuple(text.records), text.is_cut) for text in texts)
    current = current_of(revisions)
    release = Release(
        date=key.date,
        title=current.records[-1].title,
        slug=key.slug,
        topics=shared_topics(*sorted({topic for record in draft.records for topic in record.topics})),
        revisions=revisions,
        excerpts=tuple(sorted(draft.excerpts, key=dump_order)),
        packed_lead=lead(current.body.read()).encode(),
    )
    return with_marks(release)


def _warn_of_tie(texts: Sequence[Text], problems: list[Problem]) -> None:
    """Warn where two texts were dumped on one day and only the files' names decide which is current.

    A text that breaks off is never current beside a whole one, so it ties with none.
    """
    eligible = [text for text in texts if not text.is_cut] or texts
    if len(eligible) < 2 or not are_tied(eligible[-2], eligible[-1], texts):
        return
    other, current = eligible[-2].last_on_first_day, eligible[-1].last_on_first_day
    name, line, day = current.source.name, current.first_line, current.source.dumped
    both = f"this text and that of {other.source.name} were dumped on {day}"
    what = f"{both}; this one is taken as the current text"
    hint = "settle it with `dumped:` in archive.yaml"
    problems.append(Problem(name, line, 1, "dump-tie", what, hint, is_error=False))


def _listing_order(release: Release) -> tuple[int, int, str, int]:
    """Sort key: newest day first; within a day in the order of the newest dump, from its top."""
    records = release.records
    newest = records[-1].source.dumped
    record = records[bisect_left(records, newest, key=lambda record: record.source.dumped)]
    return -release.date.toordinal(), -newest.toordinal(), record.source.name, record.first_line
