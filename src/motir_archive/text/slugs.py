"""Slugs: the part of an address that comes from a title, and ids of topics and agencies."""

from __future__ import annotations

import re
import unicodedata

LONGEST_SLUG = 200
"""In bytes of UTF-8: file systems allow 255 for a name, and endings such as `.history.html` follow."""

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
