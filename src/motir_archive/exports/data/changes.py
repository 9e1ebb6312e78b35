"""Every change of a text, a line of JSON each: both texts, the day, what was put in and taken out."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence

from motir_archive.exports.data.releases import VERSION
from motir_archive.merge.changes import ReleaseChange, all_changes
from motir_archive.model.release import Release
from motir_archive.model.revision import Revision
from motir_archive.site import urls
from motir_archive.site.catalogue import Catalogue
from motir_archive.text.difference import Run

_NUMBER = re.compile(r"[0-9](?:[0-9.,]*[0-9])?")


def change_data(catalogue: Catalogue) -> Iterator[str]:
    """Yield each change as one line of JSON, the newest first."""
    for change in all_changes(catalogue.archive):
        yield json.dumps(_data(change), ensure_ascii=False) + "\n"


def _data(change: ReleaseChange) -> Mapping[str, object]:
    release, runs = change.release, change.differences
    return {
        "version": VERSION,
        "release": urls.release(release),
        "history": urls.history(release),
        "title": release.title,
        "day": change.day.isoformat(),
        "editor": change.later.by_editor,
        "earlier": _text(release, change.earlier),
        "later": _text(release, change.later),
        "words_removed": change.removed,
        "words_added": change.added,
        "operations": [[run.kind, len(run.text) if run.kind == "same" else run.text] for run in runs],
        "numbers_removed": numbers(runs, "removed"),
        "numbers_added": numbers(runs, "added"),
    }


def numbers(runs: Sequence[Run], kind: str) -> list[str]:
    """Return the numbers in the runs of one kind, in order, as they are written: `1,234.5`."""
    return [number for run in runs if run.kind == kind for number in _NUMBER.findall(run.text)]


def _text(release: Release, text: Revision) -> Mapping[str, object]:
    return {
        "file": urls.text(release, text.records[0]),
        "digest": text.words,
        "first_dumped": text.first_dumped.isoformat(),
        "last_dumped": text.last_dumped.isoformat(),
        "excerpt": text.is_excerpt,
    }
