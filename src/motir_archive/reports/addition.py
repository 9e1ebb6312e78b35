"""A new dump is compared with the archive before it is filed: what in it is new, copied or revised."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import chain, count

from motir_archive.ingest.bulletin import parse_bulletin
from motir_archive.ingest.folder import Folder
from motir_archive.ingest.sources import SourceFile
from motir_archive.merge.releases import merge
from motir_archive.model.record import Record
from motir_archive.model.release import Release, ReleaseKey
from motir_archive.model.text_store import TextStore
from motir_archive.problems import OptionError, Problem
from motir_archive.site import urls
from motir_archive.text.one_style import in_one_style
from motir_archive.text.slugs import slug

OUTCOMES = {
    "new": "a release that the archive does not have",
    "completed": "the whole text of a release of which it has an excerpt",
    "revised": "another text of a release that it has, or an earlier text that is current again",
    "earlier": "another text of a release that it has, from before the one that is shown, which stays",
    "excerpt": "the beginning of a text that it has, or of one of which it has a shorter beginning",
    "copy": "a text that it has, or that stands further up in the dump",
}
PLURALS = {"excerpt": "excerpts", "copy": "copies"}
"""Of those outcomes that are nouns."""


@dataclass(frozen=True, slots=True)
class Addition:
    """What filing a dump would do."""

    name: str
    """The file that it goes into, below releases/."""
    outcomes: tuple[tuple[str, str], ...]
    """(one of OUTCOMES, address) for each record of the dump, in its order."""
    problems: tuple[Problem, ...]
    """Those in the dump, and those that the archive has once the dump is added."""
    guessed_day: dt.date | None = None
    """The day that the dump is taken to be of because nothing says one; None where something does."""


@dataclass(frozen=True, slots=True)
class Filing:
    """How a dump is to be filed."""

    day: dt.date | None
    """The day of the dump; None for the one in its name, else that of its newest release up to today."""
    name: str
    """Name of the file; empty for one made from the archive's prefix and the day."""
    taken: Set[str]
    """Names of the files that are there."""


def plan_addition(file: SourceFile, filing: Filing, folder: Folder, store: TextStore) -> Addition:
    """Return what adding `file` to an archive would do. Raises OptionError where `filing` is not possible."""
    config, today, records = folder.config, folder.today, folder.records
    found, problems = parse_bulletin(file, config, today, store)
    if not found:
        return Addition(file.name, (), tuple(sorted(problems)))
    misnamed = [] if filing.day else [problem for problem in problems if problem.code == "dump-date"]
    is_said = bool(filing.day or found[0].source.is_dated)
    day = filing.day or (found[0].source.dumped if is_said else _newest(found, today).date)
    name = _name(filing, config.file_prefix, day)
    found, problems = parse_bulletin(replace(file, name=name), config, today, store)
    before, known = merge(records)
    after, merge_problems = merge([*records, *found])
    brought = _without_known(merge_problems, known)
    later = {_identity(record): release for release in after for record in release.records}
    moved = _moved_addresses(before, later, found)
    warned = sorted([*misnamed, *problems, *brought, *moved, *_too_early(found, today)])
    is_guessed = not (is_said or misnamed or (filing.name and found[0].source.is_dated))
    guess = found[0].source.dumped if is_guessed else None
    return Addition(name, tuple(_outcomes(found, before, later)), tuple(warned), guess)


def _newest(found: Sequence[Record], today: dt.date) -> Record:
    """Return the record with the latest date up to today, else, where all lie ahead, with the latest date.

    A date that lies ahead is a typing mistake more often than not, and says nothing of the day of a dump.
    """
    return max(found, key=lambda record: (record.date <= today, record.date))


def filed_before(file: SourceFile, records: Sequence[Record]) -> str:
    """Return the name of the filed dump with the same bytes as `file`; empty where there is none."""
    return next((record.source.name for record in records if record.source.sha256 == file.sha256), "")


def _name(filing: Filing, prefix: str, day: dt.date) -> str:
    """Return the name of the file: a second dump of a day is filed beside the first, as `…-2.txt`."""
    stem = f"{prefix}-{day}"
    if not filing.name:
        names = chain([f"{stem}.txt"], (f"{stem}-{number}.txt" for number in count(2)))
        return next(name for name in names if name not in filing.taken)
    if filing.name in filing.taken:
        message = f"{filing.name} is there already; nothing was changed"
        raise OptionError(message)
    if filing.day and filing.day.isoformat() not in filing.name:
        message = f"{filing.name} must contain the day, {filing.day}: builds read the day from the name"
        raise OptionError(message)
    return filing.name


