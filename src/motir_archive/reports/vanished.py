"""What an archive lacks that was published: addresses of releases, texts and agencies on a list. It stops a
build."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from motir_archive.config import Options
from motir_archive.model.archive import Archive
from motir_archive.problems import Problem, VanishedError, logged, refuse_errors
from motir_archive.reports.snapshots import ListedText, Snapshot, address_list, is_another, snapshot_of
from motir_archive.site import urls

_MEANT = "use --allow-removal if this is intended"
_MOVED = f"give its new address under moved in archive.yaml, or {_MEANT}"


def refuse_what_is_unfit(options: Options, archive: Archive, problems: Sequence[Problem]) -> None:
    """Raise InputError where an archive is not fit to be published.

    It is not fit if one of the `problems` is an error, or if a published release would be gone or moved; then
    the error is a VanishedError, which carries `problems` too. `options` say which list was published, if
    any, and whether releases in it may go.
    """
    refuse_errors(problems)
    if not options.previous or options.allow_removal:
        return
    gone = _vanished(options.previous, archive)
    if gone:
        raise VanishedError(gone, problems)


class _Gone(NamedTuple):
    """What is wrong with a line of the list."""

    line: int
    what: str
    hint: str = _MEANT
    code: str = "vanished"


def _vanished(previous: Path, archive: Archive) -> list[Problem]:
    """Return a problem for each address of `previous`, a site or list of addresses, that is gone."""
    path = previous / urls.ADDRESSES if previous.is_dir() else previous
    published = address_list(path)
    releases = list(_gone_releases(published.releases, archive))
    texts = _gone_texts(published.texts, archive, {gone.line for gone in releases})
    found = [*releases, *_gone_agencies(published.agencies, archive), *texts]
    return logged(Problem(path.as_posix(), gone.line, 1, gone.code, gone.what, gone.hint) for gone in found)


def _gone_releases(old: Snapshot, archive: Archive) -> Iterator[_Gone]:
    """Yield the releases that are gone, or whose address leads to another one now.

    Those are not gone of which archive.yaml says to which address they moved.
    """
    new = snapshot_of(archive)
    homes = _homes({address: published for address, published in new.items() if address not in old})
    former = {urls.release(key) for key in archive.moved}
    for address in old.keys() - former:
        published = old[address]
        home = homes.get(published.mark)
        if address not in new:
            moved = f" and its text would be at {home}" if home else ""
            yield _Gone(published.line, f"{address} would be gone{moved}", _MOVED)
        elif is_another(published, new[address]):
            whereabouts = f"at {home}" if home else "gone"
            what = f"{address} would lead to another release; the one published there would be {whereabouts}"
            yield _Gone(published.line, what, code="taken-address")


def _homes(snapshot: Snapshot) -> Mapping[str, str]:
    """Return the address of each text, by its mark."""
    return {mark: address for address, published in snapshot.items() for mark in published.marks}


def _gone_agencies(lines: Mapping[str, int], archive: Archive) -> Iterator[_Gone]:
    """Yield the agencies that have no page any more, of those on some lines."""
    kept = {urls.agency(agency.id) for agency in archive.agencies.values() if agency.has_page}
    for address in lines.keys() - kept:
        yield _Gone(lines[address], f"{address}, the page of an agency, would be gone")


def _gone_texts(texts: Sequence[ListedText], archive: Archive, told: Container[int]) -> Iterator[_Gone]:
    """Yield the texts that are gone, except for those of releases whose lines are `told` of."""
    kept = {urls.text(release, record) for release in archive.releases for record in release.distinct_records}
    for text in texts:
        if text.address not in kept and text.line_of_release not in told:
            yield _Gone(text.line, f"{text.address} would be gone")
