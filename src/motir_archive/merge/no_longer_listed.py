"""Releases -> those that a board no longer lists: an earlier dump has them, a later one does not.

The archive says that a release is no longer listed only where nothing else can explain what the dumps show:

- Both files are dumps of one board: in one folder, both with topic lines or both without. Their days differ,
  and are known from their names or from archive.yaml, not guessed from what they hold.
- Both are in the listing's order: from top to bottom, the dates never rise. Where one does, a release was
  pinned to the top, or the file was put together by hand.
- The later dump covers the whole day of the release: it has a release of a later day above and one of an
  earlier day below. Of its own first and last day it may show only a part.
- The releases that stood directly above and below it in the earlier dump are in the later one: no page was
  left out between them. So where two that stood side by side went together, neither is reported.
- The later dump is not filtered by a word or a topic. Of the releases that the earlier dump has on the days
  covered, it lists at least LEAST_PRESENT for each one that it lacks; and it lists something under the topic
  line of the release.
- No dump of that day or a later one, of any board, has the release, and no dump of unknown day has it.
- The release is not there under another name: no other release has its title or its text, and no release that
  came in afterwards, near its day or in the later dump, has as much in common with it as a revision has.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain, pairwise

from motir_archive.merge.likeness import likeness
from motir_archive.model.no_longer_listed import NoLongerListed
from motir_archive.model.record import Record, Source
from motir_archive.model.release import Release, ReleaseKey
from motir_archive.text.one_style import in_one_style

LEAST_PRESENT = 2
"""Releases that the later dump lists for each that it lacks, at least. Chosen, not measured."""
DAYS_MOVED = 7
"""Days by which the date of a release may have been changed when it came in anew. Chosen, not measured."""
MOST_COMPARED = 100
"""Texts that one text is compared with, at most; where there are more, nothing is reported. Chosen, not
measured: it bounds the time for archives in which everything came in at once."""


@dataclass(frozen=True)
class _Listing:
    """A dump, with the release that each of its entries belongs to."""

    source: Source
    entries: Sequence[tuple[Record, ReleaseKey]]
    """From the top of the listing."""

    @cached_property
    def keys(self) -> AbstractSet[ReleaseKey]:
        return {key for _, key in self.entries}

    @cached_property
    def topics(self) -> AbstractSet[str]:
        return {topic for record, _ in self.entries for topic in record.topics}

    @property
    def board(self) -> tuple[str, bool]:
        """The folder, and whether there are topic lines."""
        return self.source.name.rpartition("/")[0], bool(self.topics)

    @property
    def is_in_order(self) -> bool:
        return all(above.date >= below.date for (above, _), (below, _) in pairwise(self.entries))

    @property
    def ends(self) -> tuple[dt.date, dt.date]:
        """Its first and its last day. It shows the whole of every day between them."""
        (newest, _), (oldest, _) = self.entries[0], self.entries[-1]
        return oldest.date, newest.date


def with_no_longer_listed(releases: Sequence[Release]) -> Iterator[Release]:
    """Yield the releases. Those that a board no longer lists carry the two dumps that show it."""
    known = _Known(releases)
    boards: defaultdict[tuple[str, bool], list[_Listing]] = defaultdict(list)
    for listing in _listings(releases):
        boards[listing.board].append(listing)
    found: dict[ReleaseKey, NoLongerListed] = {}
    for listings in boards.values():
        for key, each in _of_board(listings, known):
            earlier = found.setdefault(key, each)
            found[key] = min(earlier, each, key=lambda gone: (gone.day, gone.missing_from.name))
    for release in releases:
        gone = found.get(release.key)
        yield replace(release, no_longer_listed=gone) if gone else release


def _listings(releases: Iterable[Release]) -> list[_Listing]:
    """Return the dumps whose day is known and that are in the listing's order, by day and name."""
    entries: defaultdict[Source, list[tuple[Record, ReleaseKey]]] = defaultdict(list)
    for release in releases:
        for record in release.records:
            if not record.is_handwritten and record.source.is_dated:
                entries[record.source].append((record, release.key))
    listings = (
        _Listing(source, sorted(of_source, key=lambda entry: entry[0].first_line))
        for source, of_source in entries.items()
    )
    in_order = (listing for listing in listings if listing.is_in_order)
    return sorted(in_order, key=lambda listing: (listing.source.dumped, listing.source.name))


