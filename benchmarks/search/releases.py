"""The releases of ../shared in, an archive and the documents that the engines are given out."""

from __future__ import annotations

import datetime as dt
import gzip
import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from queries import Document

from motir_archive.build import read
from motir_archive.config import Options
from motir_archive.model.archive import Archive
from motir_archive.model.record import Record, Source
from motir_archive.model.release import Release
from motir_archive.model.revision import Revision
from motir_archive.model.text_store import TextStore
from motir_archive.site import urls

SHARED = Path(__file__).parents[3] / "shared"
CORPUS = SHARED / "corpus" / "doj-press-releases.jsonl.gz"
MAKE = SHARED / "tools" / "make_bulletins.py"
TODAY = dt.date(2026, 1, 1)


def made_archive(folder: Path, store: TextStore, count: int) -> Archive:
    """Return the archive of `count` releases; their bulletins stay in `folder` for the next time."""
    bulletins = folder / f"releases-{count}"
    if not bulletins.is_dir():
        part = folder / f"releases-{count}.part"
        make = [sys.executable, str(MAKE), str(part), "--count", str(count)]
        subprocess.run(make, check=True, stdout=subprocess.DEVNULL)
        part.rename(bulletins)
    return read(Options(bulletins), store, dt.datetime(2026, 1, 1, tzinfo=dt.UTC)).archive


def documents_of(archive: Archive) -> list[Document]:
    """Return the releases as documents, with the topics that their publisher put them under."""
    labels: dict[str, set[str]] = {}
    with gzip.open(CORPUS, "rt", encoding="utf-8") as lines:
        for line in lines:
            release = json.loads(line)
            labels.setdefault(release["title"].strip(), set()).update(release["topics"])
    return [
        Document(
            urls.release(each),
            each.title,
            each.current.body.read(),
            each.date.isoformat(),
            tuple(sorted(labels.get(each.title, ()))),
        )
        for each in archive.releases
    ]


def plain_archive(store: TextStore, documents: Sequence[Document]) -> Archive:
    """Return an archive of documents that are no releases; `url` must read as that of a release does."""
    source = Source("documents.txt", "0" * 64, TODAY, "its name")
    releases = []
    for document in documents:
        date, body = dt.date.fromisoformat(document.date), store.put(document.body)
        record = Record(source, 1, 3, date, document.title, (), body, body, document.url)
        text = Revision((record,), is_excerpt=False)
        slug = document.url.rpartition("/")[2].removesuffix(".html")
        releases.append(Release(date, document.title, slug, (), (text,), (), document.body[:300].encode()))
    return Archive(tuple(releases))
