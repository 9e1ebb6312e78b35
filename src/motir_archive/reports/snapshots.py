"""What is published, or would be: the releases of a built site, of an archive, or of a list of addresses."""

from __future__ import annotations

import gzip
import hashlib
import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from motir_archive.ingest.sources import HANDWRITTEN
from motir_archive.merge.moves import former_addresses
from motir_archive.model.archive import Archive
from motir_archive.problems import InputError, OptionError, Problem
from motir_archive.site import urls


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


def is_another(old: Published, new: Published) -> bool:
    """Tell whether an address leads to another release than before."""
    return bool(old.mark) and old.mark not in new.marks


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


class ListedText(NamedTuple):
    """A text in a list of addresses."""

    address: str
    line: int
    line_of_release: int


@dataclass(frozen=True, slots=True)
class AddressList:
    """What a list of addresses has. Lines are counted from 1."""

    releases: Snapshot
    agencies: Mapping[str, int]
    """Address of an agency's page -> its line."""
    texts: Sequence[ListedText]


def address_list(path: Path) -> AddressList:
    """Read a list of addresses. Raises OptionError where the file is none."""
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        message = f"--previous: {path} is no list of addresses; name a built site, or its {urls.ADDRESSES}"
        raise OptionError(message) from error
    releases: dict[str, Published] = {}
    agencies: dict[str, int] = {}
    texts: list[ListedText] = []
    above = ""
    for number, line in enumerate(lines, 1):
        address, blank, mark = line.partition(" ")
        text = f"{above.removesuffix('.html')}{line}" if line.startswith(".") else line
        if urls.is_text(text) and (of := releases.get(urls.release_of_text(text))):
            texts.append(ListedText(text, number, of.line))
        elif urls.is_release(address) and (urls.is_mark(mark) or not blank):
            releases[address] = Published(mark, line=number)
            above = address
        elif urls.is_agency(line):
            agencies[line] = number
            above = line
        elif line:
            message = f"--previous: {path} is no list of addresses: it has {line[:80]!r}"
            raise OptionError(message)
    return AddressList(releases, agencies, texts)


def _checksum(title: str, text: str) -> str:
    return hashlib.sha256(f"{title}\n{text}".encode()).hexdigest()
