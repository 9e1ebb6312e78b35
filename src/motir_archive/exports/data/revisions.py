"""Every change of a text, a line of JSON each: both texts, the day, what was put in and taken out."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence

from motir_archive.exports.data.releases import VERSION
from motir_archive.merge.corrections import Correction, corrections
from motir_archive.model.release import Release
from motir_archive.model.revision import Revision
from motir_archive.site import urls
from motir_archive.site.catalogue import Catalogue
from motir_archive.text.difference import Change

_NUMBER = re.compile(r"[0-9](?:[0-9.,]*[0-9])?")


def revision_data(catalogue: Catalogue) -> Iterator[str]:
    """Yield each change as one line of JSON, the newest first."""
    for correction in corrections(catalogue.archive):
        yield json.dumps(_data(correction), ensure_ascii=False) + "\n"


def _data(correction: Correction) -> Mapping[str, object]:
    release, changes = correction.release, correction.differences
    return {
        "version": VERSION,
        "release": urls.release(release),
        "history": urls.history(release),
        "title": release.title,
        "day": correction.day.isoformat(),
        "editor": correction.change.later.by_editor,
        "earlier": _text(release, correction.change.earlier),
        "later": _text(release, correction.change.later),
        "words_removed": correction.removed,
        "words_added": correction.added,
        "operations": [
            [change.kind, len(change.text) if change.kind == "same" else change.text] for change in changes
        ],
        "numbers_removed": numbers(changes, "removed"),
        "numbers_added": numbers(changes, "added"),
    }


def numbers(changes: Sequence[Change], kind: str) -> list[str]:
    """Return the numbers in the changes of one kind, in order, as they are written: `1,234.5`."""
    return [number for change in changes if change.kind == kind for number in _NUMBER.findall(change.text)]


def _text(release: Release, text: Revision) -> Mapping[str, object]:
    return {
        "file": urls.text(release, text.records[0]),
        "digest": text.words,
        "first_dumped": text.first_dumped.isoformat(),
        "last_dumped": text.last_dumped.isoformat(),
        "excerpt": text.is_excerpt,
    }
