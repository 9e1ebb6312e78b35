"""One style of white space, quotes and dashes: what counts as the same text when dumps are compared."""

from __future__ import annotations

import hashlib

_BLANKS = dict.fromkeys(
    "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000",
    " ",
)
"""All white space at which `str.split` divides a text, but for the blank itself."""
_QUOTES = {**dict.fromkeys("‘’‚‛`´′", "'"), **dict.fromkeys("“”„‟″«»", '"')}
_DASHES = dict.fromkeys("‐‑‒–—―−﹘﹣－", "-")
_INVISIBLE = dict.fromkeys("\u00ad\u200b\u2060\ufeff", "")
"""Soft hyphen, zero-width space, word joiner, byte-order mark: removed."""
_ALIKE = {**_BLANKS, **_QUOTES, **_DASHES, **_INVISIBLE}
_ALIKE_IN_ASCII = {written: alike for written, alike in _ALIKE.items() if written.isascii()}


def in_one_style(text: str) -> str:
    """Return `text` with white space, quotation marks and dashes of one style, and nothing invisible.

    Dumps of one text may differ in these, which nobody edits on purpose. Any other difference counts.
    """
    # Most texts have few of these characters, and `replace` soon sees that one is missing. `translate` and a
    # pattern would look at every character of the text, and to split a text takes longer still.
    for written, alike in (_ALIKE_IN_ASCII if text.isascii() else _ALIKE).items():
        text = text.replace(written, alike)
    return " ".join(text.split()) if "  " in text else text.strip()


def digest(text: str) -> str:
    """Return the SHA-256 of the text in one style, 64 hex digits."""
    return hashlib.sha256(in_one_style(text).encode("utf-8")).hexdigest()
