"""Records of all dumps -> releases: copies collapse, excerpts give way, changed texts become revisions.

The outcome depends on the records alone, never on the order in which they are handed over:
records of one date and title (white space and quote style folded) are compared, file by file, from the
first dump to the last.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from operator import neg
from urllib.parse import unquote

from motir_archive.archive.folding import fold
from motir_archive.archive.likeness import Likeness, likeness
from motir_archive.archive.prose import lead
from motir_archive.archive.record import Record, Release, ReleaseKey, Revision, dump_order
from motir_archive.archive.slugs import day_slugs
from motir_archive.problems import Problem, logged

EXCERPT_LENGTHS = range(400, 601)
"""Characters of a body that is the beginning of a fuller one of the same date and title."""
LONE_EXCERPT_LENGTHS = range(470, 506)
"""Characters of a body that is taken for an excerpt where no fuller one is known."""
MOST_DOUBTS = 10
"""Releases with one text that are named as possibly the same; more would say no more."""

_SENTENCE_END = re.compile(r"[.!?…。][\"'”’»)\]]*\Z")
_ADDRESS = re.compile(r"(?:.*/)?([0-9]{4})/([0-9]{2})/([0-9]{2})/([^/.]+)(?:\.[^/]*)?")


@dataclass(slots=True)
class _Text:
    """One of the texts that came in under a date and a title, with the records that hold it."""

    records: list[Record]
    folded: str
    is_cut: bool
    """Ends in the middle of a sentence where listings cut."""

    @property
    def by_editor(self) -> bool:
        return self.records[0].is_handwritten

    def is_same_as(self, other: _Text) -> bool:
        """Two stretches of dumps with one text between them."""
        return not self.by_editor and not other.by_editor and self.folded == other.folded

    def joined_with(self, other: _Text) -> _Text:
        """Return both stretches as one."""
        return replace(self, records=[*self.records, *other.records])

    def __post_init__(self) -> None:
        self.records.sort(key=dump_order)

    @property
    def days(self) -> set[dt.date]:
        """The days of the dumps that hold it."""
        return {record.source.dumped for record in self.records}

    @property
    def order(self) -> tuple[bool, dt.date, bool, str, int]:
        """Where it comes among the revisions: by its last dump, an editor's text last of all."""
        day, name, line = dump_order(self.records[-1])
        return self.by_editor, day, not self.is_cut, name, line


@dataclass(slots=True)
class _Draft:
    """A release in the making."""

    texts: list[_Text] = field(default_factory=list)
    excerpts: list[Record] = field(default_factory=list)

    @property
    def records(self) -> list[Record]:
        return sorted([r for text in self.texts for r in text.records] + self.excerpts, key=dump_order)


def merge(records: Iterable[Record]) -> tuple[tuple[Release, ...], list[Problem]]:
    """Return the releases that the records are of, newest first, and what could not be settled."""
    problems: list[Problem] = []
    groups: defaultdict[tuple[dt.date, str], list[Record]] = defaultdict(list)
    corrections: list[Record] = []
    for record in sorted(records, key=dump_order):
        if record.replaces:
            corrections.append(record)
        else:
            groups[record.date, fold(record.title)].append(record)
    drafts = [draft for key in sorted(groups) for draft in _drafts(groups[key])]
    named = _named(drafts, problems)
    _correct(named, corrections, problems)
    releases = [_release(draft, key, problems) for key, draft in named.items()]
    found = tuple(sorted(_with_doubts(releases, problems), key=_listing_order))
    return found, logged(problems)


def address_key(address: str) -> ReleaseKey | None:
    """Return the release that an address names, whole or from the year on; None if it names none.

    The addresses of its history and of its raw record will do as well.
    """
    match = _ADDRESS.fullmatch(unquote(address))
    if not match:
        return None
    try:
        return ReleaseKey(dt.date(*map(int, match.group(1, 2, 3))), match.group(4))
    except ValueError:
        return None


def _drafts(records: Sequence[Record]) -> list[_Draft]:
    """Return the releases among the records of one date and title; more than one where it had twins."""
    texts = _texts(records)
    whole, excerpts = _without_excerpts(texts)
    drafts = _clustered(whole)
    for excerpt, fuller in excerpts:
        next(draft for draft in drafts if fuller in draft.texts).excerpts.extend(excerpt.records)
    return drafts


def _texts(records: Sequence[Record]) -> list[_Text]:
    by_digest: defaultdict[tuple[bool, str], list[Record]] = defaultdict(list)
    for record in records:
        by_digest[record.is_handwritten, record.digest].append(record)
    if len(by_digest) == 1:
        # Nothing to compare with: the body is read only where its length could make it an excerpt.
        return [_Text(list(records), "", _is_cut(records[0]))]
    return [_Text(same, fold(same[0].body.read()), _is_cut(same[0])) for same in by_digest.values()]