@dataclass(slots=True)
class _LastSeen:
    """Where each release was last listed on one board, by the date of the release."""

    by_day: defaultdict[dt.date, dict[ReleaseKey, tuple[_Listing, int]]] = field(
        default_factory=lambda: defaultdict(dict)
    )
    """The listing, and the number of the entry in it."""
    days: list[dt.date] = field(default_factory=list)
    """The keys of `by_day`, in order."""

    def add(self, listing: _Listing) -> None:
        for number, (record, key) in enumerate(listing.entries):
            if record.date not in self.by_day:
                insort(self.days, record.date)
            self.by_day[record.date][key] = (listing, number)

    def missing_from(self, later: _Listing) -> Iterator[tuple[_Listing, int]]:
        """Yield the entries of earlier dumps that `later` should list and does not."""
        first, last = later.ends
        for day in self.days[bisect_right(self.days, first) : bisect_left(self.days, last)]:
            for key, (listing, number) in self.by_day[day].items():
                if key not in later.keys:
                    yield listing, number


def _of_board(listings: Sequence[_Listing], known: _Known) -> Iterator[tuple[ReleaseKey, NoLongerListed]]:
    """Yield what the dumps of one board show; `listings` are in order of their days."""
    seen = _LastSeen()
    settled: set[ReleaseKey] = set()
    for later in listings:
        are_one_list: dict[Source, bool] = {}
        for earlier, number in seen.missing_from(later):
            record, key = earlier.entries[number]
            if earlier.source not in are_one_list:
                are_one_list[earlier.source] = _are_one_list(earlier, later)
            if (
                key not in settled
                and are_one_list[earlier.source]
                and _neighbours(earlier, number) <= later.keys
                and set(record.topics) <= later.topics
                and known.last_dumped(key) < later.source.dumped
            ):
                settled.add(key)  # compared with others once, not for every dump that lacks it
                if not known.may_have_moved(key, earlier, later):
                    yield key, NoLongerListed(record, later.source)
        seen.add(later)


def _are_one_list(earlier: _Listing, later: _Listing) -> bool:
    first, last = later.ends
    covered = [key for record, key in earlier.entries if first < record.date < last]
    present = sum(key in later.keys for key in covered)
    return present >= LEAST_PRESENT * (len(covered) - present)


def _neighbours(listing: _Listing, number: int) -> AbstractSet[ReleaseKey]:
    """Return the releases directly above and below an entry."""
    around = chain(listing.entries[max(0, number - 1) : number], listing.entries[number + 1 : number + 2])
    return {key for _, key in around}


class _Known:
    """What all dumps together show of the releases."""

    def __init__(self, releases: Iterable[Release]) -> None:
        self._releases = {release.key: release for release in releases}
        self._of_day: defaultdict[int, list[ReleaseKey]] = defaultdict(list)
        self._alike: defaultdict[str, set[ReleaseKey]] = defaultdict(set)
        """By title, folded, and by the digest of each text."""
        for key, release in self._releases.items():
            self._of_day[release.date.toordinal()].append(key)
            for name in _names(release):
                self._alike[name].add(key)

    def last_dumped(self, key: ReleaseKey) -> dt.date:
        """Return the day of the last dump that has a release; `date.max` where one of the days is a guess."""
        dumps = [record.source for record in self._releases[key].records if not record.is_handwritten]
        if not all(source.is_dated for source in dumps):
            return dt.date.max
        return max((source.dumped for source in dumps), default=dt.date.min)

    def may_have_moved(self, key: ReleaseKey, earlier: _Listing, later: _Listing) -> bool:
        """Tell whether a release may still be listed, under another title or day or with another text."""
        release = self._releases[key]
        alike = {other for name in _names(release) for other in self._alike[name]} - {key}
        if any(self.last_dumped(other) >= earlier.source.dumped for other in alike):
            return True
        newcomers = {
            other
            for other in chain(self._near(release.date.toordinal()), later.keys - earlier.keys)
            if other != key and self._came_in_after(other, earlier.source.dumped)
        }
        if len(newcomers) > MOST_COMPARED:
            return True
        text = in_one_style(release.current.body.read())
        return any(
            _is_revision(text, in_one_style(self._releases[other].current.body.read())) for other in newcomers
        )

    def _near(self, day: int) -> Iterator[ReleaseKey]:
        for near in range(day - DAYS_MOVED, day + DAYS_MOVED + 1):
            yield from self._of_day.get(near, ())

    def _came_in_after(self, key: ReleaseKey, day: dt.date) -> bool:
        first = self._releases[key].records[0].source
        return first.dumped > day or not first.is_dated


def _names(release: Release) -> AbstractSet[str]:
    titles = {in_one_style(record.title) for record in release.records}
    return titles | {record.digest for record in release.records}


def _is_revision(one: str, other: str) -> bool:
    """Tell whether two texts have as much in common as revisions have, as far as the shorter one goes."""
    length = min(len(one), len(other))
    return likeness(one[:length], other[:length]).is_revision
