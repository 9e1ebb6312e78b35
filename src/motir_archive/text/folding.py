"""Folding: what counts as the same text when dumps are compared."""

from __future__ import annotations

import hashlib

_QUOTES = str.maketrans({**dict.fromkeys("‘’‚‛`´′", "'"), **dict.fromkeys("“”„‟″«»", '"')})
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"))
_INVISIBLE = str.maketrans(dict.fromkeys("\u00ad\u200b\u2060\ufeff"))
"""Soft hyphen, zero-width space, word joiner, byte-order mark: removed."""


def fold(text: str) -> str:
    """Return `text` with white space, quotation marks and dashes of one style, and nothing invisible.

    Dumps of one text may differ in these, which nobody edits on purpose. Any other difference is a revision.
    """
    return " ".join(text.translate(_QUOTES).translate(_DASHES).translate(_INVISIBLE).split())


def digest(text: str) -> str:
    """Return the SHA-256 of the folded text, 64 hex digits."""
    return hashlib.sha256(fold(text).encode("utf-8")).hexdigest()
