"""Slugs: the part of an address that comes from a title, and ids of topics and agencies."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Sequence

from motir_archive.archive.folding import fold
from motir_archive.archive.record import Record

LONGEST_SLUG = 200
"""In bytes of UTF-8: file systems allow 255 for a name, and endings such as `.history.html` follow."""

SUFFIX_OF = 400
"""Characters of a text, white space and quotes folded, that the suffix of its slug is made of."""

_RESERVED = re.compile("index|page-[0-9]+|con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]")
_DROPPED = re.compile("['’‘`´\u200b\u2060\ufeff]")
_NOT_IN_SLUG = re.compile(r"[\W_]+")


def slug(title: str, longest: int = LONGEST_SLUG) -> str:
    """Return the title's letters and digits in lower case, joined by single hyphens; may be empty.

    Latin letters lose their accents, other scripts (Hangul) stay. Cut at a character so that it takes
    at most `longest` bytes, and at a hyphen where that costs less than a word of 40 bytes.
    """
    plain = _without_accents(_DROPPED.sub("", title)).lower()
    return _cut(_NOT_IN_SLUG.sub("-", plain).strip("-"), longest)


def is_reserved(text: str) -> bool:
    """Tell whether `text` is a name that an address or a Windows file cannot have."""
    return bool(_RESERVED.fullmatch(text))


def _without_accents(text: str) -> str:
    kept: list[str] = []
    for character in unicodedata.normalize("NFD", text):
        accent_on_latin = unicodedata.category(character) == "Mn" and kept and kept[-1].isascii()
        if not accent_on_latin:
            kept.append(character)
    return unicodedata.normalize("NFC", "".join(kept))


def _cut(text: str, longest: int) -> str:
    data = text.encode("utf-8")
    if len(data) <= longest:
        return text
    cut = data[:longest].decode("utf-8", errors="ignore")
    at_hyphen = cut.rpartition("-")[0]
    return (at_hyphen if len(at_hyphen.encode("utf-8")) > longest - 40 else cut).strip("-")


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
