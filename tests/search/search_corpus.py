"""Small named corpora: releases made by hand, and the index that was built of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from motir_archive.model.agency import Agency, AgencyName
from motir_archive.model.archive import Archive
from motir_archive.model.record import Record, Source
from motir_archive.model.release import Release
from motir_archive.model.revision import Revision
from motir_archive.model.text_store import TextStore
from motir_archive.search.index import SMALL, index_files
from motir_archive.site import urls
from motir_archive.text.slugs import slug

SOURCE = Source("2025.txt", "0" * 64, dt.date(2025, 11, 28), "its name")

AGENCIES = {
    agency.id: agency
    for agency in (
        Agency(
            "motir",
            "ministry",
            (
                AgencyName(
                    "Ministry of Trade, Industry and Resources",
                    ("MOTIR",),
                    "산업통상부",
                    since=dt.date(2025, 10, 1),
                ),
                AgencyName("Ministry of Trade, Industry and Energy", ("MOTIE",), "산업통상자원부"),
            ),
        ),
        Agency("kats", "agency", (AgencyName("Korean Agency for Technology and Standards", ("KATS",)),)),
        Agency("samsung", "company", (AgencyName("Samsung Electronics"),)),
    )
}


@dataclass(frozen=True)
class Text:
    """What a test states about a release; everything else is derived from this."""

    title: str
    body: str = "Nothing else is said."
    date: str = "2025-11-28"
    issuers: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    earlier: tuple[str, ...] = ()
    """Earlier texts of a revised release."""
    is_excerpt: bool = False


def archive_of(store: TextStore, texts: Iterable[Text]) -> Archive:
    """Return the archive of these releases, newest first, those of one day in the order given."""
    releases = [_release(store, text) for text in texts]
    return Archive(tuple(sorted(releases, key=lambda release: release.date, reverse=True)), AGENCIES)


def _release(store: TextStore, text: Text) -> Release:
    date = dt.date.fromisoformat(text.date)

    def revision(body: str) -> Revision:
        raw = f"{text.title}\n{body}date{text.date}\n"
        record = Record(
            SOURCE, 1, 3, date, text.title, text.topics, store.put(body), store.put(raw), f"{body}{raw}"
        )
        return Revision((record,), text.is_excerpt)

    return Release(
        date=date,
        title=text.title,
        slug=slug(text.title),
        topics=text.topics,
        revisions=tuple(revision(body) for body in (*text.earlier, text.body)),
        excerpts=(),
        packed_lead=text.body[:300].encode(),
        issuers=text.issuers,
        mentions=text.mentions,
    )


def write_index(folder: Path, *texts: Text, small: int = SMALL) -> Path:
    """Write the index of these releases and their raw records below `folder`, a site's root; return it.

    With `small=0` the index is in pieces, as that of a large archive.
    """
    with TextStore() as store:
        archive = archive_of(store, texts)
        firsts = ((each, each.current.records[0]) for each in archive.releases)
        records = ((urls.text(each, first), first.raw.read()) for each, first in firsts)
        for path, text in chain(index_files(archive, small=small), records):
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
    return folder
