"""What a deploy would change: the addresses of a site or releases folder, compared with those of another."""

from __future__ import annotations

import gzip
import hashlib
import json
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from motir_archive.config import Options
from motir_archive.ingest.sources import HANDWRITTEN
from motir_archive.merge.moves import former_addresses
from motir_archive.model.archive import Archive
from motir_archive.problems import InputError, OptionError, Problem, VanishedError, logged, refuse_errors
from motir_archive.site import urls

_MEANT = "use --allow-removal if this is intended"
_MOVED = f"give its new address under moved in archive.yaml, or {_MEANT}"


@dataclass(frozen=True, slots=True)
class Published:
    """What stands at the address of a release."""

    mark: str
    """Identifies the release; see urls.mark_of. Empty where it has none or none is known."""
    marks: Sequence[str] = ()
    """Marks of all its texts that came in; see urls.mark. Empty where only a list of addresses is known."""
    checksum: str = ""
    """SHA-256 of its title and text; empty where only a list of addresses is known."""
    former: Sequence[str] = ()
    """Addresses that the release had before, and that lead to it."""
    line: int = 0
    """Its line in the list of addresses, 1 for the first; 0 where there is no list."""


Snapshot = Mapping[str, Published]
"""By address of a release."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Addresses of releases, each in alphabetical order."""

    new: tuple[str, ...]
    """Addresses of releases that had none before."""
    revised: tuple[str, ...]
    taken: tuple[str, ...]
    """Addresses that lead to another release than before."""
    moved: Mapping[str, str]
    """Former address -> the address that it leads to now."""
    vanished: tuple[str, ...]
    """Addresses that lead nowhere now."""


def compare(old: Snapshot, new: Snapshot) -> Comparison:
    """Return what differs between two snapshots."""
    both = old.keys() & new.keys()
    taken = {address for address in both if _is_another(old[address], new[address])}
    changed = {address for address in both if old[address].checksum != new[address].checksum}
    gone = old.keys() - new.keys()
    homes = {former: address for address, published in new.items() for former in published.former}
    return Comparison(
        new=tuple(sorted(new.keys() - old.keys() - {homes.get(address) for address in gone})),
        revised=tuple(sorted(changed - taken)),
        taken=tuple(sorted(taken)),
        moved={address: homes[address] for address in sorted(gone & homes.keys())},
        vanished=tuple(sorted(gone - homes.keys())),
    )


def is_site(folder: Path) -> bool:
    """Tell whether a folder is a built site."""
    return (folder / urls.RELEASES_DATA).is_file()


def snapshot_of_site(folder: Path) -> Snapshot:
    """Return the snapshot of a built site. Raises InputError where its data is damaged."""
    found: dict[str, Published] = {}
    number = 0
    try:
        with gzip.open(folder / urls.RELEASES_DATA, "rb") as lines:
            for number, line in enumerate(lines, 1):
                address, published = _listed(line, number)
                found[address] = published
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise _damaged(number + 1, "not a whole gzip file") from error
    return found


def _listed(line: bytes, number: int) -> tuple[str, Published]:
    """Return the address of a release, and what stands there, from its line of the data."""
    try:
        release = json.loads(line)
        address = str(release["address"])
        # Sites of earlier versions do not say which text came from which file.
        sources = [
            (str(source["file"]).endswith(HANDWRITTEN), urls.mark(str(source["digest"])))
            for source in release["sources"]
            if "digest" in source
        ]
        checksum = _checksum(str(release["title"]), str(release["text"]))
        former = [str(each) for each in release.get("former_addresses", ())]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise _damaged(number, "not the data of a release") from error
    if not urls.is_release(address):
        raise _damaged(number, f"the address {address[:80]!r} is not that of a release")
    first = next((mark for is_handwritten, mark in sources if not is_handwritten), "")
    return address, Published(first, [mark for _, mark in sources], checksum, former)


def _damaged(line: int, what: str) -> InputError:
    hint = "build or fetch the site anew"
    return InputError([Problem(urls.RELEASES_DATA, line, 1, "site-data", what, hint)])


def snapshot_of(archive: Archive) -> Snapshot:
    """Return the snapshot of an archive."""
    return {
        urls.release(release): Published(
            urls.mark_of(release),
            [urls.mark(record.digest) for record in release.records],
            _checksum(release.title, release.current.body.read()),
            former_addresses(archive, release),
        )
        for release in archive.releases
    }


