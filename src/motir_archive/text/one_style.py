"""One style of white space, quotes and dashes: what counts as the same text when dumps are compared."""

from __future__ import annotations

import hashlib
import re

_QUOTES = {**dict.fromkeys("‘’‚‛`´′", "'"), **dict.fromkeys("“”„‟″«»", '"')}
_DASHES = dict.fromkeys("‐‑‒–—―−﹘﹣－", "-")
_INVISIBLE = dict.fromkeys("\u00ad\u200b\u2060\ufeff", "")
"""Soft hyphen, zero-width space, word joiner, byte-order mark: removed."""
_ALIKE = {**_QUOTES, **_DASHES, **_INVISIBLE}
_OF_OTHER_STYLE = re.compile(f"[{''.join(_ALIKE)}]")


def in_one_style(text: str) -> str:
    """Return `text` with white space, quotation marks and dashes of one style, and nothing invisible.

    Dumps of one text may differ in these, which nobody edits on purpose. Any other difference counts.
    """
    # Few characters of a text are of another style; `translate` would look up every character.
    return " ".join(_OF_OTHER_STYLE.sub(lambda found: _ALIKE[found.group()], text).split())


def digest(text: str) -> str:
    """Return the SHA-256 of the text in one style, 64 hex digits."""
    return hashlib.sha256(in_one_style(text).encode("utf-8")).hexdigest()
