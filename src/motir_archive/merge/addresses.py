"""Addresses of releases: which slug each release of a day gets, for good."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from urllib.parse import unquote

from motir_archive.model.record import Record
from motir_archive.model.release import ReleaseKey
from motir_archive.text.one_style import in_one_style
from motir_archive.text.slugs import LONGEST_SLUG, is_reserved, slug

SUFFIX_OF = 400
"""Characters of the text in one style that the first suffix is made from: no more than the shortest excerpt
has (EXCERPT_LENGTHS in texts.py). So the suffix is the same whether a listing cut the text off or not, and
whatever the ministry changes further down. It must never change, since published addresses depend on it."""

_ADDRESS = re.compile(r"(?:.*/)?([0-9]{4})/([0-9]{2})/([0-9]{2})/([^/.]+)(?:\.[^/]*)?")


def day_slugs(first_records: Sequence[Record]) -> list[str]:
    """Return the slugs of one day's releases, each given as its earliest record.

    Each release has three slugs to choose from: that of its title, the same with a suffix made from the
    beginning of its text, and the same with one made from all of its text. It takes the first that no other
    release wants. Where several want one, the release that came in with an earlier dump than all the others
    keeps it. A published address stays, because neither the order of reading nor the rest of the archive has
    a say.
    """
    slugs = [""] * len(first_records)
    waiting = list(range(len(first_records)))
    for length in _SUFFIXES_OF:
        wanted = {number: _suffixed(first_records[number], length) for number in waiting}
        keepers = _keepers(wanted, first_records)
        for number in waiting:
            slugs[number] = wanted[number]
        waiting = [number for number in waiting if number not in keepers]
    return slugs


_SUFFIXES_OF = (0, SUFFIX_OF, sys.maxsize)
"""Characters of the text that the three suffixes are made from; 0 for no suffix."""


def _keepers(wanted: Mapping[int, str], records: Sequence[Record]) -> set[int]:
    """Return those of the numbered records that keep the slug that they want."""
    rivals: defaultdict[str, list[int]] = defaultdict(list)
    for number, text in wanted.items():
        if text and not is_reserved(text):
            rivals[text].append(number)
    in_turn = (sorted(numbers, key=lambda n: records[n].source.dumped) for numbers in rivals.values())
    return {
        first
        for first, *others in in_turn
        if not others or records[others[0]].source.dumped > records[first].source.dumped
    }


def _suffixed(record: Record, length: int) -> str:
    """Return the slug of a record's title, with a suffix made of `length` characters of its text."""
    if not length:
        return slug(record.title)
    beginning = in_one_style(record.body.read())[:length]
    suffix = hashlib.sha256(beginning.encode("utf-8")).hexdigest()[:8]
    stem = slug(record.title, LONGEST_SLUG - len(suffix) - 1)
    return f"{stem}-{suffix}" if stem else suffix


def address_key(address: str) -> ReleaseKey | None:
    """Return the release that an address belongs to; None if it belongs to none.

    The address is whole, or begins with the year. It may be that of the release's page, its history or its
    raw record.
    """
    match = _ADDRESS.fullmatch(unquote(address))
    if not match:
        return None
    try:
        return ReleaseKey(dt.date(*map(int, match.group(1, 2, 3))), match.group(4))
    except ValueError:
        return None