def vanished(previous: Path, archive: Archive) -> list[Problem]:
    """Return a problem for each release or agency of `previous`, a site or list of addresses, that is gone.

    A release also counts as gone if its address now leads to another release. It does not count as gone if
    archive.yaml says to which address it moved.
    """
    path = previous / urls.ADDRESSES if previous.is_dir() else previous
    old, texts = _read_list(path)
    new = snapshot_of(archive)
    homes = _homes({address: published for address, published in new.items() if address not in old})
    agencies = {urls.agency(agency.id) for agency in archive.agencies.values() if agency.has_page}
    problems = []
    former = {urls.release(key) for key in archive.moved}
    for address, published in old.items():
        if address in former:
            continue
        if urls.is_agency(address):
            if address not in agencies:
                what = f"{address}, the page of an agency, would be gone"
                problems.append(Problem(path.as_posix(), published.line, 1, "vanished", what, _MEANT))
            continue
        home = homes.get(published.mark)
        if address not in new:
            moved = f" and its text would be at {home}" if home else ""
            what = f"{address} would be gone{moved}"
            problems.append(Problem(path.as_posix(), published.line, 1, "vanished", what, _MOVED))
        elif _is_another(published, new[address]):
            whereabouts = f"at {home}" if home else "gone"
            what = f"{address} would lead to another release; the one published there would be {whereabouts}"
            problems.append(Problem(path.as_posix(), published.line, 1, "taken-address", what, _MEANT))
    told = {problem.line for problem in problems}
    problems += [
        Problem(path.as_posix(), line, 1, "vanished", f"{address} would be gone", _MEANT)
        for address, line, line_of_release in _vanished_texts(texts, archive)
        if line_of_release not in told
    ]
    return logged(problems)


def _vanished_texts(texts: Sequence[_ListedText], archive: Archive) -> Iterator[_ListedText]:
    kept = {urls.text(release, record) for release in archive.releases for record in release.distinct_records}
    return (text for text in texts if text[0] not in kept)


def refuse_what_is_unfit(options: Options, archive: Archive, problems: Sequence[Problem]) -> None:
    """Raise InputError where an archive is not fit to be published.

    It is not fit if one of the `problems` is an error, or if a published release would be gone or moved; then
    the error is a VanishedError, which carries `problems` too. `options` say which list was published, if
    any, and whether releases in it may go.
    """
    refuse_errors(problems)
    if not options.previous or options.allow_removal:
        return
    gone = vanished(options.previous, archive)
    if gone:
        raise VanishedError(gone, problems)


_ListedText = tuple[str, int, int]
"""The address of a text, its line in a list, and the line of its release."""


def _read_list(path: Path) -> tuple[Snapshot, Sequence[_ListedText]]:
    """Read a list of addresses: its releases and agencies, and the texts. A release may lack its mark."""
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        message = f"--previous: {path} is no list of addresses; name a built site, or its {urls.ADDRESSES}"
        raise OptionError(message) from error
    listed: dict[str, Published] = {}
    texts: list[_ListedText] = []
    release = ""
    for number, line in enumerate(lines, 1):
        address, blank, mark = line.partition(" ")
        text = f"{release.removesuffix('.html')}{line}" if line.startswith(".") else line
        if urls.is_text(text) and urls.release_of_text(text) in listed:
            texts.append((text, number, listed[urls.release_of_text(text)].line))
            continue
        is_known = urls.is_release(address) or (urls.is_agency(address) and not blank)
        if line and not (is_known and (urls.is_mark(mark) or not blank)):
            message = f"--previous: {path} is no list of addresses: it has {line[:80]!r}"
            raise OptionError(message)
        if line:
            listed[address] = Published(mark, line=number)
            release = address
    return listed, texts


def _is_another(old: Published, new: Published) -> bool:
    return bool(old.mark) and old.mark not in new.marks


def _homes(snapshot: Snapshot) -> Mapping[str, str]:
    """Return the address of each text, by its mark."""
    return {mark: address for address, published in snapshot.items() for mark in published.marks}


def _checksum(title: str, text: str) -> str:
    return hashlib.sha256(f"{title}\n{text}".encode()).hexdigest()
