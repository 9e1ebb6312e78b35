"""The bulletin of a new archive: it shows how one is written, and should be gone once there are others."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from motir_archive.model.record import Record
from motir_archive.problems import Problem

_BODIES = {
    "How a Bulletin Is Written": "published this sample. A line with a lone hyphen begins a release, the "
    "next line is its title, and its text ends in the day on which it was published. Save a listing of "
    "your own: motir-archive add FILE says what is new in it and files it here. Then delete this file.",
    "A First Release for the Archive": "has a new archive of its press releases. Every release keeps its "
    "address, can be searched and cited, and says which file and lines it came from.",
}
"""Title -> text, without the publisher, which is its subject."""


def sample(publisher: str, day: dt.date) -> str:
    """Return a bulletin of two releases of a day, whose publisher has a name without an article."""
    return "".join(f"-\n{title}\nThe {publisher} {body} date{day}\n" for title, body in _BODIES.items())


def left_samples(records: Iterable[Record], *, is_alone: bool = True) -> Iterator[Problem]:
    """Yield a warning for each file with a release of the sample, if there are others: then it would be
    published among them, and as the newest one.

    `is_alone` says that no others are known beside `records`. A release that somebody edited is their own.
    """
    first_of: dict[str, Record] = {}
    for record in records:
        if _is_sample(record):
            first_of.setdefault(record.source.name, record)
        else:
            is_alone = False
    for name, record in () if is_alone else first_of.items():
        what = "the sample that `init` wrote is among your own releases"
        hint = "delete this file, or it is published with them"
        yield Problem(name, record.first_line, 1, "sample", what, hint, is_error=False)


def _is_sample(record: Record) -> bool:
    body = _BODIES.get(record.title)
    return body is not None and record.body.read().endswith(body)
