"""Labelled passages: texts in the manner of press releases, and the agencies that a person saw in them."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from motir_archive.agencies.companions import companions
from motir_archive.agencies.identify import identify
from motir_archive.model.agency import Agency
from motir_archive.model.archive import Archive
from motir_archive.model.record import Record, Source
from motir_archive.model.release import Release
from motir_archive.model.revision import Revision
from motir_archive.model.text_store import TextStore
from motir_archive.text.one_style import digest

FOLDER = Path(__file__).parent / "data" / "agencies"
TODAY = dt.date(2025, 11, 28)
HOME = "KR"
"""The country of the archives of passages."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A text with its labels."""

    text: str
    issuers: tuple[str, ...]
    mentions: tuple[str, ...]
    partners: tuple[str, ...]
    about: str
    """What it tries."""
    date: dt.date = TODAY


def passages(path: Path) -> list[Passage]:
    """Return the passages of a file."""
    entries = tomllib.loads(path.read_text(encoding="utf-8"))["passage"]
    return [
        Passage(
            entry["text"],
            tuple(entry["issuers"]),
            tuple(entry["mentions"]),
            tuple(entry.get("partners", ())),
            entry["about"],
            entry.get("date", TODAY),
        )
        for entry in entries
    ]


def release_of(text: str, store: TextStore, date: dt.date = TODAY, slug: str = "a-title") -> Release:
    """Return a release that has a text, as merging would make it."""
    body = store.put(text)
    source = Source("bulletin.txt", "0" * 64, date, "its name")
    record = Record(source, 1, 3, date, "A title", (), body, body, digest(text))
    return Release(
        date, record.title, slug, (), (Revision((record,), is_excerpt=False),), (), packed_lead=b""
    )


def archive_of(texts: Iterable[str], registry: Mapping[str, Agency], date: dt.date = TODAY) -> Archive:
    """Return the archive of some texts, each a release of `date`, in their order."""
    with TextStore() as store:
        releases = [release_of(text, store, date, f"text-{number}") for number, text in enumerate(texts)]
        return identify(releases, registry, HOME)


def release_with(text: str, registry: Mapping[str, Agency], date: dt.date = TODAY) -> Release:
    """Return the one release of an archive of one text."""
    (release,) = archive_of([text], registry, date).releases
    return release


def companions_in(archive: Archive) -> dict[str, list[tuple[str, int]]]:
    """Return the companions of each agency that has some."""
    found = {
        agency: companions(agency, [each for each in archive.releases if agency in each.agencies])
        for agency in archive.agencies
    }
    return {agency: those for agency, those in found.items() if those}
