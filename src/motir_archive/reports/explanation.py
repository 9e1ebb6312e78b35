"""How a release came about: the records that it was made from, what was merged, what was left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import PurePosixPath

from motir_archive.merge.addresses import address_key
from motir_archive.merge.changes import changes_of
from motir_archive.model.archive import Archive
from motir_archive.model.record import GUESSED, Record
from motir_archive.model.release import Issuance, Release
from motir_archive.model.revision import Revision
from motir_archive.problems import OptionError, Problem
from motir_archive.site import urls


def explain(
    what: str, archive: Archive, problems: Sequence[Problem], length_of: Callable[[str], int]
) -> Iterator[str]:
    """Yield the lines that explain an address of a release, or a source file by its name below releases/.

    `what` may be a whole address, one from the year on, a path into a built site, `FILE` or `FILE:LINE`.
    `length_of` returns the number of lines of a file that a release or a problem is in, 0 where it cannot be
    read. Raises OptionError where the archive has nothing of that name, or nothing in that line.
    """
    key = address_key(what)
    if key and key in archive.by_key:
        yield from _release(archive.by_key[key], problems)
        return
    name, line = _name_and_line(what)
    places = _places(name, archive)
    of_file = [problem for problem in problems if problem.path == name]
    if not places and not of_file:
        unknown = f"{what!r} is neither the address of a release nor a file that one came from"
        raise OptionError(f"there is no release {urls.release(key)}" if key else unknown)
    if line is None:
        yield from _roles(places)
        yield from _problems(of_file)
    elif here := [(record, _) for record, _ in places if record.first_line <= line <= record.last_line]:
        yield from _roles(here)
        if len(here) == 1:
            yield ""
            yield from _release(here[0][1], problems)
    elif at_line := [problem for problem in of_file if problem.line in (line, 0)]:
        yield from _problems(at_line)
    else:
        raise OptionError(_no_record(name, line, length_of(name)))


def _places(name: str, archive: Archive) -> list[tuple[Record, Release]]:
    """Return the records of a file, each with its release, from its top."""
    found = [
        (record, release)
        for release in archive.releases
        for record in release.records
        if record.source.name == name
    ]
    return sorted(found, key=lambda pair: pair[0].first_line)


def _roles(places: Sequence[tuple[Record, Release]]) -> Iterator[str]:
    for record, release in places:
        yield f"{_place(record)}: {release.role_of(record)} of {urls.release(release)}"


def _no_record(name: str, line: int, length: int) -> str:
    """Say why there is nothing to explain in a line of a file of the archive."""
    if 0 < line <= length:
        return f"line {line} of {name} is in no record"
    return f"there is no line {line}: {name} has {length:,} {'line' if length == 1 else 'lines'}"


def _name_and_line(what: str) -> tuple[str, int | None]:
    name, _, line = what.rpartition(":")
    if name and line.isascii() and line.isdigit():
        return PurePosixPath(name).as_posix(), int(line)
    return PurePosixPath(what).as_posix(), None


def _release(release: Release, problems: Sequence[Problem]) -> Iterator[str]:
    yield urls.release(release)
    yield f"  title     {release.title}"
    yield f"  date      {release.date}"
    yield from _texts(release)
    yield from _excerpts(release)
    for issuance in release.issuances:
        words = _naming(release, issuance.agency, issuance)
        yield f"  issuer    {words}; as {issuance.role}: {issuance.rule}"
    for agency in release.partners:
        yield f"  partner   {_naming(release, agency)}"
    for agency in release.mentions:
        yield f"  mention   {_naming(release, agency)}"
    for topic in release.topics:
        yield f"  topic     {topic}"
    for other in release.possibly_same:
        yield f"  doubt     possibly the same as {urls.release(other)}, by title or text; never merged"
    if gone := release.no_longer_listed:
        yield f"  not there {gone.missing_from.name}, dumped {gone.day}, which covers its day"
        yield f"            the board had it last in {_place(gone.listed)}, {_dumped(gone.listed)}"
    yield from _problems([problem for problem in problems if _concerns(problem, release)])


def _texts(release: Release) -> Iterator[str]:
    for revision in reversed(release.revisions):
        yield f"  {_standing(release, revision):8}  {_why(release, revision)}"
        for record in revision.records:
            yield f"            {_place(record)}, {_dumped(record)}"
    for change in changes_of(release):
        yield (
            f"  change    on {change.day}: {change.removed} "
            f"{'word' if change.removed == 1 else 'words'} taken out, {change.added} put in"
            + (f"; the text of {change.returns_to.last_dumped} again" if change.returns_to else "")
        )


def _standing(release: Release, revision: Revision) -> str:
    if revision == release.current:
        return "current"
    return "later" if revision in release.after_current else "earlier"


def _why(release: Release, revision: Revision) -> str:
    if revision.by_editor:
        return "an editor’s text, which is shown instead of those of dumps"
    cut = ", cut off where listings cut" if revision.is_excerpt else ""
    if revision in release.after_current:
        return f"a text that differs in its words{cut}, so a whole one is shown"
    if revision == release.current and release.after_current:
        return "the whole text that came in last"
    if revision == release.current:
        return ("the only text" if not release.is_revised else "the text that came in last") + cut
    if revision.words == release.current.words:
        return "the words of the current text, before others took their place"
    return f"a text that differs in its words{cut}"


def _excerpts(release: Release) -> Iterator[str]:
    for record in release.excerpts:
        why = f"{record.body.characters} characters, the beginning of a fuller text"
        yield f"  left out  {_place(record)}, {_dumped(record)}: {why}"


def _naming(release: Release, agency: str, issuance: Issuance | None = None) -> str:
    """Say which words name an agency, or a person who speaks for it, and the rule by which they do."""
    namings = [naming for naming in release.namings if naming.agency == agency]
    body = release.current.body.read()
    if not namings and issuance is not None and issuance.end > issuance.start:
        words = body[issuance.start : issuance.end]
        return f"{agency}, by “{words}” at character {issuance.start + 1}"
    if not namings:
        return f"{agency}, not named in the text"
    first = namings[0]
    times = f", and {len(namings) - 1} more" if len(namings) > 1 else ""
    why = f" ({first.rule})" if first.rule else ""
    return f"{agency}, by “{body[first.start : first.end]}”{why} at character {first.start + 1}{times}"


def _concerns(problem: Problem, release: Release) -> bool:
    return any(
        problem.path == record.source.name and _may_lie_in(problem, record) for record in release.records
    )


def _may_lie_in(problem: Problem, record: Record) -> bool:
    """Tell whether a problem is in a record, or stands for many of which one may be in it."""
    if problem.times > 1:
        return problem.line <= record.last_line
    return record.first_line <= problem.line <= record.last_line


def _problems(problems: Sequence[Problem]) -> Iterator[str]:
    for problem in problems:
        yield f"  problem   {problem}"


def _place(record: Record) -> str:
    return f"{record.source.name}:{record.first_line}-{record.last_line}"


def _dumped(record: Record) -> str:
    source = record.source
    what, guess = ("written", "its date") if record.is_handwritten else ("dumped", GUESSED)
    return f"{what} {source.dumped} according to {source.dumped_from if source.is_dated else guess}"