def _is_cut(record: Record) -> bool:
    if record.is_handwritten or record.body.characters not in LONE_EXCERPT_LENGTHS:
        return False
    return not _SENTENCE_END.search(record.body.read())


def _without_excerpts(texts: list[_Text]) -> tuple[list[_Text], list[tuple[_Text, _Text]]]:
    """Split the texts into whole ones and (excerpt, the text that it begins) pairs."""
    whole: list[_Text] = []
    excerpts: list[tuple[_Text, _Text]] = []
    alike: defaultdict[str, list[_Text]] = defaultdict(list)  # by beginning: hostile files have many texts
    for text in sorted(texts, key=lambda text: (-len(text.folded), dump_order(text.records[0]))):
        beginning = text.folded[: EXCERPT_LENGTHS.start]
        fuller = next((other for other in alike[beginning] if _begins(text, other)), None)
        if fuller:
            excerpts.append((text, fuller))
        else:
            whole.append(text)
            alike[beginning].append(text)
    return whole, excerpts


def _begins(text: _Text, other: _Text) -> bool:
    may = len(text.folded) in EXCERPT_LENGTHS and not text.by_editor and not other.by_editor
    return may and other.folded.startswith(text.folded)


def _clustered(texts: Sequence[_Text]) -> list[_Draft]:
    """Put texts that revise each other into one draft; two texts of one file never share one."""
    drafts: list[_Draft] = []
    waiting = sorted(texts, key=lambda text: (text.by_editor, dump_order(text.records[0])))
    for _, together in groupby(waiting, key=lambda text: text.records[0].source.name):
        newcomers = list(together)
        for text, draft in list(_best_pairs(newcomers, drafts)):
            draft.texts.append(text)
            newcomers.remove(text)
        drafts.extend(_Draft([text]) for text in newcomers)
    return drafts


def _best_pairs(texts: Sequence[_Text], drafts: Sequence[_Draft]) -> Iterator[tuple[_Text, _Draft]]:
    """Yield each text with the draft that it revises, the most alike first, no draft twice."""
    scores = [
        (max(_likeness(text, other) for other in draft.texts), t, d)
        for t, text in enumerate(texts)
        for d, draft in enumerate(drafts)
        if not _share_a_file(text, draft)
    ]
    taken_texts: set[int] = set()
    taken_drafts: set[int] = set()
    for alike, t, d in sorted(scores, key=lambda pair: (*map(neg, pair[0]), *pair[1:])):
        free = t not in taken_texts and d not in taken_drafts
        if free and (alike.is_revision or texts[t].by_editor):
            taken_texts.add(t)
            taken_drafts.add(d)
            yield texts[t], drafts[d]


def _share_a_file(text: _Text, draft: _Draft) -> bool:
    files = {record.source.name for record in text.records}
    return any(record.source.name in files for other in draft.texts for record in other.records)


def _likeness(one: _Text, other: _Text) -> Likeness:
    """Compare two texts; a much shorter one with as much of the other: it may be a cut-off revision."""
    shorter = min(len(one.folded), len(other.folded))
    if shorter in LONE_EXCERPT_LENGTHS:
        return likeness(one.folded[:shorter], other.folded[:shorter])
    return likeness(one.folded, other.folded)


def _named(drafts: Sequence[_Draft], problems: list[Problem]) -> dict[ReleaseKey, _Draft]:
    """Give every draft its slug. Two drafts with one slug are an error; the first one is kept."""
    named: dict[ReleaseKey, _Draft] = {}
    by_day: defaultdict[dt.date, list[_Draft]] = defaultdict(list)
    for draft in drafts:
        by_day[draft.records[0].date].append(draft)
    for day, of_day in by_day.items():
        for draft, slug in zip(of_day, day_slugs([draft.records[0] for draft in of_day]), strict=True):
            taken = named.setdefault(ReleaseKey(day, slug), draft)
            if taken is not draft:
                problems.append(_same_address(draft.records[0], taken.records[0]))
    return named


def _same_address(record: Record, other: Record) -> Problem:
    what = f"would get the address of the release at {other.source.name}:{other.first_line}"
    hint = "their titles and the first 400 characters of their texts are the same"
    return Problem(record.source.name, record.first_line, 1, "same-address", what, hint)


def _correct(
    named: Mapping[ReleaseKey, _Draft], corrections: Iterable[Record], problems: list[Problem]
) -> None:
    """Add the hand-written texts that say which release they replace."""
    for record in corrections:
        key = address_key(record.replaces)
        draft = named.get(key) if key else None
        if draft:
            draft.texts.append(_Text([record], fold(record.body.read()), is_cut=False))
        else:
            what = f"replaces {record.replaces!r}, which is no release of this archive"
            hint = "write its address, such as 2025/11/28/some-title.html"
            problems.append(Problem(record.source.name, 1, 1, "replaces", what, hint))


