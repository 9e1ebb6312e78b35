"""Folding: what counts as the same text when dumps are compared."""

from __future__ import annotations

import hashlib

_QUOTES = str.maketrans({**dict.fromkeys("‘’‚‛`´′", "'"), **dict.fromkeys("“”„‟″«»", '"')})


def fold(text: str) -> str:
    """Return `text` with every run of white space made one blank and every quotation mark ASCII.

    Two dumps of one text differ in these alone; a difference in anything else is a revision.
    """
    return " ".join(text.translate(_QUOTES).split())


def digest(text: str) -> str:
    """Return the SHA-256 of the folded text, 64 hex digits."""
    return hashlib.sha256(fold(text).encode("utf-8")).hexdigest()