def _identity(record: Record) -> tuple[str, int]:
    return record.source.name, record.first_line


def _without_known(problems: Sequence[Problem], known: Sequence[Problem]) -> list[Problem]:
    """Return the problems that the archive did not have before the dump.

    A problem is the same as an earlier one if place and code agree. The words may differ, since they may name
    another release now. A line that counts the problems of a file beyond the first hundred is the same as an
    earlier one if file and code agree, since its place and its count change with each further problem.
    """
    places = {(problem.path, problem.line, problem.code) for problem in known}
    crowds = {(problem.path, problem.code) for problem in known if problem.times > 1}
    return [
        problem
        for problem in problems
        if (problem.path, problem.line, problem.code) not in places
        and not (problem.times > 1 and (problem.path, problem.code) in crowds)
    ]


def _too_early(found: Sequence[Record], today: dt.date) -> Iterator[Problem]:
    """Warn of a dump that is older, by its name or `--date`, than the newest release in it.

    The day on which it was collected cannot be known from its releases, so none is advised. A release that
    lies in the future has a warning of its own, and shows nothing: no dump can be of a later day.
    """
    newest = _newest(found, today)
    dumped = newest.source.dumped
    if dumped < newest.date <= today:
        what = f"filed as a dump of {dumped}, but a release in it is of {newest.date}"
        hint = (
            "the order of texts follows the days of dumps: name the day on which it was collected, by --date"
        )
        yield Problem(newest.source.name, newest.first_line, 1, "early-dump", what, hint, is_error=False)


def _moved_addresses(
    before: Sequence[Release], later: Mapping[tuple[str, int], Release], found: Sequence[Record]
) -> Iterator[Problem]:
    """Warn of each release that would lose its address, whether a release of the dump takes it or none does.

    This happens where the dump is of an earlier day, or of the same, and has another text of that date and
    title.
    """
    takers = {urls.release(later[_identity(r)]): r for r in reversed(found) if _identity(r) in later}
    for release in before:
        address, now = urls.release(release), later.get(_identity(release.records[0]))
        if not now or urls.release(now) == address:
            continue
        if taker := takers.get(address):
            place = taker.source.name, taker.first_line, 1, "taken-address"
            what = f"would take the address {address} from a release, which would move to {urls.release(now)}"
        else:
            first = release.records[0]
            rival = next((record for record in found if _are_namesakes(record, first)), found[0])
            place = rival.source.name, rival.first_line, 1, "vanished"
            what = f"would move the release at {address} to {urls.release(now)}"
        hint = "if that address is published already, `build --previous` will stop"
        yield Problem(*place, what, hint, is_error=False)


def _are_namesakes(record: Record, other: Record) -> bool:
    """Tell whether records may be of one release, or of two that want one address."""
    titles = record.title, other.title
    is_alike = any(len(set(map(form, titles))) == 1 for form in (in_one_style, slug))
    return record.date == other.date and is_alike


def _outcomes(
    found: Sequence[Record], before: Sequence[Release], later: Mapping[tuple[str, int], Release]
) -> Iterator[tuple[str, str]]:
    """Yield (outcome, address) for each record of the dump. Of two releases with one address, an error, only
    one is there."""
    earlier = {_identity(record): release for release in before for record in release.records}
    above: set[tuple[ReleaseKey, str]] = set()
    for record in found:
        if release := later.get(_identity(record)):
            text = release.key, record.digest
            outcome = "copy" if text in above else _outcome(record, release, earlier)
            above.add(text)
            yield outcome, urls.release(release)


def _outcome(record: Record, release: Release, earlier: Mapping[tuple[str, int], Release]) -> str:
    others = [other for other in release.records if _identity(other) in earlier]
    if not others:
        return "new"
    if any(other.digest == record.digest for other in others):
        was_current = earlier[_identity(others[0])].current.digest
        is_back = record in release.current.records and record.digest != was_current
        return "revised" if is_back else "copy"
    if record in release.excerpts:
        return "excerpt"
    if not all(other in release.excerpts for other in others):
        return "earlier" if _is_from_before(record, release) else "revised"
    return "excerpt" if release.is_excerpt else "completed"


def _is_from_before(record: Record, release: Release) -> bool:
    """Tell whether another text of the board took the place of this one already, so that it is no news."""
    place = next(n for n, revision in enumerate(release.revisions) if record in revision.records)
    shown = release.revisions.index(release.current)
    return any(not revision.by_editor for revision in release.revisions[place + 1 : shown + 1])
