"""Addresses of releases: which slug each release of a day gets, for good."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections import defaultdict
from collections.abc import Sequence
from urllib.parse import unquote

from motir_archive.model.record import Record
from motir_archive.model.release import ReleaseKey
from motir_archive.text.folding import fold
from motir_archive.text.slugs import LONGEST_SLUG, is_reserved, slug

SUFFIX_OF = 400
"""Characters of a text, white space and quotes folded, that the suffix of its slug is made of."""

_ADDRESS = re.compile(r"(?:.*/)?([0-9]{4})/([0-9]{2})/([0-9]{2})/([^/.]+)(?:\.[^/]*)?")


def day_slugs(first_records: Sequence[Record]) -> list[str]:
    """Return the slugs of one day's releases, each given as its earliest record.

    Of releases with the same slug the one dumped first keeps it. The others, and all that were first
    dumped together, get a suffix made of the beginning of their text: neither the order of reading nor
    anything else in the archive has a say, so an address that was once published stays.
    """
    plain = [slug(record.title) for record in first_records]
    dumped: defaultdict[str, list[dt.date]] = defaultdict(list)
    for text, record in zip(plain, first_records, strict=True):
        dumped[text].append(record.source.dumped)
    keeping = {text: _keeping_day(text, days) for text, days in dumped.items()}
    return [
        text if record.source.dumped == keeping[text] else _suffixed(record)
        for text, record in zip(plain, first_records, strict=True)
    ]


def _keeping_day(text: str, days: Sequence[dt.date]) -> dt.date | None:
    """Return the day of the dump whose release keeps the slug `text` as it is, None where none does."""
    first = min(days)
    return first if text and not is_reserved(text) and days.count(first) == 1 else None


def _suffixed(record: Record) -> str:
    beginning = fold(record.body.read())[:SUFFIX_OF]
    suffix = hashlib.sha256(beginning.encode("utf-8")).hexdigest()[:8]
    stem = slug(record.title, LONGEST_SLUG - len(suffix) - 1)
    return f"{stem}-{suffix}" if stem else suffix


def address_key(address: str) -> ReleaseKey | None:
    """Return the release that an address names, whole or from the year on; None if it names none.

    The addresses of its history and of its raw record will do as well.
    """
    match = _ADDRESS.fullmatch(unquote(address))
    if not match:
        return None
    try:
        return ReleaseKey(dt.date(*map(int, match.group(1, 2, 3))), match.group(4))
    except ValueError:
        return None