def _release(draft: _Draft, key: ReleaseKey, problems: list[Problem]) -> Release:
    texts = _in_order(draft.texts)
    _warn_of_tie(texts, problems)
    release = Release(
        date=key.date,
        title="",
        slug=key.slug,
        topics=tuple(sorted({topic for record in draft.records for topic in record.topics})),
        revisions=tuple(Revision(tuple(text.records), text.is_cut) for text in texts),
        excerpts=tuple(sorted(draft.excerpts, key=dump_order)),
        lead="",
    )
    current = release.current
    return replace(release, title=current.records[-1].title, lead=lead(current.body.read()))


def _in_order(texts: Sequence[_Text]) -> list[_Text]:
    """Return the texts in the order in which they held; one that came back stands there again."""
    if len(texts) == 1:
        return list(texts)
    days = sorted({day for text in texts if not text.by_editor for day in text.days})
    ordered: list[_Text] = []
    for text in sorted((run for text in texts for run in _runs(text, days)), key=lambda text: text.order):
        if ordered and text.is_same_as(ordered[-1]):
            ordered[-1] = ordered[-1].joined_with(text)
        else:
            ordered.append(text)
    return ordered


def _runs(text: _Text, days: Sequence[dt.date]) -> Iterator[_Text]:
    """Cut a text where a dump between two that hold it shows other texts alone.

    `days` are those of all dumps that hold one of the texts of its release.
    """
    if text.by_editor:
        yield text
        return
    of_day = groupby(text.records, key=lambda record: record.source.dumped)
    waiting: list[Record] = []
    last = 0
    for day, records in of_day:
        index = bisect_left(days, day)
        if waiting and index > last + 1:
            yield replace(text, records=waiting)
            waiting = []
        waiting.extend(records)
        last = index
    yield replace(text, records=waiting)


def _warn_of_tie(texts: Sequence[_Text], problems: list[Problem]) -> None:
    """Warn where two texts were dumped on one day and only the files' names tell which is current."""
    if len(texts) < 2:
        return
    (*rank, name, line), (*other_rank, other_name, _) = texts[-1].order, texts[-2].order
    if rank == other_rank:
        day = texts[-1].records[-1].source.dumped
        what = f"this text and that of {other_name} were dumped on {day}; this one is taken for the current"
        hint = "settle it with `dumped:` in archive.yaml"
        problems.append(Problem(name, line, 1, "dump-tie", what, hint, is_error=False))


def _with_doubts(releases: Sequence[Release], problems: list[Problem]) -> Iterator[Release]:
    """Yield the releases, each with those that may be the same one."""
    by_title: defaultdict[tuple[dt.date, str], list[ReleaseKey]] = defaultdict(list)
    by_text: defaultdict[tuple[dt.date, str], list[ReleaseKey]] = defaultdict(list)
    for release in releases:
        by_title[release.date, fold(release.title)].append(release.key)
        for digest in _digests(release):
            by_text[release.date, digest].append(release.key)
    for release in releases:
        title = fold(release.title)
        days = (release.date + dt.timedelta(days) for days in (-1, 1) if _has_neighbour(release.date, days))
        doubts = {key for day in days for key in by_title.get((day, title), ())}
        same_text = {
            key
            for digest in _digests(release)
            for key in by_text[release.date, digest][: MOST_DOUBTS + 1]
            if key != release.key
        }
        if same_text:
            problems.append(_same_text(release, min(same_text, key=lambda key: key.slug)))
        doubts |= same_text
        yield replace(release, possibly_same=tuple(sorted(doubts, key=lambda key: (key.date, key.slug))))


def _digests(release: Release) -> set[str]:
    return {revision.records[0].digest for revision in release.revisions}


def _has_neighbour(day: dt.date, days: int) -> bool:
    return day != (dt.date.min if days < 0 else dt.date.max)


def _same_text(release: Release, other: ReleaseKey) -> Problem:
    record = release.records[0]
    what = f"the text of this release is also that of {other.slug} on the same day"
    hint = "both are kept and shown as possibly the same"
    return Problem(record.source.name, record.first_line, 1, "same-text", what, hint, is_error=False)


def _listing_order(release: Release) -> tuple[int, int, str, int]:
    """Newest day first; within a day as the newest listing has it, from the top."""
    newest = max(record.source.dumped for record in release.records)
    record = next(record for record in release.records if record.source.dumped == newest)
    return -release.date.toordinal(), -newest.toordinal(), record.source.name, record.first_line
