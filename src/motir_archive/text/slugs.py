"""Slugs: the part of an address that comes from a title, and ids of topics and agencies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from string import ascii_letters, digits

from motir_archive.text.letters import ACCENTED, CAPITALS, DIGITS, DROPPED, JOINED, KEPT

LONGEST_SLUG = 200
"""In bytes of UTF-8: file systems allow 255 for a name, and endings such as `.history.html` follow."""

LONGEST_WORD = 40
"""In bytes of UTF-8. A slug that is too long loses its last word as a whole if that is shorter than this,
else a part of it. Chosen, not measured: English words are shorter. Published addresses depend on both
numbers, so neither may change."""

LONGEST_ID = 60
"""In bytes of UTF-8; an id is the name of a folder. Ids that people choose are ASCII, one byte a character.
Chosen, not measured."""

_ID = re.compile("[a-z0-9]+(-[a-z0-9]+)*")
_RESERVED = re.compile("index|page-[0-9]+|con|prn|aux|nul|com[0-9]|lpt[0-9]")
_WIDE = ord("！") - ord("!")
"""Distance in Unicode from an ASCII character to its full-width form."""


def slug(title: str, longest: int = LONGEST_SLUG) -> str:
    """Return the title's letters and digits in lower case, joined by single hyphens; may be empty.

    Latin letters lose their accents, other scripts (Hangul) stay; `letters` says what is a letter. The title
    is in Unicode's form NFC, like all text that is read. A slug of more than `longest` bytes is cut: after
    its last whole word, or inside a word if cutting before the word would cost LONGEST_WORD bytes or more.
    """
    plain = _DROPPED.sub("", title).translate(_WRITTEN)
    return _cut(_SEPARATOR.sub("-", plain).strip("-"), longest)


def has_slug(title: str) -> bool:
    """Tell whether a title has a letter or a digit that a slug keeps; most begin with one."""
    first = title[:1]
    return (first.isascii() and first.isalnum()) or slug(title) != ""


@lru_cache(maxsize=4096)  # an archive has few topics, and asks for each release's
def topic_id(topic: str) -> str:
    """Return the id of a topic: its slug; if that is reserved, with `_` at the end, which no slug has."""
    name = slug(topic)
    return f"{name}_" if is_reserved(name) else name


def _written() -> Iterator[tuple[str, str]]:
    """Yield each character that a slug replaces, with the characters that it becomes."""
    for plain in ascii_letters + digits:
        yield chr(ord(plain) + _WIDE), plain.lower()
        yield plain, plain.lower()
    for table in (ACCENTED, DIGITS):
        for plain, characters in table.items():
            yield from ((character, plain) for character in characters)
    yield from zip(CAPITALS[::2], CAPITALS[1::2], strict=True)
    yield from ((entry[0], entry[1:]) for entry in JOINED.split(" "))


_WRITTEN = str.maketrans(dict(_written()))
_DROPPED = re.compile(f"[{DROPPED}]")
_SEPARATOR = re.compile(f"[^{KEPT}]+")


def is_reserved(text: str) -> bool:
    """Tell whether `text` is a name that the site needs for itself, or that Windows does not allow for a
    file."""
    return bool(_RESERVED.fullmatch(text))


def is_id(text: str) -> bool:
    """Tell whether people may choose `text` as an id: lower-case letters and digits, joined by hyphens."""
    return bool(_ID.fullmatch(text)) and len(text) <= LONGEST_ID and not is_reserved(text)


def _cut(text: str, longest: int) -> str:
    data = text.encode("utf-8")
    if len(data) <= longest:
        return text
    cut = data[:longest].decode("utf-8", errors="ignore")
    at_hyphen = cut.rpartition("-")[0]
    return (at_hyphen if len(at_hyphen.encode("utf-8")) > longest - LONGEST_WORD else cut).strip("-")
